import path from "node:path";
import { parseArgs } from "node:util";
import { startServer } from "../workbench/server/server";
import { buildDist } from "./build-dist";

const root = path.join(__dirname, "..", "..");
const usage = "Usage: npm start -- [--port NUMBER] (default 8080, or the next free one; 0 is any).";

/** Builds what is missing or stale, serves the workbench, and stays until it is stopped. */
async function main(): Promise<void> {
  const port = portOption();
  if (port === undefined) {
    console.error(usage);
    process.exitCode = 2;
    return;
  }
  console.log("Building the add-in and the workbench…");
  await buildDist();
  const dist = path.join(root, "dist");
  const server = await startServer({
    addinFolder: dist,
    pageFolder: path.join(dist, "workbench"),
    packagesFolder: path.join(root, "node_modules"),
    port,
  });
  console.log(`The workbench is at ${server.url} (Ctrl+C stops it).`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void server.close());
}

function portOption(): number | undefined {
  try {
    const { port } = parseArgs({ options: { port: { type: "string", default: "8080" } } }).values;
    return /^\d{1,5}$/.test(port) && Number(port) <= 65_535 ? Number(port) : undefined;
  } catch {
    return undefined; // another option
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});

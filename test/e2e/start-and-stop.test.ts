// npm start takes the next port where its own is busy, says where the workbench is, and ends when it is told to.
import { startWorkbench, type StartedWorkbench } from "./start-workbench";

let second: StartedWorkbench | undefined;
afterEach(() => second?.stop("SIGKILL"));

test.each(["SIGINT", "SIGTERM"] as const)(
  "a second workbench beside the first, ended by %s",
  async (signal) => {
    const busy = Number(new URL(process.env.WORKBENCH_URL ?? "").port);
    second = await startWorkbench(busy);
    const { url } = second;
    expect(Number(new URL(url).port)).toBeGreaterThan(busy);
    expect((await fetch(url)).status).toBe(200);
    expect(second.printed().trim().split("\n").at(-1)).toBe(`The workbench is at ${url} (Ctrl+C stops it).`);
    expect(await second.stop(signal)).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  },
);

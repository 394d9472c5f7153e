import webpack from "webpack";
import configurations from "../../webpack.config.js";

/**
 * Brings dist/ up to date: the add-in, and the page of the workbench. What has not changed comes from webpack's cache,
 * so this is the check for staleness too.
 *
 * @throws Error with webpack's own account of what does not compile
 */
export async function buildDist(): Promise<void> {
  const compiler = webpack(configurations({}, { mode: "production" }));
  const stats = await new Promise<webpack.MultiStats>((resolve, reject) => {
    compiler.run((failure, outcome) =>
      outcome ? resolve(outcome) : reject(failure ?? new Error("Nothing was built.")),
    );
  });
  // Only after this is the cache on disk.
  await new Promise<void>((resolve, reject) =>
    compiler.close((failure) => (failure ? reject(failure) : resolve())),
  );
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
}

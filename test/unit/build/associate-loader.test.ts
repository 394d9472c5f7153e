import path from "node:path";
import { FUNCTIONS_FOLDER } from "../../../build/addin";
import associate from "../../../build/associate-loader";

test("what a file associates is made anew when any of the function files changes: the probe's id comes of all", async () => {
  const watched: string[] = [];
  const context = {
    resourcePath: path.join(FUNCTIONS_FOLDER, "probe.ts"),
    getOptions: () => ({ folder: FUNCTIONS_FOLDER, addinUrl: "https://example.com/" }),
    addContextDependency: (folder: string) => watched.push(folder),
  };
  const code = await associate.call(context as unknown as ThisParameterType<typeof associate>, "");
  expect(code).toMatch(/CustomFunctions\.associate\("PROBE\.[0-9A-F]+"/);
  expect(watched).toEqual([FUNCTIONS_FOLDER]);
});

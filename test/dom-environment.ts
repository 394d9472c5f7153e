// A jest environment with the DOMParser of jsdom, and jsdom itself for code that imports it. It is loaded outside the
// sandbox: inside it Node 20 cannot require the ECMAScript modules that jsdom is made of.
import { TestEnvironment } from "jest-environment-node";
import * as jsdom from "jsdom";

declare global {
  /** For `jest.mock("jsdom", () => outerJsdom)`. */
  var outerJsdom: typeof import("jsdom");
}

export default class DomEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    this.global.DOMParser = new jsdom.JSDOM().window.DOMParser;
    this.global.outerJsdom = jsdom;
  }
}

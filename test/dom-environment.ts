// A jest environment with the DOMParser of jsdom, which is loaded outside the sandbox: inside it Node 20 cannot require
// the ECMAScript modules that jsdom is made of.
import { TestEnvironment } from "jest-environment-node";
import { JSDOM } from "jsdom";

export default class DomEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    this.global.DOMParser = new JSDOM().window.DOMParser;
  }
}

import { createRequire } from "node:module";
import { TestEnvironment } from "jest-environment-node";

declare global {
  /** Node's own, which loads ES modules. */
  var requireNative: (name: string) => object;
}

/** Node, where code under test can load ES modules, which jest itself cannot require: see test/native. */
export default class EsModuleEnvironment extends TestEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    // jest runs this file outside its sandbox, so that this is Node's own require
    this.global.requireNative = createRequire(__filename) as (name: string) => object;
  }
}

import { HostObject } from "../batch/host-object";
import type { Host } from "./host";

/** An object that later batches can name, because the client has asked to keep it. */
export abstract class TrackedObject extends HostObject {
  abstract readonly host: Host;
  private referenceId?: string;

  override identity(): Record<string, unknown> {
    return this.referenceId ? { _ReferenceId: this.referenceId } : {};
  }

  keep(): void {
    this.referenceId ??= this.host.keep(this);
  }
}

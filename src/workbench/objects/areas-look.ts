import type { Look, Looked } from "./cell-look";

/** The look of several things together. */
export class LookOfAll implements Looked {
  constructor(private readonly parts: readonly Looked[]) {}

  lookUp(read: (look: Look) => unknown): unknown {
    const [first = null, ...others] = this.parts.map((part) => part.lookUp(read));
    return others.every((other) => other === first) ? first : null;
  }

  changeLook(look: Look): void {
    for (const part of this.parts) part.changeLook(look);
  }
}

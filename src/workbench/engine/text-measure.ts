// Node has no canvas. The engine puts one there that takes every letter for one pixel; this one is close enough for
// the width of a column.

/** Width of an average letter, as a part of the font's size. */
const LETTER = 0.55;

/** The part of a canvas that the engine uses. */
class TextMeasure {
  font = "";

  getContext(): this {
    return this;
  }

  save(): void {
    // There is no state but the font, which is set before each use.
  }

  restore(): void {
    // As above.
  }

  measureText(text: string): {
    width: number;
    fontBoundingBoxAscent: number;
    fontBoundingBoxDescent: number;
  } {
    const size = Number(/([\d.]+)p[xt]/.exec(this.font)?.[1] ?? 10);
    return {
      width: text.length * size * LETTER,
      fontBoundingBoxAscent: size,
      fontBoundingBoxDescent: size / 4,
    };
  }
}

/** Replaces the engine's stand-in for a canvas. */
export function provideTextMeasure(): void {
  Object.assign(globalThis, { OffscreenCanvas: TextMeasure });
}

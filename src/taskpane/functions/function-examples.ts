import type { FunctionExample } from "./examples-part";

/** One example for each function, on figures of the bundled release. */
export const functionExamples: readonly FunctionExample[] = [
  { formula: '=IIJ.GET("Operating income","3Q03")', purpose: "a published figure, JPY million" },
  { formula: '=IIJ.MARGIN("Operating income","3Q03")', purpose: "over total revenues" },
  { formula: '=IIJ.GROWTHRATE("Total revenues","3Q03")', purpose: "on the quarter before" },
  { formula: "=IIJ.TOUSD(9633)", purpose: "at the printed convenience rate" },
  { formula: "=IIJ.TOJPY(89.9)", purpose: "the reverse" },
  { formula: "=IIJ.USDRATE()", purpose: "that rate, JPY per USD" },
  { formula: '=IIJ.SOURCE("Operating income","1Q03")', purpose: "where it was printed" },
];

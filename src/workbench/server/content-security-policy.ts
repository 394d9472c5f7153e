/** Everything comes from this server: whatever a page would fetch or send elsewhere is refused by the browser. */
const ONLY_HERE = {
  "default-src": "'self'",
  "img-src": "'self' data: blob:",
  "font-src": "'self' data:",
  "style-src": "'self' 'unsafe-inline'", // Office.js and the engine set style attributes
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'self'",
  "object-src": "'none'",
};

/** For an add-in's pages. Scripts are files: nothing inline, no eval. */
export const ADDIN_POLICY = policy({ ...ONLY_HERE, "script-src": "'self'" });

/** For the workbench's own page: the spreadsheet engine compiles formulas with `new Function`. */
export const WORKBENCH_POLICY = policy({ ...ONLY_HERE, "script-src": "'self' 'unsafe-eval'" });

function policy(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; ");
}

// PDF.js is an ES module; see test/es-module-environment.ts.
module.exports = globalThis.requireNative("pdfjs-dist/legacy/build/pdf.worker.mjs");

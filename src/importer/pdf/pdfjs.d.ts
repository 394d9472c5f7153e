/** Loading it registers the code that parses PDFs; without it PDF.js would look for a worker to load. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";

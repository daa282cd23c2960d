// pdf.js ships no types for its worker module; loading it is all that is needed of it.
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";

// pdf.js has no types for its worker module; it only needs to be loaded.
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";

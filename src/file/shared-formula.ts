// How a shared formula, written once in the file, reads in each of its cells.
export { parseShift as parseShared } from "../formulas/shift";

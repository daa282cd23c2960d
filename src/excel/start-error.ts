// Why the product could not start in Excel: what is missing, so that the pane can say what to do.
import { HostError, type HostErrorCode } from "../workbook/ports";

export type StartProblem =
  | "office-missing" // office.js is blocked or did not load
  | "office-silent" // it loaded, but Excel has not answered it yet (office-js #6040)
  | "outside-excel" // the page is open in a browser or another Office program
  | "too-old"; // this Excel lacks what the product needs

const CODES: Readonly<Record<StartProblem, HostErrorCode>> = {
  "office-missing": "disconnected",
  "office-silent": "disconnected",
  "outside-excel": "unsupported",
  "too-old": "unsupported",
};

export class StartError extends HostError {
  constructor(
    readonly problem: StartProblem,
    detail: string = problem,
  ) {
    super(CODES[problem], detail);
  }
}

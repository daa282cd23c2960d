// Maps Office's errors to the ports' error codes.
import { HostError, type HostErrorCode } from "../workbook/ports";

// Codes of Excel.ErrorCodes, OfficeExtension.ErrorCodes and two that only the web transport returns.
const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: "busy",
  ActivityLimitReached: "busy",
  RequestAborted: "busy",
  Conflict: "busy",
  // Excel's answer if select and activate meet another workbook in front (office-js #5319, #6365).
  InvalidSelection: "inactive",
  InactiveWorkbook: "inactive",
  AccessDenied: "protected",
  BadPassword: "protected",
  NotAllowed: "protected",
  ReadOnlyWorkbook: "read-only",
  ItemNotFound: "missing",
  InvalidReference: "missing",
  InvalidBinding: "missing",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  OperationCellsExceedLimit: "too-large",
  RangeExceedsLimit: "too-large",
  FormulaLengthExceedsLimit: "too-large",
  MemoryLimitReached: "too-large",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedFeature: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedSheet: "unsupported",
  UndoNotSupported: "unsupported",
  ConnectionFailure: "disconnected",
  // After a long sleep the session has expired: only a newly opened pane gets another (office-js #6585).
  InvalidOrTimedOutSession: "expired",
  InvalidOrTimedOutSessionMessage: "expired",
  HostRestartNeeded: "disconnected",
};

function textOf(record: object, key: string): string | undefined {
  const value: unknown = Reflect.get(record, key);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** Does what a failure requires, then rejects with that failure. If that work fails too, the detail contains both; `what` names it. */
export async function rejectAfter(failure: HostError, what: string, work: () => Promise<void>): Promise<never> {
  try {
    await work();
  } catch (second) {
    throw new HostError(failure.code, `${failure.detail}; then, ${what}: ${toHostError(second).detail}`);
  }
  throw failure;
}

/** Any thrown value as a {@link HostError}; an existing one passes through. The detail is Office's own, for developers. */
export function toHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  if (typeof error !== "object" || error === null) return new HostError("failed", String(error));
  const officeCode = textOf(error, "code");
  const message = textOf(error, "message");
  const debugInfo: unknown = Reflect.get(error, "debugInfo");
  const place = typeof debugInfo === "object" && debugInfo !== null ? textOf(debugInfo, "errorLocation") : undefined;
  const detail = [officeCode, message, place].filter((part) => part !== undefined).join(": ");
  return new HostError((officeCode !== undefined ? CODES[officeCode] : undefined) ?? "failed", detail || "failed");
}

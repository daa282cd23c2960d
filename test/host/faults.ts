// What can go wrong between the add-in and Excel: errors Excel answers with, and what tests make it answer.

/** An error as Excel answers it, with its code. */
export class OfficeFault extends Error {
  constructor(
    readonly code: string,
    message: string = code,
  ) {
    super(message);
  }
}

/** A request for something this host does not know: the test must fail, whatever the add-in makes of it. */
export class UnknownToHost extends Error {}

export type Fault =
  /** Excel fails at the first action of this name (any where none is given); what went before stays done. */
  | { readonly kind: "error"; readonly code: string; readonly call?: string }
  /** The request does not arrive, or is refused whole. `code` is Office's where the transport gives one. */
  | { readonly kind: "transport"; readonly code?: string }
  /** Carried out, and answered so many milliseconds later: Excel was in the background. */
  | { readonly kind: "late"; readonly after: number }
  /** No answer ever comes; the request may have been carried out. */
  | { readonly kind: "silence"; readonly carriedOut: boolean };

export function fail(code: string, message?: string): never {
  throw new OfficeFault(code, message);
}

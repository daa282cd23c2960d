// Identifies the typing error, if any, that turns the right amount into the typed one.
import type { CauseKind } from "../checks/check";
import { SLIP_BITS } from "./score";

interface TypingError {
  readonly kind: CauseKind;
  /** How common the slip is, in bits; 0 for a change nothing explains. */
  readonly weight: number;
}

/** Explains why a cell holds `from` when `to` is right. Amounts in t.kr.; null is an empty cell. */
export function findTypingError(from: number | null, to: number): TypingError | null {
  if (from === null || from === 0) return to === 0 ? null : { kind: "missing-amount", weight: SLIP_BITS.empty };
  if (from === -to) return { kind: "sign", weight: SLIP_BITS.sign };
  if (to === 0) return { kind: "unexplained", weight: SLIP_BITS.extra };
  if (!Number.isInteger(from) && Number.isInteger(to)) {
    if (Math.round(from * 1000) === to) return { kind: "decimal-separator", weight: SLIP_BITS.separator };
    if (Math.round(from * 10) === to || Math.round(from * 100) === to) return { kind: "decimal-separator", weight: SLIP_BITS.factor10 };
    return null;
  }
  if (from === to * 1000 || to === from * 1000) return { kind: "factor-1000", weight: SLIP_BITS.factor1000 };
  if (from === to * 10 || to === from * 10) return { kind: "factor-10", weight: SLIP_BITS.factor10 };
  if (from === to * 100 || to === from * 100) return { kind: "factor-10", weight: SLIP_BITS.mistyped };
  return explainDigits(String(Math.abs(from)), String(Math.abs(to)), from < 0 === to < 0);
}

function explainDigits(from: string, to: string, sameSign: boolean): TypingError | null {
  if (!sameSign || from.includes("e") || to.includes("e")) return null;
  if (from.length === to.length) {
    const wrong: number[] = [];
    for (let i = 0; i < from.length; i++) if (from[i] !== to[i]) wrong.push(i);
    const [first, second] = wrong;
    if (wrong.length === 1) return { kind: "digit-mistyped", weight: SLIP_BITS.mistyped };
    if (wrong.length === 2 && first !== undefined && second !== undefined && from[first] === to[second] && from[second] === to[first]) {
      return { kind: "digits-swapped", weight: second === first + 1 ? SLIP_BITS.swapped : SLIP_BITS.apart };
    }
    return null;
  }
  const longer = from.length > to.length ? from : to;
  const shorter = from.length > to.length ? to : from;
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at++;
  if (longer.slice(at + 1) !== shorter.slice(at)) return null;
  if (from === shorter) return { kind: "digit-missing", weight: SLIP_BITS.missing };
  // One digit too many: doubled, or an adjacent key hit as well.
  return { kind: "digit-doubled", weight: longer[at] === longer[at - 1] ? SLIP_BITS.doubled : SLIP_BITS.apart };
}

// The amounts of an agreement stated in sentences: "Det samlede budget er 5.600.000 kr. Heraf finansierer LBF 4.200.000 kr. …".
import { findMoney } from "../danish/kroner";
import { joinLines } from "../danish/written-names";

export type AmountKind = "lbf" | "cofinancing" | "total";

interface StatedAmount {
  readonly kind: AmountKind;
  /** As written, with its unit. */
  readonly text: string;
}

/** All the parties together, if the amounts add up. */
const PARTIES = /(?:kommune|boligselskab|boligorganisation|boligforening|parterne).*(?<!\p{L})(?:bidrag|betal|finansier|yder|skyder)/iu;

const KINDS: readonly (readonly [AmountKind, RegExp])[] = [
  ["lbf", /landsbyggefond|(?<!\p{L})LBF(?!\p{L})/iu],
  ["cofinancing", /medfinans/iu],
  ["cofinancing", PARTIES],
  ["total", /samle[dt]|i\s+alt|total|budget/iu],
];

/** Where one clause ends and the next begins: after an amount, at a punctuation mark or a conjunction. */
const CLAUSE =
  /(?<=(?:kr\.?|kroner|,-)\)?)[,.;]?\s+(?=\p{Lu})|(?<=\p{Ll}{3}\.)\s+(?=\p{Lu})|[,;]\s+|\s+(?:og|samt|mens|hvoraf|heraf)\s+(?=[\p{L}\d])/u;

/** A line with those that its sentence goes on in: a narrow column breaks it before an amount or a small letter. */
export function sentenceFrom(lines: readonly { readonly text: string; readonly row: number }[], at: number): string {
  const rest = lines.slice(at + 1);
  const end = rest.findIndex(({ text, row }, i) => row !== 0 || !/^[\p{Ll}\d]/u.test(text) || /\.$/.test(lines[at + i]?.text ?? ""));
  return joinLines([lines[at]?.text ?? "", ...rest.slice(0, end < 0 ? undefined : end).map(({ text }) => text)]);
}

/** The kinds of amounts a text states; none if a clause gives two amounts or nobody's, or if they do not add up. */
export function findStatedAmounts(text: string): readonly StatedAmount[] {
  const money = findMoney(text).filter(({ hasUnit }) => hasUnit);
  if (money.length < 2 || money.length > 4) return [];
  const stated: StatedAmount[] = [];
  let open = "";
  for (const clause of text.split(CLAUSE).filter((part) => part.trim() !== "")) {
    const whole = `${open} ${clause}`.trim();
    const amounts = findMoney(clause).filter(({ hasUnit }) => hasUnit);
    if (amounts.length === 0) {
      open = whole;
      continue;
    }
    const named = kindsOf(clause);
    const kinds = named.length > 0 ? named : kindsOf(whole);
    const [amount] = amounts;
    if (amounts.length > 1 || kinds.length !== 1 || !amount || stated.some(({ kind }) => kind === kinds[0])) return [];
    stated.push({ kind: kinds[0]!, text: clause.slice(amount.from, amount.to) });
    open = "";
  }
  const isOfParties = !/medfinans/i.test(text) && stated.some(({ kind }) => kind === "cofinancing");
  return addsUp(stated) && !(isOfParties && stated.length < 3) ? stated : [];
}

/** Whose an amount is: "Landsbyggefondens andel af det samlede budget" is the fund's. */
function kindsOf(clause: string): AmountKind[] {
  const kinds = [...new Set(KINDS.filter(([, pattern]) => pattern.test(clause)).map(([kind]) => kind))];
  return kinds.length > 1 ? kinds.filter((kind) => kind !== "total") : kinds;
}

function addsUp(stated: readonly StatedAmount[]): boolean {
  const amount = (kind: AmountKind): number | undefined => {
    const one = stated.find((other) => other.kind === kind);
    return one && findMoney(one.text)[0]?.amount;
  };
  const [lbf, cofinancing, total] = [amount("lbf"), amount("cofinancing"), amount("total")];
  return lbf === undefined || cofinancing === undefined || total === undefined ? stated.length === 2 : lbf + cofinancing === total;
}

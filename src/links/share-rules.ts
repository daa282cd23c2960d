// How a share in a note is read: what it goes to is before or after it, or it is not working time at all.
import type { Rule } from "../agreements/rules";
import { contentWords } from "../danish/content-words";
import { anyOf } from "../danish/word-list";

/** A share in brackets follows what it goes to: "X (75 %)", "X og Y (50 % hver)". */
const OPENED = /\(\s*(?:ca\.?\s*)?$/i;
const CLOSED = /^\s*(?:(?:til\s+)?(hver)|af\s+\p{L}+)?\s*\)/iu;
/** Without brackets too: "X 75 %, Y 25 %", "X: 75 %". */
const ENDED = /^\s*(?:[,;.]|[-–]\s|(?:og|samt)\s|$)/iu;
/** The area that a share in brackets goes to may follow the brackets. */
const AREA_BEHIND = /^[^)]*\)(\s+(?:under|inden for|indenfor)\s[^,;(]*)/i;

/** What a share is of: "af tiden", "af sin arbejdstid", "af hendes timer", "af ugen". */
const OF_WHAT =
  "af\\s+(?:(?:sine?|sit|hendes|hans|deres|den)\\s+(?:samlede\\s+)?(?:(?:arbejds)?tid|timer|timetal|stilling)|" +
  "ugen|tiden|arbejdstiden|timerne|stillingen|ressourcerne|lønnen|beløbet|midlerne)\\s+";

/** What leads from a share to what it goes to: "75 % af tiden går til X", "75 % vedrører X". */
const GOES = anyOf(`
  går; ligger; bruges; anvendes; lægges; afsættes; er; er knyttet; knytter sig; kobler; kobles; fordeles; skal bruges
`);
const LEADS_ON = new RegExp(
  `^\\s*(?:[-–=:]\\s+)?(?:${OF_WHAT})?(?:vedrører|` +
    `(?:${GOES}\\s+)?(?:på|til|i|under|hos|inden for|indenfor|med|ved|for)|` +
    "(?:på\\s+|til\\s+)?(?:(?:de\\s+)?(?:øvrige|andre)|resten\\s+af)\\s+(?:aktiviteter(?:ne)?|indsatser(?:ne)?)\\s+(?:i|under|inden for))" +
    "\\s+(?=\\P{N})",
  "iu",
);

/** A share that is not working time: a refund, a rise, a price, a part of the budget. */
const MONEY_BEHIND = /^\s*(?:\)|\.|,)?\s*(?:refusion|tilskud|dækkes|stigning|medfinansiering|af\s+(?:det|den)\s+samlede)/i;
const MONEY_BEFORE =
  /(?:refunderes|finansieres|dækkes|betales|stiger|reguleres|stigning|tilskud|refusion|moms|pension)\s+(?:(?:med|på)\s+)?(?:ca\.?\s*)?$/i;

/** "Caféen: 75 pct.", "Caféen = 75 %", "Caféen – 75 %" */
const INTRODUCED = /(?:[:=]|\s[–-]\s)\s*(?:ca\.?\s*)?$/iu;
/** "Arbejder i Caféen i 60 % af tiden" */
const IN_TIME = /(?<!\p{L})i\s+(?:ca\.?\s*)?$/iu;

/** What a share may go to. */
export interface Target {
  readonly area: string;
  readonly name: string | null;
}

/** A share with the surrounding text that belongs to it. */
interface ShareText {
  readonly before: string;
  readonly behind: string;
  readonly isOpened: boolean;
  /** Whether the share ends what precedes it. */
  readonly isClosed: boolean;
  /** Whether it applies to each of several: "(50 % hver)". */
  readonly isOfEach: boolean;
  /** Where the words leading on from it end; 0 if there are none. */
  readonly lead: number;
  /** What is named before it, with an area after its brackets. */
  readonly namedBefore: () => readonly Target[];
  /** What is named after it. */
  readonly namedBehind: () => readonly Target[];
  /** Whether what follows it begins with a word of what is named there. */
  readonly beginsSo: () => boolean;
}

/** A share's text taken apart; what it names is looked up only on demand. */
export function shareText(
  before: string,
  behind: string,
  find: (text: string) => readonly Target[],
  begins: (text: string, found: readonly Target[]) => boolean,
): ShareText {
  const isOpened = OPENED.test(before);
  // "(75 %) X" precedes what it goes to.
  const closed = contentWords(before).length === 0 ? null : (isOpened ? CLOSED : ENDED).exec(behind);
  const lead = closed ? 0 : (LEADS_ON.exec(behind)?.[0].length ?? 0);
  const once = <T>(work: () => T): (() => T) => {
    let known: { readonly value: T } | null = null;
    return () => (known ??= { value: work() }).value;
  };
  const namedBehind = once(() => find(behind.slice(lead)));
  return {
    before,
    behind: closed ? `,${behind.slice(closed[0].length)}` : behind,
    isOpened,
    isClosed: closed !== null,
    isOfEach: closed?.[1] !== undefined,
    lead,
    namedBefore: once(() => find(`${before.replace(OPENED, "")}${AREA_BEHIND.exec(behind)?.[1] ?? ""}`)),
    namedBehind,
    beginsSo: once(() => begins(behind.slice(lead), namedBehind())),
  };
}

const inExample = (before: string, behind: string): ShareText =>
  shareText(
    before,
    behind,
    (text) => (text.includes("Caféen") ? [{ area: "Tryghed og trivsel", name: "Caféen" }] : []),
    (text) => text.trimStart().startsWith("Caféen"),
  );

/** `unplaced`: it goes to what the text may say elsewhere; `unknown`: to something no document names; `none`: not a share of the line. */
export const SHARE_RULES: readonly Rule<ShareText, "money" | "before" | "behind" | "unplaced" | "unknown" | "none">[] = [
  {
    name: "a refund, a rise or a part of the budget is no working time",
    when: ({ before, behind }) => MONEY_BEFORE.test(before) || MONEY_BEHIND.test(behind),
    then: () => "money",
    example: inExample("Lønnen refunderes med ", " af kommunen"),
  },
  {
    name: "a share behind a name and a colon, or behind a name it is the time in",
    when: ({ before, behind, namedBefore, namedBehind }) =>
      (IN_TIME.test(before) || (INTRODUCED.test(before) && (namedBehind().length === 0 || INTRODUCED.test(behind)))) &&
      namedBefore().length > 0,
    then: () => "before",
    example: inExample("Caféen: ", " Jobklubben: "),
  },
  {
    name: "a share behind what it goes to, in brackets or before a comma",
    when: ({ isClosed, namedBefore }) => isClosed && namedBefore().length > 0,
    then: () => "before",
    example: inExample("Fokus på Caféen (", ")"),
  },
  {
    name: "a share behind something that is not named",
    when: ({ isClosed }) => isClosed,
    then: () => "unplaced",
    example: inExample("Medarbejder på deltid (", ")"),
  },
  {
    name: "money that what follows leads to",
    when: ({ behind, lead }) => lead > 0 && MONEY_BEHIND.test(behind.slice(lead)),
    then: () => "money",
    example: inExample("Der gives ", " i tilskud fra staten"),
  },
  {
    name: "what it goes to follows it",
    when: ({ lead, namedBehind, beginsSo }) => namedBehind().length > 0 && (lead > 0 || beginsSo()),
    then: () => "behind",
    example: inExample("", " af tiden går til Caféen"),
  },
  {
    name: "what follows is something that no document names",
    when: ({ lead }) => lead > 0,
    then: () => "unknown",
    example: inExample("", " på et andet projekt"),
  },
  {
    name: "a share opened in brackets",
    when: ({ isOpened }) => isOpened,
    then: () => "unplaced",
    example: inExample("Medarbejder (", " fast)"),
  },
  { name: "any other figure is no share of the line", when: () => true, then: () => "none", example: inExample("Mindst ", " er unge") },
];

// A text in the product's two languages, and the kinds of value that fill a sentence.

/** A text in the product's two languages. */
export interface Localised {
  readonly da: string;
  readonly en: string;
}

type Joined<Parts extends readonly string[]> = Parts extends readonly [infer First extends string, ...infer Rest extends readonly string[]]
  ? Rest extends readonly []
    ? First
    : `${First} ${Joined<Rest>}`
  : "";

/** Parts of a long text with a space between them; the type keeps its placeholders. */
export function prose<const Parts extends readonly string[]>(...parts: Parts): Joined<Parts> {
  return parts.join(" ") as Joined<Parts>;
}

/** A text in the quotation marks of each language: ”A” in Danish, “A” in English. */
export function quoted(text: string | Localised): Localised {
  const { da, en } = typeof text === "string" ? { da: text, en: text } : text;
  return { da: `”${da}”`, en: `“${en}”` };
}

/** A name at the start of a sentence. */
export function capital({ da, en }: Localised): Localised {
  const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  return { da: first(da), en: first(en) };
}

/** A percentage, always shown with two decimals. */
interface Percent {
  readonly percent: number;
}

/** A day as an ISO date, shown as the reader writes dates. */
export interface Day {
  readonly date: string;
}

/** What fills a placeholder: a number is shown in the reader's locale, with its own decimals, at most six. */
export type Argument = number | string | Localised | Percent | Day;

export type Arguments = Readonly<Record<string, Argument>>;

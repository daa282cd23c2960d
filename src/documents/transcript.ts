// A website's transcript of a PDF: each page one line with its number in front. Its pages become one run of text, without their numbers, heads and feet.

/** Minimum part of the text that the numbered lines are: before them may be the website's own words. */
const LEAST_PART = 0.7;
/** Minimum characters of an average page: shorter numbered lines are a list. */
const LEAST_PAGE = 500;

/** The run of text, or the text itself if it is no transcript. */
export function withoutPages(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const start = lines.findIndex((line) => /^\s*1\s+\S/.test(line));
  const pages: string[] = [];
  let length = 0;
  for (const line of lines.slice(start)) {
    const [, number, page] = /^\s*(\d{1,3})\s+(\S.*)$/.exec(line) ?? [];
    if (page !== undefined && Number(number) === pages.length + 1) {
      pages.push(page.trim());
      length += page.length;
    } else if (pages.length > 0) pages.push(`${pages.pop() ?? ""} ${line.trim()}`);
  }
  if (start < 0 || (pages.length < 2 && lines.length > 1) || length < text.length * LEAST_PART || length < pages.length * LEAST_PAGE)
    return text;
  return [...lines.slice(0, start), withoutHeads(withoutNumbers(pages)).join(" ")].join("\n");
}

/** Pages without the numbers at their ends, if most have one; a cover may not count. */
function withoutNumbers(pages: readonly string[]): string[] {
  const isNumbered = (page: string, at: number, before: number): boolean => page.endsWith(` ${at + 1 - before}`);
  const before = [0, 1, 2].find((count) => pages.filter((page, at) => isNumbered(page, at, count)).length * 2 > pages.length);
  return pages.map((page, at) => (before !== undefined && isNumbered(page, at, before) ? page.replace(/\s\d+$/, "") : page));
}

/** Pages without the words that most begin or end with; a head stays on the first page, where it may be the title. */
function withoutHeads(pages: readonly string[]): string[] {
  const words = pages.map((page) => page.split(/\s+/));
  const [head, foot] = [
    pages.length > 2 ? repeated(words) : [],
    pages.length > 1 ? repeated(words.map((page) => [...page].reverse())) : [],
  ];
  return words.map((page, at) => {
    const from = at > 0 && begins(page, head) ? head.length : 0;
    const to = begins([...page].reverse(), foot) ? page.length - foot.length : page.length;
    return page.slice(from, to).join(" ");
  });
}

function begins(page: readonly string[], head: readonly string[]): boolean {
  return head.every((word, at) => page[at] === word);
}

/** The longest start of at least two words that two thirds of the pages have. */
function repeated(pages: readonly (readonly string[])[]): readonly string[] {
  let best: readonly string[] = [];
  for (let count = 2; count <= LONGEST_HEAD; count++) {
    const counts = new Map<string, number>();
    for (const page of pages) {
      const head = page.slice(0, count).join(" ");
      counts.set(head, (counts.get(head) ?? 0) + 1);
    }
    const [head, times] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? ["", 0];
    if (times * 3 < pages.length * 2) break;
    best = head.split(" ");
  }
  return best;
}

/** Maximum words of a page's head or foot. */
const LONGEST_HEAD = 20;

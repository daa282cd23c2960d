// Long agreements invented with the structures of real ones, what is right for each, and how well a reading meets it.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Agreement } from "../../src/agreements/agreement";

type Activity = readonly [name: string, price: number | null, per: string | null];
/** A word of the title, the hours, the share in percent, and the months; null is "not told", and of months "not asked". */
type Post = readonly [title: string, hours: number | null, share: number | null, months: number | null];

interface Right {
  readonly kind: string;
  readonly area: string | null;
  readonly start: string | null;
  readonly end: string | null;
  /** LBF, co-financing and total in kroner. */
  readonly economy: readonly (number | null)[] | null;
  readonly activities: readonly Activity[];
  readonly staff: readonly Post[];
  readonly frames: readonly (readonly [plan: string, amount: number | null])[];
}

export interface Structure {
  readonly name: string;
  /** Its headings begin with "# ", "## " or "### ", where their look tells them. */
  readonly text: string;
  readonly right: readonly Right[];
}

const FOLDER = path.join(__dirname, "structures");
const textOf = (name: string): string => readFileSync(path.join(FOLDER, name), "utf8");

/** The agreements; a line `@name` stands for a part that several have. */
export function readStructures(): readonly Structure[] {
  const names = readdirSync(FOLDER);
  const parts = new Map(
    names
      .filter((name) => name.endsWith("parts.txt"))
      .flatMap((name) => textOf(name).split(/^@/m).slice(1))
      .map((part): [string, string] => [part.slice(0, part.indexOf("\n")), part.slice(part.indexOf("\n") + 1).trim()]),
  );
  const right = Object.assign(
    {},
    ...names.filter((name) => name.endsWith("truth.json")).map((name) => JSON.parse(textOf(name)) as unknown),
  ) as Record<string, Right[]>;
  return names
    .filter((name) => name.endsWith(".txt") && !name.endsWith("parts.txt"))
    .map((name) => ({ name, text: textOf(name).replace(/^@(\w+)$/gm, (_, part: string) => parts.get(part)!), right: right[name]! }));
}

/** What a reading has right, what it lost, and what it says that is wrong. */
export interface Meeting {
  readonly right: string[];
  readonly lost: string[];
  readonly wrong: string[];
}

const fold = (text: string): string => text.toLowerCase().replace(/[.:]$/, "").trim();

/** Takes out of a list what fits first. */
function take<T>(list: T[], fits: (one: T) => boolean): T | undefined {
  const at = list.findIndex(fits);
  return at < 0 ? undefined : list.splice(at, 1)[0];
}

/** Compares what was read with what is right, one line for each activity, post, price, frame, amount and day. */
export function meet(right: readonly Right[], agreements: readonly Agreement[]): Meeting {
  const meeting: Meeting = { right: [], lost: [], wrong: [] };
  const left = [...agreements];
  for (const wanted of right) {
    const found = take(left, ({ area, kind }) => area === wanted.area && kind === wanted.kind);
    if (found) meetOne(wanted, found, meeting);
    else meeting.lost.push(`agreement ${wanted.area}`, ...wanted.activities.map(([name]) => `activity ${name}`));
  }
  for (const { kind, area, activities } of left)
    meeting.wrong.push(`agreement ${kind} ${area} ${activities.map(({ name }) => name).join("; ")}`);
  return meeting;
}

function meetOne(wanted: Right, found: Agreement, meeting: Meeting): void {
  const say = (what: string, value: string | number | null, expected: string | number | null): void => {
    if (value === expected) meeting.right.push(what);
    else if (value === null) meeting.lost.push(what);
    else meeting.wrong.push(`${what}: ${value}`);
  };
  if (wanted.start) say("start", found.start, wanted.start);
  if (wanted.end) say("end", found.end, wanted.end);
  const amounts = found.economy && [found.economy.lbf, found.economy.cofinancing, found.economy.total];
  if (!wanted.economy && amounts) meeting.wrong.push(`economy ${String(amounts)}`);
  wanted.economy?.forEach((amount, at) => {
    if (amount !== null) say(`amount ${amount}`, amounts?.[at] ?? null, amount);
  });
  const activities = [...found.activities];
  for (const [name, price, per] of wanted.activities) {
    const activity = take(activities, (one) => fold(one.name) === fold(name));
    (activity ? meeting.right : meeting.lost).push(`activity ${name}`);
    const summary = activity?.price ? `${activity.price.amount} a ${activity.price.per}` : null;
    if (price !== null) say(`price ${price} a ${per}`, summary && `price ${summary}`, `price ${price} a ${per}`);
    else if (summary && wanted.kind.startsWith("contract")) meeting.wrong.push(`price of ${name}: ${summary}`);
  }
  for (const { name } of activities) meeting.wrong.push(`activity ${name}`);
  meetPosts(wanted, found, meeting);
  const frames = [...found.frames];
  for (const [plan, amount] of wanted.frames) {
    const frame = take(frames, (one) => fold(one.plan) === fold(plan) && one.amount === amount);
    (frame ? meeting.right : meeting.lost).push(`frame ${plan}`);
  }
  for (const { plan, amount } of frames) meeting.wrong.push(`frame ${plan} ${amount}`);
}

function meetPosts(wanted: Right, found: Agreement, { right, lost, wrong }: Meeting): void {
  const posts = [...found.staff];
  for (const [title, hours, share, months] of wanted.staff) {
    const post = take(posts, (one) => fold(one.title).includes(fold(title)));
    const isRight = post?.hours === hours && post.share === share && (months === null || post.months === months);
    if (isRight) right.push(`post ${title}`);
    else if (!post || ((post.hours === null || post.hours === hours) && (post.share === null || post.share === share)))
      lost.push(`post ${title}`);
    else wrong.push(`post ${title}: ${post.hours} ${post.share}`);
  }
  for (const post of posts) if (post.hours !== null || post.share !== null) wrong.push(`post ${post.title}`);
}

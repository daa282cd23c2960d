// What a line and its agreement say of the same post: hours, months and share, where it is certain.
import type { Staff } from "../../../src/agreements/agreement";
import {
  documentHours,
  documentMonths,
  documentShare,
  findPosts,
  parseLineHours,
  parseLineMonths,
  steadyMonths,
  type Post,
} from "../../../src/checks/shared/posts";
import { activity, agreement, link, staff, staffReason, to } from "../documents";
import { post } from "../posts";
import { sample, type More } from "../sample";

describe("weekly hours in a line's name", () => {
  test.each<[string, number | null]>([
    ["Cafévært (21 timer pr. uge)", 21],
    ["Cafévært 14 timer 2 år", 14],
    ["Cafévært 7,5 timer om ugen", 7.5],
    ["Cafévært 7.5 time i uge", 7.5],
    ["Cafévært 7,25 timer om ugen", 7.25],
    ["Cafévært 21 t", 21],
    ["Cafévært 21t.", 21],
    ["Cafévært 21 TIMER PR UGE", 21],
    ["Cafévært 21 timers ansættelse", 21],
    ["Cafévært 21 ugentlige timer", 21],
    ["Cafévært 21 timer/uge", 21],
    ["Cafévært 21 timer / u", 21],
    ["Cafévært 21 timer ugentlig", 21],
    ["Cafévært 21 timer ugentligt", 21],
    ["Cafévært 21 timer per uge", 21],
    ["Cafévært 45 timer om ugen", 45],
    ["Cafévært 37 timer", 37],
    ["Cafévært 38 timer", null],
    ["Cafévært 52 timer pr. måned", 12],
    ["Cafévært 26 timer om måneden", 6],
    ["Cafévært 26 timer md", 6],
    ["Cafévært 26 timer pr. mdr.", 6],
    ["Cafévært 12 timer om året", null],
    ["Cafévært 12 timer pr. år", null],
    ["Cafévært 12 timer årligt", null],
    ["Cafévært 5 timer om dagen", null],
    ["Cafévært 5 timer dagligt", null],
    ["Cafévært", null],
    ["Cafévært 21 tirsdage", null],
    ["Cafévært 21 timerne", null],
    ["Cafévært 10-12 timer", null],
    ["Cafévært 2x12 timer", null],
    ["Cafévært 2 x 12 timer", null],
    ["Cafévært x 12 timer", null],
    ["Cafévært ca. 14 timer", null],
    ["Cafévært ca 14 timer", null],
    ["Cafévært op til 14 timer", null],
    ["Cafévært max. 14 timer", null],
    ["Cafévært max 14 timer", null],
    ["Cafévært min 14 timer", null],
    ["Cafévært maks 14 timer", null],
    ["Cafévært MIN. 14 timer", null],
    ["Cafévært 14 timer og 7 timer", null],
    ["Max Mikkelsens café 14 timer", 14],
  ])("%s: %s", (name, hours) => {
    expect(parseLineHours(name)).toBe(hours);
  });
});

describe("months in a line's name", () => {
  test.each<[string, number | null]>([
    ["Cafévært 2 år", 24],
    ["Cafévært 18 mdr.", 18],
    ["Cafévært 18 md", 18],
    ["Cafévært 18 MÅNEDER", 18],
    ["Cafévært 1 måned", 1],
    ["Cafévært 1½ år", 18],
    ["Cafévært ½ år", 6],
    ["Cafévært 1,5 år", 18],
    ["Cafévært 1,25 år", 15],
    ["Cafévært 2år", 24],
    ["Cafévært 2.5 år", 30],
    ["Cafévært i to år", 24],
    ["Cafévært Tre år", 36],
    ["Cafévært fire måneder", 4],
    ["Cafévært et år", 12],
    ["Cafévært halvandet år", 18],
    ["Cafévært 21 timer 2 år", 24],
    ["Cafévært 5 år", 60],
    ["Café for unge 6 år", null],
    ["Cafévært 48 måneder", 48],
    ["Cafévært", null],
    ["Cafévært 2 årgange", null],
    ["Cafévært 2020-2 år", null],
    ["Cafévært 2 - 3 år", null],
    ["Cafévært 2 – 3 år", null],
    ["Cafévært ca. 2 år", null],
    ["Cafévært op til 2 år", null],
    ["Cafévært ca 2 år", null],
    ["Cafévært max 2 år", null],
    ["Cafévært max. 2 år", null],
    ["Cafévært pr 2 år", null],
    ["Cafévært 14 timer pr. 1 måned", null],
    ["Cafévært om 2 år", null],
    ["Café Fra 2 år", null],
    ["Cafévært 2 år og 3 måneder", null],
    ["Farveladen 2 år", 24],
  ])("%s: %s", (name, months) => {
    expect(parseLineMonths(name)).toBe(months);
  });
});

/** The posts of the sample, each as `row: titles | sentences`. */
const reported = (more: More, cells: Parameters<typeof sample>[0] = { A22: "Cafévært" }): string[] =>
  findPosts(sample(cells, more)).map(
    (found) => `${found.line.row + 1}: ${found.staff.map(({ title }) => title).join(", ")} | ${found.sentences.join(" / ")}`,
  );

const linked = (staffs: readonly Staff[], roles: string | null = null): More => ({
  agreements: [agreement({ staff: staffs, activities: [activity("Café", { roles })] })],
  links: [link(22, "suggested", [to("Café")])],
});

describe("staff paid by a line", () => {
  test.each<[string, string, boolean]>([
    ["Cafévært", "cafévært", true],
    ["Cafévært 21 timer", "Caféværten", true],
    ["Løn til cafévært og hold", "Cafévært", true],
    ["Café", "Cafévært", false],
    ["Cafévært", "Vicevært", false],
    ["Cafévært", "Caféværtskonsulent", false],
    ["Cafévært 1", "Cafévært 1", true],
    ["Cafévært 2", "Cafévært 1", false],
    ["Cafévært 12", "Cafévært 13", false],
    ["Cafévært 12", "Cafévært 12", true],
    ["Cafévært 2", "Cafévært 1 og 2", true],
    ["Hold 3", "13", false],
    ["Cafévært 2", "Cafévært", true],
    ["Cafévært", "Cafévært 2", true],
    ["Cafévært 1 og 2", "Cafévært 2", true],
    ["Cafévært 21 timer", "Cafévært 2", true],
    ["Cafévært 21,5 timer", "Cafévært 2", true],
    ["Cafévært 50 %", "Cafévært 2", true],
    ["Cafévært 2 år", "Cafévært 3", true],
    ["Cafévært (7)", "Cafévært 3", true],
    ["Holdleder", "Holdleder (cafévært)", false],
    ["Hold (cafévært)", "Cafévært", false],
    ["Alfa beta gamma delta epsilon zeta", "Alfa beta gamma delta epsilon zeta", true],
    ["Alfa beta gamma delta epsilon zeta kappa", "Alfa beta gamma delta epsilon zeta kappa", false],
    ["Hold 3", "3", false],
    ["Sekretariatsleder", "Projektleder", true],
    ["Projektlederen 60 %", "Sekretariatsleder i området", true],
    ["Ny projektleder", "Sekretariatsleder", false],
    ["Sekretariatsleder", "Ny projektleder i byen", false],
  ])("the line %s and the post %s: %s", (name, title, paid) => {
    expect(reported(linked([staff(title)]), { A22: name })).toEqual([`22: ${paid ? title : ""} | `]);
  });

  test("takes a leader's own line as a leader's post, whatever its name", () => {
    const more = (title: string): More => ({ agreements: [agreement({ staff: [staff(title)] })], links: [link(18, "shared-cost")] });
    expect(reported(more("Sekretariatsleder"), { A18: "Ledelse 60 %" })).toEqual(["18: Sekretariatsleder | "]);
    expect(reported(more("Cafévært"), { A18: "Ledelse 60 %" })).toEqual(["18:  | "]);
  });

  test("prefers a link's reason to titles, by the post and its place", () => {
    const bent = staff("cafévært (21 timer)", { place: { heading: "", paragraph: 7, page: null } });
    const other = staff("cafévært (21 timer)", { place: { heading: "", paragraph: 9, page: null } });
    const more = (reasons: Parameters<typeof link>[3]): More => ({
      agreements: [agreement({ staff: [bent, other, staff("Løn bent")] })],
      links: [link(22, "confirmed", [to("Café")], reasons)],
    });
    const reason = { ...staffReason("cafévært"), place: bent.place };
    expect(findPosts(sample({ A22: "Løn bent" }, more([reason])))[0]?.staff).toEqual([bent]);
    expect(reported(more([]), { A22: "Løn bent" })).toEqual(["22: Løn bent | "]);
    expect(reported(more([{ ...reason, kind: "role" }]), { A22: "Løn bent" })).toEqual(["22: Løn bent | "]);
    expect(reported(more([{ ...reason, quote: "vicevært" }]), { A22: "Løn bent" })).toEqual(["22: Løn bent | "]);
    expect(reported(more([{ ...reason, place: null }]), { A22: "Løn bent" })).toEqual(["22: Løn bent | "]);
  });

  test("pays a line from its own area's document and those of its linked activities", () => {
    const inArea = (area: string | null, activityArea = "Tryghed og trivsel"): string[] =>
      reported({
        agreements: [agreement({ area, staff: [staff("Cafévært")] })],
        links: [link(22, "suggested", [to("Café", 100, activityArea)])],
      });
    expect(inArea("Tryghed og trivsel")).toEqual(["22: Cafévært | "]);
    expect(inArea("Kriminalpræventiv indsats")).toEqual(["22:  | "]);
    expect(inArea("Kriminalpræventiv indsats", "Kriminalpræventiv indsats")).toEqual(["22: Cafévært | "]);
    expect(inArea(null)).toEqual(["22:  | "]);
  });

  test("counts confirmed and suggested lines, and of shared lines only the leader's", () => {
    const more = (status: Parameters<typeof link>[1], row = 22): More => ({
      agreements: [agreement({ staff: [] })],
      links: [link(row, status, [to("Café")])],
    });
    expect(reported(more("suggested"))).toEqual(["22:  | "]);
    expect(reported(more("confirmed"))).toEqual(["22:  | "]);
    expect(reported(more("undecided"))).toEqual([]);
    expect(reported(more("shared-cost"))).toEqual([]);
    expect(reported(more("shared-cost", 18))).toEqual(["18:  | "]);
    expect(reported(more("shared-cost", 19))).toEqual([]);
    expect(reported(more("undecided", 18))).toEqual([]);
  });

  test("takes no line's staff from the strategic agreement", () => {
    expect(
      reported({
        agreements: [agreement({ kind: "strategic-agreement", staff: [staff("Cafévært")] })],
        links: [link(22, "suggested", [to("Café")])],
      }),
    ).toEqual(["22:  | "]);
  });
});

describe("sentences of the linked activity about employment", () => {
  const spoken = (roles: string | null): string[] =>
    findPosts(sample({ A22: "Cafévært" }, linked([], roles)))[0]?.sentences.map(String) ?? [];

  test("splits sentences at a following capital or a line break", () => {
    expect(
      spoken("En medarbejder ansættes 12 timer. Caféen har åbent 6 timer om ugen! Koordinatoren er ansat i 2 år?\nstilling nummer to"),
    ).toEqual(["En medarbejder ansættes 12 timer.", "Koordinatoren er ansat i 2 år?", "stilling nummer to"]);
    expect(spoken("Der ansættes bl.a. en vært pr. uge.")).toEqual(["Der ansættes bl.a. en vært pr. uge."]);
  });

  test.each(["Der ansættes 2.", "ANSAT", "Løn", "frikøbt", "medarbejder", "leder", "koordinator", "stilling", "arbejder"])(
    "recognises %s",
    (text) => {
      expect(spoken(text)).toEqual([text]);
    },
  );

  test("reads roles, content and target group of the linked activity only", () => {
    const more = (name: string, links: More["links"]): More => ({
      agreements: [
        agreement({
          activities: [
            activity("Klub", { roles: "En leder i klubben." }),
            activity(name, { roles: "En leder.", content: "En koordinator.", targetGroup: "Medarbejdere og unge." }),
          ],
        }),
      ],
      links: links ?? [],
    });
    const all = ["22:  | En leder. / En koordinator. / Medarbejdere og unge."];
    expect(reported(more("Café", [link(22, "suggested", [to("Café")])]))).toEqual(all);
    expect(reported(more("CAFE", [link(22, "suggested", [to("Café")])]))).toEqual(all);
    expect(reported(more("Bazar", [link(22, "suggested", [to("Café")])]))).toEqual(["22:  | "]);
    expect(reported(more("Café", [link(22, "suggested", [to("Café", 50), to("Klub", 50)])]))).toEqual(["22:  | "]);
    expect(reported(more("Café", [link(22, "suggested", [to(null)])]))).toEqual(["22:  | "]);
    expect(reported(more("Café", [link(22, "suggested", [])]))).toEqual(["22:  | "]);
    expect(reported(more("Café", [link(22, "suggested", [to("Café", 100, "Kriminalpræventiv indsats")])]))).toEqual(["22:  | "]);
    expect(
      reported({
        ...more("Café", [link(22, "suggested", [to("Café")])]),
        agreements: [agreement({ area: null, activities: [activity("Café", { roles: "En leder." })] })],
      }),
    ).toEqual(["22:  | "]);
    expect(reported({ agreements: [agreement({ activities: [activity("Café")] })], links: [link(22, "suggested", [to("Café")])] })).toEqual(
      ["22:  | "],
    );
  });
});

describe("hours, months and shares in the documents", () => {
  const of = (...parts: Parameters<typeof post> extends [string, ...infer Rest] ? Rest : never): Post => {
    const [found] = findPosts(post("Cafévært", ...parts));
    if (!found) throw new Error("no post");
    return found;
  };
  const week = (hours: number | null): Staff => staff("cafévært", { hours, per: "week" });

  test("takes weekly hours from the staff, converting monthly ones", () => {
    expect(documentHours(of(week(21)))).toEqual({ expected: 21, allowed: [21] });
    expect(documentHours(of(week(21), week(21)))?.expected).toBe(21);
    expect(documentHours(of(staff("cafévært", { hours: 52, per: "month" })))?.expected).toBe(12);
    expect(documentHours(of(staff("cafévært", { hours: 21 })))).toBeNull();
    expect(documentHours(of(week(21), week(14)))).toBeNull();
    expect(documentHours(of(week(21), week(null)))).toBeNull();
    expect(documentHours(of(week(null), week(21)))).toBeNull();
    expect(documentHours(of())).toBeNull();
  });

  test("also allows hours in the activity's text, and uses them where no staff is listed", () => {
    expect(documentHours(of(week(21), "En medarbejder ansættes 12 timer om ugen."))).toEqual({ expected: 21, allowed: [21, 12] });
    expect(documentHours(of("En medarbejder ansættes 12 timer om ugen."))?.expected).toBe(12);
    expect(documentHours(of("Ansat 12 timer om ugen.\nAnsat 12 timer om ugen."))?.expected).toBe(12);
    expect(documentHours(of("Ansat 12 timer om ugen.\nAnsat 14 timer om ugen."))).toBeNull();
    expect(documentHours(of(week(null), "Ansat 12 timer om ugen."))).toBeNull();
    expect(documentHours(of(week(21), "Ansat 14 timer om ugen de første 2 år og 7 timer om ugen de følgende 2 år."))?.allowed).toEqual([
      21, 14, 7,
    ]);
    expect(documentHours(of(week(21), "Ansat 14 timer om ugen; senere 7,5 timer om ugen, dog 3 timer om ugen i ferien."))?.allowed).toEqual(
      [21, 14, 7.5, 3],
    );
  });

  test("does the same for months", () => {
    const months = (count: number | null): Staff => staff("cafévært", { months: count });
    expect(documentMonths(of(months(24)))).toEqual({ expected: 24, allowed: [24] });
    expect(documentMonths(of(months(24), months(12)))).toBeNull();
    expect(documentMonths(of(months(24), "En cafévært ansættes i 12 måneder."))).toEqual({ expected: 24, allowed: [24, 12] });
    expect(documentMonths(of("En cafévært ansættes i 12 måneder."))?.expected).toBe(12);
    expect(documentMonths(of())).toBeNull();
  });

  test("takes the working-time share only when all staff agree", () => {
    const share = (percent: number | null): Staff => staff("cafévært", { share: percent });
    expect(documentShare(of(share(40)))).toBe(40);
    expect(documentShare(of(share(40), share(40)))).toBe(40);
    expect(documentShare(of(share(40), share(50)))).toBeNull();
    expect(documentShare(of(share(40), share(null)))).toBeNull();
    expect(documentShare(of())).toBeNull();
  });
});

describe("months covered by the amounts at a steady rate", () => {
  const PROJECT = { start: "2018-04-01", end: "2020-12-31" };
  const covered = (years: readonly (number | null)[], heads: readonly (number | null)[] = [2018, 2019, 2020]): number | null => {
    const line = sample({ C22: years[0] ?? null, D22: years[1] ?? null, E22: years[2] ?? null }).budget.sections[1]?.lines[4];
    if (!line) throw new Error("no line");
    return steadyMonths(line, heads, PROJECT);
  };

  test.each<[string, readonly (number | null)[], number | null]>([
    ["nine months, then two years", [90, 120, 120], 33],
    ["it starts later in its first year", [30, 120, 120], 27],
    ["it ends within its last year", [90, 120, 60], 27],
    ["two years", [null, 120, 120], 24],
    ["it starts inside and ends inside", [null, 60, 120], 18],
    ["the first and a full year", [90, 120, null], 21],
    ["one year gives no rate", [null, 120, null], null],
    ["a gap", [90, null, 120], null],
    ["the year between is too small", [90, 60, 120], null],
    ["more than the months of a part-year", [120, 120, 120], null],
    ["more by no more than rounding", [90.5, 119.5, 120], 33],
    ["more than rounding", [91, 120, 120], null],
    ["the year between is smaller than rounding allows", [90, 119, 120], null],
    ["small amounts leave it ambiguous", [9, 12, 12], null],
    ["between two months", [35, 120, 120], null],
    ["no amount", [null, null, null], null],
    ["negative", [null, -120, -120], null],
  ])("%s", (_name, years, months) => {
    expect(covered(years)).toBe(months);
  });

  test("ignores a column without a year, and needs one full year for a rate", () => {
    expect(covered([90, 120, 120], [2018, 2019, null])).toBe(21);
    expect(covered([90, 120, 120], [null, 2019, 2020])).toBe(24);
    expect(covered([90, 120, 120], [2018])).toBeNull();
    expect(covered([90, 120, 120], [2018, 2031, 2032])).toBeNull();
    expect(covered([null, 120, 120], [2018, 2019, 2019])).toBeNull();
  });
});

// Which activity a line is for, rule by rule, on small agreements: what decides it, what nearly does, and the candidates where nothing does.
import type { Activity, Agreement } from "../../src/agreements/agreement";
import type { Link } from "../../src/links/link";
import { isAbbreviation, linkLines } from "../../src/links/link-lines";
import { activity, agreement, staff } from "../checks/documents";
import { sample, type More } from "../checks/sample";

const CAFE = activity("Café Perlen");
const WORKSHOP = activity("Cykelværksted");
const GUIDE = activity("Naboskabet i centrum");

/** The link of line 22 of Tryghed og trivsel under another name. */
function linkOf(name: string, agreements: readonly Agreement[], more: More = {}): Link {
  const { budget } = sample({ A22: name }, more);
  const link = linkLines(budget, agreements).find(({ row }) => row === 21);
  if (!link) throw new Error("no link");
  return link;
}

const of = (...activities: readonly Activity[]): Agreement => agreement({ activities });

/** What decided, its words, and for what; or the candidates. */
function told(link: Link): string {
  const [reason] = link.reasons;
  return `${link.status} ${reason?.kind} ${reason?.quote ?? "–"}: ${link.activities.map(({ name, share }) => `${name} ${share ?? "?"}`).join(", ")}`;
}

test("without agreements no line is linked", () => {
  expect(linkLines(sample().budget, [])).toEqual([]);
});

test("lines with money only, in sheet order; what all share needs no link", () => {
  const links = linkLines(sample().budget, [of(CAFE)]);
  expect(links.map(({ row, status, reasons }) => `${row + 1} ${status} ${reasons[0]?.kind}`)).toEqual([
    "12 shared-cost administration",
    "13 shared-cost administration",
    "18 shared-cost preset",
    "19 shared-cost preset",
    "22 undecided area",
    "23 suggested only-activity",
    "27 shared-cost preset",
    "28 shared-cost preset",
    "31 undecided area",
    "36 shared-cost evaluation",
  ]);
  expect(links[0]).toMatchObject({ section: "Tværgående administrationsudgifter", line: "Kontorhold", activities: [] });
});

test.each<[string, readonly Activity[], string]>([
  ["Café Perlen", [CAFE, WORKSHOP], "suggested same-name Café Perlen: Café Perlen 100"],
  ["Perlen, drift", [CAFE, WORKSHOP], "suggested same-name Café Perlen: Café Perlen 100"],
  ["Løn til cykelværkstedet (20 timer)", [CAFE, WORKSHOP], "suggested same-name Cykelværksted: Cykelværksted 100"],
  ["Café Perlen", [CAFE, activity("Café")], "suggested same-name Café Perlen: Café Perlen 100"],
  ["Perlen", [CAFE, activity("Klub Perlen")], "undecided area Tryghed og trivsel: Café Perlen ?, Klub Perlen ?"],
  ["Naboskabskoordinator", [GUIDE, WORKSHOP], "suggested same-name Naboskabet i centrum: Naboskabet i centrum 100"],
  ["Cykelværkstedsleder", [CAFE, WORKSHOP], "suggested same-name Cykelværksted: Cykelværksted 100"],
  ["Cykelreparation", [CAFE, WORKSHOP], "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
  ["Lektiehjælper", [activity("Lektiecafé"), CAFE], "suggested same-name Lektiecafé: Lektiecafé 100"],
  ["Lektiehjælper", [activity("Lektiecafé"), activity("Lektieklub")], "undecided area Tryghed og trivsel: Lektiecafé ?, Lektieklub ?"],
  // What follows a shared first part must say nothing of its own.
  ["Havnefest", [activity("Havnebad"), CAFE], "undecided area Tryghed og trivsel: Havnebad ?, Café Perlen ?"],
  ["Vinterbal", [CAFE, activity("Vinterbadning")], "undecided area Tryghed og trivsel: Vinterbadning ?, Café Perlen ?"],
  ["Motionsdag", [activity("Motionsvenner som støtte"), CAFE], "undecided area Tryghed og trivsel: Motionsvenner som støtte ?, Café Perlen ?"],
  ["Motionsleder", [activity("Motionsvenner som støtte"), CAFE], "undecided area Tryghed og trivsel: Motionsvenner som støtte ?, Café Perlen ?"],
  ["Gadespejlere", [activity("Gadespejdere"), activity("Gadespil"), CAFE], "suggested same-name Gadespejdere: Gadespejdere 100"],
  ["Legepladsmøder", [activity("Legepladsmødre"), CAFE], "undecided area Tryghed og trivsel: Legepladsmødre ?, Café Perlen ?"],
  ["Havnepulje", [activity("Havneindsatsen"), CAFE], "suggested same-name Havneindsatsen: Havneindsatsen 100"],
  ["Havnevagtkorps", [activity("Havnevagterne"), CAFE], "suggested same-name Havnevagterne: Havnevagterne 100"],
  ["Mentorer", [activity("Mentorkorps for nye"), CAFE], "suggested same-name Mentorkorps for nye: Mentorkorps for nye 100"],
  ["Cykelpulje", [CAFE, WORKSHOP], "suggested same-name Cykelværksted: Cykelværksted 100"],
  ["Forsamling", [activity("Forsamling for nye"), activity("Gadeforsamling")], "undecided area Tryghed og trivsel: Forsamling for nye ?, Gadeforsamling ?"],
  ["Forsamling", [activity("Forsamling for nye"), CAFE], "suggested same-name Forsamling for nye: Forsamling for nye 100"],
  ["Foreningsmesse", [activity("Messe for foreninger"), CAFE], "suggested same-name Messe for foreninger: Messe for foreninger 100"],
  ["Boligsocial medarbejder", [activity("Boligsocial rådgivning"), CAFE], "undecided area Tryghed og trivsel: Boligsocial rådgivning ?, Café Perlen ?"],
  ["Løn", [CAFE, WORKSHOP], "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
  ["Løn", [CAFE], "undecided area Tryghed og trivsel: Café Perlen ?"],
  ["Trivselsmedarbejder", [activity("Trivsel i gården"), CAFE], "undecided area Tryghed og trivsel: Trivsel i gården ?, Café Perlen ?"],
])("“%s” by name", (name, activities, wanted) => {
  expect(told(linkOf(name, [of(...activities)]))).toBe(wanted);
});

test.each<[string, readonly Activity[], string]>([
  ["Aktivitetsmidler", [CAFE], "suggested only-activity –: Café Perlen 100"],
  ["Aktivitetspulje (12)", [CAFE], "suggested only-activity –: Café Perlen 100"],
  ["Aktivitetspenge 2", [CAFE], "suggested only-activity –: Café Perlen 100"],
  ["Aktivitetsmidler", [CAFE, WORKSHOP], "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
  ["Aktivitetsmidler, cykelværksted", [CAFE, WORKSHOP], "suggested same-name Cykelværksted: Cykelværksted 100"],
  ["Aktivitetsmedarbejder", [CAFE], "undecided area Tryghed og trivsel: Café Perlen ?"],
])("“%s” is money for activities of all kinds", (name, activities, wanted) => {
  expect(told(linkOf(name, [of(...activities)]))).toBe(wanted);
});

test("an activity of another area is named whole or not at all; the own area's candidates come first", () => {
  const other = agreement({ area: "Kriminalpræventiv indsats", activities: [WORKSHOP, activity("Gadeplan")] });
  expect(told(linkOf("Cykelværksted", [of(CAFE, GUIDE), other]))).toBe("suggested same-name Cykelværksted: Cykelværksted 100");
  expect(linkOf("Cykelværksted", [of(CAFE, GUIDE), other]).activities[0]?.area).toBe("Kriminalpræventiv indsats");
  expect(told(linkOf("Gadeplan og cykelværksted", [of(CAFE), other]))).toBe("undecided area Tryghed og trivsel: Cykelværksted ?, Gadeplan ?, Café Perlen ?");
  expect(told(linkOf("Løn", [other, of(CAFE)]))).toBe("undecided area Tryghed og trivsel: Café Perlen ?");
});

test("a document of an area that the budget does not have is another plan's, unless there is no other", () => {
  const foreign = agreement({ area: "Sundhed", activities: [activity("Café Perlen")] });
  expect(linkOf("Café Perlen", [foreign, of(WORKSHOP)]).status).toBe("undecided");
  expect(linkOf("Café Perlen", [foreign]).activities).toEqual([{ area: "Sundhed", name: "Café Perlen", share: 100 }]);
  expect(linkOf("Café Perlen", [agreement({ area: null, activities: [CAFE] }), of(WORKSHOP)]).activities.map(({ name }) => name)).toEqual(["Cykelværksted"]);
});

describe("notes", () => {
  const notes = [{ number: "11", text: "75 % på Café Perlen, 25 % på cykelværksted" }, { number: "12", text: "se bilag" }];
  const more: More = { description: { notes }, layout: { notes: "below" } };
  test("decide before the name does", () => {
    const link = linkOf("Cykelværksted (12) (11)", [of(CAFE, WORKSHOP)], more);
    expect(told(link)).toBe("suggested note 11) 75 % på Café Perlen, 25 % på cykelværksted: Café Perlen 75, Cykelværksted 25");
  });
  test("that say nothing of activities, or are missing, leave it to the name", () => {
    expect(told(linkOf("Cykelværksted (12)", [of(CAFE, WORKSHOP)], more))).toBe("suggested same-name Cykelværksted: Cykelværksted 100");
    expect(told(linkOf("Cykelværksted (99)", [of(CAFE, WORKSHOP)], more))).toBe("suggested same-name Cykelværksted: Cykelværksted 100");
  });
});

describe("the agreement's posts", () => {
  const withStaff = (...posts: Agreement["staff"]): Agreement => agreement({ activities: [CAFE, WORKSHOP], staff: posts });
  test.each<[string, Agreement["staff"], string]>([
    ["Mekaniker 20 timer", [staff("Mekaniker", { targetGroup: "brugere af cykelværkstedet" })], "suggested staff Mekaniker: Cykelværksted 100"],
    ["Mekaniker", [staff("1 mekaniker (75 %) – fast på Cykelværksted")], "suggested staff 1 mekaniker (75 %) – fast på Cykelværksted: Cykelværksted 100"],
    ["Mekaniker 2", [staff("Mekaniker 1", { targetGroup: "Cykelværksted" })], "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
    ["Mekaniker 2", [staff("Mekaniker 1", { targetGroup: "Cykelværksted" }), staff("Mekaniker 2", { targetGroup: "Café Perlen" })], "suggested staff Mekaniker 2: Café Perlen 100"],
    ["Mekaniker", [staff("Mekaniker 1", { targetGroup: "Cykelværksted" })], "suggested staff Mekaniker 1: Cykelværksted 100"],
    ["Mekaniker", [staff("Mekaniker", { targetGroup: "Cykelværksted" }), staff("Mekaniker", { targetGroup: "Café Perlen" })], "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
    ["Mekaniker", [staff("Ledende mekaniker", { targetGroup: "Cykelværksted" })], "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
    ["Tryghedsvært", [staff("Tryghedsvært", { targetGroup: "områdets cyklister" })], "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
    ["Mekaniker", [staff("Mekaniker", { targetGroup: "alle beboere" })], "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
  ])("“%s”", (name, posts, wanted) => {
    expect(told(linkOf(name, [withStaff(...posts)]))).toBe(wanted);
  });
});

test.each([
  ["områdets beboere", "Beboerværkstedet"],
  ["familier i området", "Familiecaféen"],
  ["familier i området", "Familier i fokus"],
  ["ungdommen", "Ungdomshallen"],
  ["unge", "Unge og fritid"],
  ["kvinder i kvarteret", "Kvindeprojektet"],
])("a post for “%s” is not therefore for “%s”", (targetGroup, name) => {
  const link = linkOf("Psykolog", [agreement({ activities: [activity(name), CAFE], staff: [staff("Psykolog", { targetGroup })] })]);
  expect(link.status).toBe("undecided");
});

test("a target group that names the activity whole decides it", () => {
  const link = linkOf("Psykolog", [agreement({ activities: [activity("Kvindehuset"), CAFE], staff: [staff("Psykolog", { targetGroup: "kvinder i Kvindehuset" })] })]);
  expect(told(link)).toBe("suggested staff Psykolog: Kvindehuset 100");
});

describe("what an activity says of itself", () => {
  test.each<[string, Partial<Activity>, Partial<Activity>, string]>([
    ["Mekaniker", { roles: "Lederen holder åbent. En mekaniker hjælper. Frivillige laver kaffe." }, {}, "suggested role En mekaniker hjælper.: Cykelværksted 100"],
    ["Mekaniker", { content: "Her hjælper en mekaniker" }, {}, "suggested role Her hjælper en mekaniker: Cykelværksted 100"],
    ["Mekaniker", { targetGroup: "Unge\nDen, der vil være mekanikerlærling" }, {}, "suggested role Den, der vil være mekanikerlærling: Cykelværksted 100"],
    ["Mekaniker", { roles: "En mekaniker hjælper." }, { roles: "En mekaniker kigger forbi." }, "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
    ["Mekaniker, malerarbejde", { roles: "En mekaniker hjælper. Malerarbejde kommer senere." }, {}, "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
    ["Kok", { roles: "En kok hjælper." }, {}, "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
    ["Gadeidræt", { category: "gadeidræt og sport" }, {}, "suggested category gadeidræt og sport: Cykelværksted 100"],
    ["Gadeidræt", { category: "gadeidræt" }, { category: "gadeidræt" }, "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
    ["Gadeidræt og madlavning", { category: "gadeidræt" }, {}, "undecided area Tryghed og trivsel: Café Perlen ?, Cykelværksted ?"],
  ])("“%s” with %j and %j", (name, workshop, cafe, wanted) => {
    expect(told(linkOf(name, [of({ ...CAFE, ...cafe }, { ...WORKSHOP, ...workshop })]))).toBe(wanted);
  });
});

test.each([
  ["fritidsgkoor", "fritidsguidekoordinator", true],
  ["fritid", "fritidsguide", true],
  ["friti", "fritidsguide", false],
  ["frivillig", "fritidsguide", false],
  ["fritidsguidxx", "fritidsguide", false],
  ["fritidsguide", "fritidsguide", false],
  ["fritidsguid", "fritidsguide", false],
  ["fritidxq", "fritidsguidekoordinator", false],
])("%s for %s: %s", (short, long, is) => {
  expect(isAbbreviation(short, long)).toBe(is);
});

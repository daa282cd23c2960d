// The sentences for why a line is linked: whole, with one full stop, and without what a document says of persons.
import { linkLines } from "../../src/links/link-lines";
import type { Reason } from "../../src/links/link";
import { formatReason } from "../../src/report/link-reasons";
import { activity, agreement, staff } from "../checks/documents";
import { sample } from "../checks/sample";

const reason = (kind: Reason["kind"], quote: string | null): Reason => ({ kind, quote, place: null });

test.each<[Reason, string, string]>([
  [
    reason("note", "15) Alt går til kajakkerne (Havnen)."),
    "Noten siger det: ”15) Alt går til kajakkerne (Havnen)”.",
    "The note says so: “15) Alt går til kajakkerne (Havnen)”.",
  ],
  [reason("same-name", "Café Perlen"), "Linjens navn peger på Café Perlen.", "The line's name points to Café Perlen."],
  [reason("category", "Kajak mv."), "Aktivitetens kategori er Kajak mv.", "The activity's category is Kajak mv."],
  [
    { ...reason("staff", "kok"), activity: "Café Perlen", document: "a.docx" },
    "Delaftalen (a.docx) nævner Café Perlen hos medarbejderen kok.",
    "The sub-agreement (a.docx) names Café Perlen with the post kok.",
  ],
  [
    { ...reason("role", null), activity: "Café Perlen", document: "a.docx" },
    "Delaftalen (a.docx) nævner det i beskrivelsen af Café Perlen.",
    "The sub-agreement (a.docx) mentions it in the description of Café Perlen.",
  ],
  [
    reason("area", "Tryghed og trivsel"),
    "Linjen står i indsatsområdet Tryghed og trivsel.",
    "The line is in the focus area Tryghed og trivsel.",
  ],
  [
    reason("no-activity", "Tryghed og trivsel"),
    "Aftalerne har ingen aktivitet i indsatsområdet Tryghed og trivsel.",
    "The agreements have no activity in the focus area Tryghed og trivsel.",
  ],
])("%j", (given, da, en) => {
  expect(formatReason(given)).toEqual({ da, en });
});

test.each([
  ["Roning", [activity("Bådhuset", { roles: "Zirkonia P og hendes søster giver roning hver uge." }), activity("Åsen")], []],
  ["Rotræner", [activity("Bådhuset"), activity("Åsen")], [staff("1 rotræner der hedder zirkonia p, fast på Bådhuset")]],
])("the link of “%s” quotes no sentence of the document", (name, activities, posts) => {
  const { budget } = sample({ A22: name });
  const link = linkLines(budget, [agreement({ activities, staff: posts })]).find(({ row }) => row === 21);
  expect(link).toMatchObject({ status: "suggested", activities: [{ name: "Bådhuset", share: 100 }] });
  const words = (link?.reasons ?? []).map((each) => formatReason(each).da).join(" ");
  expect(words).toContain("Delaftalen (delaftale.docx) nævner");
  expect(words).not.toMatch(/zirkonia/i);
});

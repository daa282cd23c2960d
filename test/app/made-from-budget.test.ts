// What is made from a budget and its agreements: economy tables, promises, notes of the links, the activities' table.
import { activityTable } from "../../src/app/activity-table";
import { economyBlocks, economyClipboard, economyTables } from "../../src/app/economy-tables";
import type { Agreement } from "../../src/agreements/agreement";
import { linkNotes } from "../../src/app/link-notes";
import { describePromises, findPromises } from "../../src/app/promises";
import { AGREEMENT_VOCABULARY } from "../../src/agreements/vocabulary";
import { readDocument } from "../../src/documents/read-document";
import { writeDocx } from "../../src/file/write-docx";
import { toCsv } from "../../src/file/write-table";
import type { Link } from "../../src/links/link";
import { sample } from "../checks/sample";
import { real } from "./real-budgets";

describe("economy tables", () => {
  test("match the agreements of the real budget, in kroner", async () => {
    const { budget, agreements } = await real("mjoelnerparken", ["mjoelnerparken-samarbejdsaftale.docx"]);
    const stated = agreements.flatMap(({ area, economy }) =>
      economy ? [{ area, lbf: economy.lbf, cofinancing: economy.cofinancing, total: economy.total }] : [],
    );
    expect(stated.length).toBe(5);
    const made = economyTables(budget);
    for (const one of stated) expect(made).toContainEqual(one);
    expect(made.at(-1)).toEqual({ area: null, lbf: 10_725_000, cofinancing: 3_575_000, total: 14_300_000 });
  });

  test("have the template's three rows, and read back both from the clipboard and as a document", async () => {
    const [first, ...more] = economyTables(sample().budget);
    expect(more.map(({ area }) => area)).toEqual(["Kriminalpræventiv indsats", null]);
    const { html, text } = economyClipboard(first!);
    expect(text).toBe(
      "Organisation\tFinansiering\r\nLandsbyggefonden\t460.000 kr.\r\nLokal medfinansiering\t200.000 kr.\r\nSamlet budget\t660.000 kr.",
    );
    expect(html.match(/<tr>/g)).toHaveLength(4);
    const bytes = writeDocx(economyBlocks(economyTables(sample().budget)));
    const read = JSON.stringify(await readDocument(bytes, AGREEMENT_VOCABULARY));
    for (const words of [
      "Delaftale for indsatsområdet Tryghed og trivsel",
      "460.000 kr.",
      "Lokal medfinansiering",
      "Strategisk samarbejdsaftale, afsnit 7",
    ])
      expect(read).toContain(words);
  });

  test("escape markup in the text", () => {
    const bytes = writeDocx([{ kind: "text", text: "<w:b/> & \u0001" }]);
    expect(bytes.length).toBeGreaterThan(500);
    expect(economyClipboard({ area: "<b>", lbf: 1, cofinancing: 1, total: 2 }).html).not.toContain("<b>");
  });
});

describe("promises", () => {
  const promised = (text: string): ReturnType<typeof findPromises> =>
    findPromises(sample({ A22: "Café (1)", L22: 40 }, { texts: [`1) ${text}`] }).budget);

  test.each([
    ["30.000 kr. i alt forventes fra en fond.", 30],
    ["Der søges 10.000 kr. pr. år hos en forening.", 30],
    ["Afdelingerne betaler, herunder 25.000 til løn. Afklares først senere.", 25],
    ["En partner giver et beløb, som endnu ikke er bevilget.", null],
    ["Der søges 900.000 kr.", null],
  ])("%s", (text, amount) => {
    expect(promised(text)?.promises).toEqual([
      { section: "Tryghed og trivsel", line: "Café (1)", row: 22, note: "1", document: null, amount },
    ]);
  });

  const spoken = (content: string): ReturnType<typeof findPromises> => {
    const { budget } = sample({ L22: 40 });
    const place = { heading: "", paragraph: 1, page: null };
    const activity = { name: "Café Nora", category: null, price: null, targetGroup: null, content, roles: null, place };
    const area = "Tryghed og trivsel";
    const agreement: Agreement = {
      file: "delaftale.docx",
      kind: "sub-agreement-2015-18",
      area,
      start: null,
      end: null,
      economy: null,
      activities: [activity],
      staff: [],
      frames: [],
      place,
    };
    const line = { section: area, line: "Café", row: 21, status: "suggested" as const, reasons: [] };
    return findPromises(budget, { agreements: [agreement], links: [{ ...line, activities: [{ area, name: "Café Nora", share: 100 }] }] });
  };

  test("also come from the text of an agreement's activity where it names an amount", () => {
    expect(spoken("Caféen har åbent tre dage. Der søges 30.000 kr. i tilskud hos en fond.")?.promises).toEqual([
      { section: "Tryghed og trivsel", line: "Café", row: 22, note: "", document: "delaftale.docx", amount: 30 },
    ]);
    expect(spoken("Det forventes, at 30.000 kr. rækker til inventar.")).toBeNull();
    expect(spoken("En fond giver 30.000 kr. i tilskud. Besøgstallet forventes at stige.")).toBeNull();
  });

  test("are stated beside the percentage", () => {
    const found = promised("30.000 kr. i alt forventes fra en fond.")!;
    expect(describePromises(found).da).toMatch(/^\d+,\d\d %; heraf 30 t\.kr\. ikke afklaret; uden dem \d+,\d\d %$/);
    expect(found.percentWithout!).toBeLessThan(found.percent!);
  });

  test.each(["En fond giver 30.000 kr. i alt.", "Løn efter overenskomst."])("are not found in: %s", (text) => {
    expect(promised(text)).toBeNull();
  });
});

describe("notes of the links", () => {
  const link = (row: number, more: Partial<Link>): Link => ({
    section: "Tryghed og trivsel",
    line: "",
    row,
    status: "confirmed",
    activities: [],
    reasons: [],
    ...more,
  });
  const at = (name: string | null, share: number | null, area = "Tryghed og trivsel"): Link["activities"][number] => ({
    area,
    name,
    share,
  });

  test("keeps used numbers, gives the next free ones, and words shares as LBF does", () => {
    const { budget } = sample(
      { A22: "Café-medarbejder (4)", A23: "Aktivitetsmidler" },
      { texts: ["4) Tiden fordeles 100 % på Café", "7) Andet"] },
    );
    const { notes, unconfirmed } = linkNotes(budget, [
      link(21, { activities: [at("Café Nora", 75), at("Gadeplan", 25, "Kriminalpræventiv indsats")] }),
      link(22, { activities: [at("Café Nora", null), at("Gadeplan", null)] }),
      link(30, { status: "suggested", activities: [at(null, 100)] }),
      link(31, { status: "undecided", activities: [at("Café Nora", 100)] }),
    ]);
    expect(notes.map(({ number, text, name, isNew }) => [number, text, name, isNew])).toEqual([
      [
        "4",
        "Tiden fordeles ca. 75 % på Café Nora og 25 % på Gadeplan under delaftalen Kriminalpræventiv indsats.",
        "Café-medarbejder (4)",
        false,
      ],
      ["8", "Vedrører aktiviteterne Café Nora og Gadeplan.", "Aktivitetsmidler (8)", true],
    ]);
    expect(unconfirmed.map(({ number, text }) => [number, text])).toEqual([
      ["9", "Vedrører aktiviteter under delaftalen Tryghed og trivsel."],
    ]);
  });
});

describe("the activities' table", () => {
  test.each(["mjoelnerparken", "amager"] as const)("has a row per activity of %s, and says what is missing", async (name) => {
    const checked = await real(name);
    const { head, rows, missing } = activityTable(checked);
    const names = checked.agreements.flatMap(({ activities }) => activities.map(({ name }) => name));
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !rows.some((row) => row[1] === name))).toEqual([]);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    const empty = rows.filter((row) => row.slice(2, 7).includes(null));
    expect(missing).toHaveLength(empty.length);
    for (const cell of toCsv(rows).split(/[;\r\n]+/)) expect(cell).not.toMatch(/^\ufeff?[=+@]/);
  });
});

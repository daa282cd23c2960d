// What is made from the budget in the pane: posts, economy tables, notes of the links, the activities' form. As a person works.
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readFileSync } from "node:fs";
import path from "node:path";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { readAgreements } from "../../src/agreements/read-agreements";
import { addDocuments } from "../../src/taskpane/actions/documents";
import { Memory } from "../../src/taskpane/memory";
import { PaneModel } from "../../src/taskpane/model";
import type { PaneHost } from "../../src/taskpane/pane-host";
import { PaneContext } from "../../src/taskpane/use-pane";
import { Shell } from "../../src/taskpane/views/shared/shell";
import { amager, mjoelnerparken } from "./budgets";
import { FakeHost, type FakeOptions } from "./fake-host";

const AGREEMENTS = path.join(__dirname, "../agreements");

interface Opened {
  readonly host: FakeHost;
  readonly user: ReturnType<typeof userEvent.setup>;
  /** Files that were given to the user, by name. */
  readonly files: Map<string, Uint8Array | string>;
}

async function open(
  workbook = mjoelnerparken(),
  documents: readonly string[] = [],
  downloads = true,
  options: FakeOptions = {},
): Promise<Opened> {
  const host = new FakeHost(workbook, options);
  const files = new Map<string, Uint8Array | string>();
  const { report, ...pane } = host.pane;
  const given: PaneHost = downloads
    ? { ...pane, saveFile: (name, content) => Promise.resolve(void files.set(name, content)) }
    : { ...pane, ...(report ? { report } : {}) };
  let text = JSON.stringify({ version: 1, welcomed: true });
  const model = new PaneModel(given, new Memory({ getItem: () => text, setItem: (_, value) => void (text = value) }));
  await model.start();
  await addDocuments(model, documents.map(file), async (name, bytes) => ({ id: 0, agreements: await readAgreements({ name, bytes }) }));
  render(
    <FluentProvider theme={webLightTheme}>
      <PaneContext value={model}>
        <Shell />
      </PaneContext>
    </FluentProvider>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole("tab", { name: /^Aftaler/ }));
  return { host, user, files };
}

function file(name: string): File {
  const bytes = new Uint8Array(readFileSync(path.join(AGREEMENTS, name)));
  return Object.assign(new File([bytes], name), { arrayBuffer: () => Promise.resolve(bytes.slice().buffer) });
}

const part = async ({ user }: Opened, name: string): Promise<void> => {
  await user.click(await screen.findByRole("tab", { name }));
};

function stubClipboard(takes: boolean): unknown[] {
  const taken: unknown[] = [];
  Object.assign(window, {
    ClipboardItem: class {
      constructor(readonly parts: Record<string, Blob>) {}
    },
  });
  Object.defineProperty(navigator, "clipboard", {
    configurable: true,
    value: { write: (items: unknown[]) => (takes ? Promise.resolve(void taken.push(...items)) : Promise.reject(new Error("forbidden"))) },
  });
  return taken;
}

test("lists posts without any document: prices, and what stands out", async () => {
  const opened = await open(amager());
  await part(opened, "Stillinger");
  expect(await screen.findByText("Deltid, men koster i 2024 det samme som Boligsocial medarbejder 1 (651 t.kr.).")).toBeVisible();
  await opened.user.click(screen.getByRole("button", { name: "Hent som Excel-fil" }));
  await waitFor(() => expect([...opened.files.keys()]).toEqual(["budget Stillinger.xlsx"]));
  expect(await screen.findByText(/^Sidst hentet .* Budgettet siger det samme nu\.$/)).toBeVisible();
});

test("copies economy tables in place and as a Word document, and says when the budget has changed since", async () => {
  const opened = await open();
  const { host, user, files } = opened;
  const taken = stubClipboard(true);
  await part(opened, "Skemaer");
  const whole = await screen.findByRole("region", { name: "Samarbejdsaftalen, afsnit 7" });
  expect(within(whole).getByRole("row", { name: "Samlet budget 14.300.000 kr." })).toBeVisible();
  await user.click(within(whole).getByRole("button", { name: "Kopiér tabellen: Samarbejdsaftalen, afsnit 7" }));
  expect(await within(whole).findByText("Kopieret")).toBeVisible();
  expect(taken).toHaveLength(1);
  expect(await within(whole).findByText(/Budgettet siger det samme nu/)).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Hent alle som Word-fil" }));
  await waitFor(() => expect([...files.keys()]).toEqual(["budget Beløb til aftalerne.docx"]));
  host.type([{ sheet: "Budget", cell: "J12", from: host.content({ sheet: "Budget", address: "J12" }), to: 1 }]);
  host.type([{ sheet: "Budget", cell: "I12", from: host.content({ sheet: "Budget", address: "I12" }), to: 1 }]);
  expect(await within(whole).findByText(/Budgettet er ændret siden: hent igen/)).toBeVisible();
});

test("selects the table where the clipboard is forbidden, and writes a worksheet where files are", async () => {
  const opened = await open(amager(), ["amager-delaftaler.docx"], false);
  stubClipboard(false);
  await part(opened, "Skemaer");
  const whole = await screen.findByRole("region", { name: "Samarbejdsaftalen, afsnit 7" });
  await opened.user.click(within(whole).getByRole("button", { name: /^Kopiér tabellen/ }));
  expect(await within(whole).findByText("Teksten er markeret. Tryk Ctrl+C.")).toBeVisible();
  expect(globalThis.getSelection()?.toString()).toContain("31.169.000 kr.");
  expect(screen.queryByRole("button", { name: /Word-fil/ })).toBeNull();
  await opened.user.click(screen.getByRole("button", { name: "Sæt ind som regneark" }));
  await waitFor(() => expect(opened.host.report?.[0]?.[0]).toBe("Indsatsområde"));
  expect(screen.getByRole("button", { name: /^Står ikke i aftalerne/ })).toBeVisible();
});

test("writes notes only for confirmed links, and keeps numbers in use", async () => {
  const opened = await open(amager(), ["amager-delaftaler.docx"]);
  const { host, user } = opened;
  await part(opened, "Skemaer");
  expect(await screen.findByText(/^Ingen koblinger er bekræftet/)).toBeVisible();
  await part(opened, "Linjer");
  await user.click(await screen.findByRole("button", { name: /^Bekræft alle/ }));
  await part(opened, "Skemaer");
  const notes = await screen.findByRole("region", { name: "Koblinger som noter" });
  expect(await within(notes).findByText(/^12\) Tiden fordeles ca\. 75 % på Superkræfter og 25 % på/)).toBeVisible();
  expect(within(notes).getByText(/^Har allerede en note, der ikke ændres: .*12/)).toBeVisible();
  expect(host.content({ sheet: "Budget", address: "A32" })).toBe("Boligsocial medarbejder 1 (11 + 12)");
});

/** Amager with a line that has lost its number. */
function withoutNumber(): ReturnType<typeof amager> {
  const host = new FakeHost(amager());
  host.type([{ sheet: "Budget", cell: "A53", from: "Fritidsjob (17b)", to: "Fritidsjob" }]);
  return host.workbook;
}

test("previews a new note, writes it with its number in the name, and can undo it", async () => {
  const opened = await open(withoutNumber(), ["amager-delaftaler.docx"]);
  const { host, user } = opened;
  await part(opened, "Linjer");
  await user.click(await screen.findByRole("button", { name: /^Bekræft alle/ }));
  await part(opened, "Skemaer");
  await user.click(await screen.findByRole("button", { name: "Vis, hvad der skrives (2 celler)" }));
  expect(await screen.findByText("Budget A53: Fritidsjob → Fritidsjob (26)")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Skriv i arket (2 celler)" }));
  await waitFor(() => expect(host.content({ sheet: "Budget", address: "A53" })).toBe("Fritidsjob (26)"));
  expect(await screen.findByText("1 note er skrevet.", { ignore: "[role=status]" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: /^Fortryd/ }));
  await waitFor(() => expect(host.content({ sheet: "Budget", address: "A53" })).toBe("Fritidsjob"));
});

test("writes nothing on a protected sheet, and says where to type", async () => {
  const opened = await open(withoutNumber(), ["amager-delaftaler.docx"], true, { isWritable: () => false });
  await part(opened, "Linjer");
  await opened.user.click(await screen.findByRole("button", { name: /^Bekræft alle/ }));
  await part(opened, "Skemaer");
  const before = opened.host.workbook.sheets;
  await opened.user.click(await screen.findByRole("button", { name: /^Skriv i arket/ }));
  expect(
    await screen.findByText(/^Arket er beskyttet, så intet er skrevet\. Fjern arkbeskyttelsen, eller skriv selv i A\d+, A53\.$/, {
      ignore: "[role=status]",
    }),
  ).toBeVisible();
  expect(opened.host.workbook.sheets).toEqual(before);
});

test("shows unsettled co-financing beside the percentage in the overview", async () => {
  const host = new FakeHost(amager());
  const note = [...host.workbook.sheets]
    .flatMap((sheet) => [...sheet.cells.values()].map((cell) => ({ sheet: sheet.name, cell })))
    .find(({ cell }) => typeof cell.value === "string" && cell.value.startsWith("22)"))!;
  const address = `A${String(note.cell.row + 1)}`;
  host.type([
    {
      sheet: note.sheet,
      cell: address,
      from: host.content({ sheet: note.sheet, address }),
      to: "22) Partnerskabsstilling. 800.000 kr. i alt søges hos en fond.",
    },
  ]);
  const opened = await open(host.workbook);
  await opened.user.click(screen.getByRole("tab", { name: "Overblik" }));
  expect(await screen.findByText("Medfinansiering: 39,04 %; heraf 800 t.kr. ikke afklaret; uden dem 36,47 %.")).toBeVisible();
});

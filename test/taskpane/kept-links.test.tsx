// Agreements kept: the links that the workbook holds without the documents, amounts and sums at the choices, and a keyboard that stays.
import { configure, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readFileSync } from "node:fs";
import path from "node:path";
import { readAgreements } from "../../src/agreements/read-agreements";
import { addDocuments } from "../../src/taskpane/actions/documents";
import { decideLinks } from "../../src/taskpane/actions/links";
import { Memory } from "../../src/taskpane/memory";
import { PaneModel } from "../../src/taskpane/model";
import { PaneContext } from "../../src/taskpane/use-pane";
import { Pane } from "../../src/taskpane/pane";
import Agreements from "../../src/taskpane/views/agreements/agreements";
import { amager } from "./budgets";
import { FakeHost } from "./fake-host";

jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 20_000, getElementError: (message) => new Error(message ?? "not found") });

const FILE = "amager-delaftaler.docx";
const storage = { getItem: () => JSON.stringify({ version: 1, welcomed: true }), setItem: () => undefined };

/** A pane's model with Amager's agreements read. */
async function withDocuments(): Promise<{ host: FakeHost; model: PaneModel }> {
  const host = new FakeHost(amager());
  const model = new PaneModel(host.pane, new Memory(storage));
  await model.start();
  const bytes = new Uint8Array(readFileSync(path.join(__dirname, "../agreements", FILE)));
  const agreements = await readAgreements({ name: FILE, bytes });
  const file = Object.assign(new File(["x"], FILE), { arrayBuffer: () => Promise.resolve(new ArrayBuffer(1)) }); // jsdom's has none
  await addDocuments(model, [file], () => Promise.resolve({ agreements }));
  return { host, model };
}

const linksOf = (model: PaneModel) => {
  const { outcome } = model.getState();
  return outcome?.kind === "checked" ? outcome.checked.links : [];
};

test("shows and counts confirmed links after reopening without the documents, and says which to add for the rest", async () => {
  const { host, model } = await withDocuments();
  const some = linksOf(model)
    .filter(({ status }) => status === "suggested")
    .slice(0, 3);
  await decideLinks(
    model,
    some.map((link) => ({ link, status: "confirmed", activities: link.activities })),
  );
  await model.stop();

  const reopened = new FakeHost(host.workbook);
  render(<Pane host={reopened.pane} storage={storage} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("tab", { name: "Aftaler" }));
  const kept = await screen.findByRole("region", { name: "Bekræftede koblinger i projektmappen (3)" });
  await user.click(within(kept).getByRole("button", { name: /\(3\)$/ }));
  for (const { line } of some)
    expect(within(kept).getByText(new RegExp(`^${line.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")} · [\\d.]+ t\\.kr\\.$`))).toBeVisible();
  expect(within(kept).getByText(/linjer er ikke koblet\. Tilføj delaftalen for .+\.$/)).toBeVisible();
});

test("a link's card shows the line's amount and the sum of shares, and keeps the focus on its line when a choice is undone", async () => {
  const { model } = await withDocuments();
  render(
    <PaneContext value={model}>
      <Agreements />
    </PaneContext>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole("tab", { name: "Linjer" }));
  const link = linksOf(model).find(({ status }) => status === "suggested")!;
  const card = () => screen.getAllByRole("group", { name: link.line }).find(({ dataset }) => dataset.row === String(link.row))!;
  expect(within(card()).getByText(/ · [\d.]+ t\.kr\.$/)).toBeVisible();

  await user.click(within(card()).getByRole("button", { name: "Vælg …" }));
  const boxes = within(card()).getAllByRole("checkbox");
  for (const box of boxes) if ((box as HTMLInputElement).checked) await user.click(box);
  await user.click(boxes[0]!);
  expect(within(card()).getByRole("status")).toHaveTextContent("I alt 100 %");
  const share = within(card()).getByRole("textbox");
  await user.clear(share);
  await user.type(share, "60");
  expect(within(card()).getByRole("status")).toHaveTextContent("Andelene giver 60 %. De skal give 100 %.");
  await user.click(within(card()).getByRole("button", { name: "Bekræft" }));
  expect(within(card()).getByRole("button", { name: "Bekræft" })).toHaveFocus(); // it is wrong: nothing is done
  await user.click(within(card()).getByRole("button", { name: "Annuller" }));
  expect(within(card()).getByRole("button", { name: "Vælg …" })).toHaveFocus();

  await user.click(within(card()).getByRole("button", { name: "Bekræft" }));
  await user.click(await screen.findByRole("button", { name: /^Bekræftet \(/ }));
  await user.click(within(card()).getByRole("button", { name: "Fortryd" }));
  await waitFor(() => expect(card().dataset.status).toBe("suggested"));
  await waitFor(() => expect(card()).toContainElement(document.activeElement as HTMLElement));
});

// Agreements kept: the links that the workbook holds without the documents, amounts and sums at the choices, and a keyboard that stays.
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readFileSync } from "node:fs";
import path from "node:path";
import { readAgreements } from "../../src/agreements/read-agreements";
import { addDocuments } from "../../src/taskpane/actions/documents";
import { acceptFinding } from "../../src/taskpane/actions/accept";
import { decideLinks, undecideLink } from "../../src/taskpane/actions/links";
import { itemsOfOutcome } from "../../src/taskpane/pane-state";
import { parseStored } from "../../src/app/stored";
import type { Link } from "../../src/links/link";
import { Memory } from "../../src/taskpane/memory";
import { PaneModel } from "../../src/taskpane/model";
import { PaneContext } from "../../src/taskpane/use-pane";
import { Pane } from "../../src/taskpane/pane";
import Agreements from "../../src/taskpane/views/agreements/agreements";
import { amager, mjoelnerparken } from "./budgets";
import { FakeHost } from "./fake-host";

const FILE = "amager-delaftaler.docx";
const storage = { getItem: () => JSON.stringify({ version: 1, welcomed: true }), setItem: () => undefined };

/** A pane's model with Amager's agreements read. */
async function withDocuments(host = new FakeHost(amager())): Promise<{ host: FakeHost; model: PaneModel }> {
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

test("shares begun for a line are still there after the pane was loaded anew, until they are decided", async () => {
  const { host, model } = await withDocuments();
  const link = linksOf(model).find(({ status }) => status === "suggested")!;
  const show = async (shown: PaneModel) => {
    const { unmount } = render(
      <PaneContext value={shown}>
        <Agreements />
      </PaneContext>,
    );
    const user = userEvent.setup();
    await user.click(screen.getByRole("tab", { name: "Linjer" }));
    const card = () => screen.getAllByRole("group", { name: link.line }).find(({ dataset }) => dataset.row === String(link.row))!;
    return { user, card, unmount };
  };
  const first = await show(model);
  await first.user.click(within(first.card()).getByRole("button", { name: "Vælg …" }));
  for (const box of within(first.card()).getAllByRole("checkbox")) if ((box as HTMLInputElement).checked) await first.user.click(box);
  await first.user.click(within(first.card()).getAllByRole("checkbox")[0]!);
  await first.user.clear(within(first.card()).getByRole("textbox"));
  await first.user.type(within(first.card()).getByRole("textbox"), "60");
  first.unmount();
  await model.stop();

  const { model: again } = await withDocuments(host);
  const second = await show(again);
  expect(within(second.card()).getByRole("textbox")).toHaveValue("60");
  await second.user.clear(within(second.card()).getByRole("textbox"));
  await second.user.type(within(second.card()).getByRole("textbox"), "100");
  await second.user.click(within(second.card()).getByRole("button", { name: "Bekræft" }));
  await waitFor(() => expect(sessionStorage.getItem("budgettjek-drafts")).toBe("{}"));
  expect(linksOf(again).find(({ row }) => row === link.row)!.status).toBe("confirmed");
});

test("what two panes chose is merged: both links stay, the later choice for a line counts, a withdrawn one stays withdrawn", async () => {
  const { host, model: one } = await withDocuments();
  const { model: other } = await withDocuments(host);
  const [first, second, third] = linksOf(one).filter(({ status }) => status === "suggested");
  const decide = (model: PaneModel, link: Link, status: "confirmed" | "shared-cost") =>
    decideLinks(model, [{ link, status, activities: status === "confirmed" ? link.activities : [] }]);
  const stored = () => {
    const part = parseStored(host.workbook.storedPart);
    return part.kind === "stored" ? part.data.links.map(({ row, status }) => [row, status]).sort() : [];
  };
  await decide(one, first!, "confirmed");
  await decide(other, second!, "confirmed"); // it has not checked since
  const both = [[first!.row, "confirmed"], [second!.row, "confirmed"]].sort(); // prettier-ignore
  expect(stored()).toEqual(both);
  await decide(one, third!, "confirmed");
  await decide(one, second!, "shared-cost");
  await undecideLink(one, first!);
  await decide(other, third!, "shared-cost");
  expect(stored()).toEqual([[second!.row, "shared-cost"], [third!.row, "shared-cost"]].sort()); // prettier-ignore
});

test("a finding that two people accepted is accepted once", async () => {
  const host = new FakeHost(mjoelnerparken());
  const panes = [new PaneModel(host.pane, new Memory(storage)), new PaneModel(host.pane, new Memory(storage))];
  for (const pane of panes) await pane.start();
  const reasons = ["aftalt", "set efter"];
  for (const [index, pane] of panes.entries()) {
    const items = itemsOfOutcome(pane.getState().outcome);
    await acceptFinding(
      pane,
      items.find(({ finding }) => finding.severity === "notice")!,
      reasons[index]!,
    );
  }
  const part = parseStored(host.workbook.storedPart);
  expect(part.kind === "stored" && part.data.acceptances.map(({ reason }) => reason)).toEqual(["set efter"]);
});

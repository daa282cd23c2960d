// LBF's empty template in the pane: chosen in the settings, learnt, kept in the browser, used by the check, and taken out again.
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Memory, type BrowserStorage } from "../../src/taskpane/memory";
import { restoreTemplate } from "../../src/taskpane/actions/template";
import { PaneModel } from "../../src/taskpane/model";
import { Pane } from "../../src/taskpane/pane";
import { buildXlsx, describeBudget, type BudgetDescription } from "../build";
import { amager } from "./budgets";
import { FakeHost } from "./fake-host";

function storage(): BrowserStorage & { readonly kept: Map<string, string> } {
  const kept = new Map([["budgettjek", JSON.stringify({ version: 1, welcomed: true })]]);
  return { kept, getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

/** A file as the browser gives it: jsdom's cannot be read. */
function fileOf(name: string, bytes: Uint8Array): File {
  return Object.assign(new File([new Uint8Array(bytes)], name), { arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) });
}

/** The template of the budget's funds, without a figure in it. */
function emptyTemplate(): Uint8Array {
  const whole = describeBudget("amager-2022-2025");
  const empty: BudgetDescription = {
    ...whole,
    name: "",
    journalNumber: "",
    notes: [],
    sections: whole.sections.map((section) => ({
      ...section,
      lines: section.lines.map((line) => ({
        ...line,
        years: line.years.map(() => null),
        financing: Object.fromEntries(Object.keys(line.financing).map((payer) => [payer, null])) as typeof line.financing,
      })),
    })),
  };
  return buildXlsx(empty);
}

const ran = (model: PaneModel): readonly string[] => {
  const { outcome } = model.getState();
  return outcome?.kind === "checked" ? outcome.checked.ran : [];
};

test("learns from the file, lets the user confirm the minimum, and can be removed", async () => {
  const host = new FakeHost(amager());
  const kept = storage();
  const { container } = render(<Pane host={host.pane} storage={kept} />);
  await screen.findByRole("heading", { level: 1, name: "Klar til upload" });
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Indstillinger" }));
  await screen.findByRole("heading", { name: "LBF's tomme skabelon" });
  await user.upload(container.querySelector<HTMLInputElement>("input[type=file]")!, fileOf("skabelon.xlsx", emptyTemplate()));
  expect(await screen.findByText("2019-26: 4 indsatsområder, 10 udgiftstyper.")).toBeVisible();
  const minimum = screen.getByRole("spinbutton", { name: "Mindste lokale medfinansiering i %" });
  expect(minimum).toHaveValue(25);
  await user.clear(minimum);
  await user.type(minimum, "45{Enter}");
  // Amager has 39 % of local co-financing.
  expect(await screen.findByRole("heading", { level: 1, name: "Ikke klar til upload" })).toBeVisible();
  expect(JSON.parse(kept.kept.get("budgettjek-template")!)).toMatchObject({ name: "skabelon.xlsx", minimum: 0.45 });
  await user.click(screen.getByRole("button", { name: "Fjern skabelonen" }));
  expect(await screen.findByRole("heading", { level: 1, name: /^Klar/ })).toBeVisible();
  expect(kept.kept.get("budgettjek-template")).toBe("null");
});

test("uses the template kept by the browser in the next check, and compares the sheet with it", async () => {
  const kept = storage();
  const bytes = emptyTemplate();
  kept.setItem("budgettjek-template", JSON.stringify({ name: "skabelon.xlsx", data: btoa(String.fromCharCode(...bytes)), minimum: null }));
  const model = new PaneModel(new FakeHost(amager()).pane, new Memory(kept));
  await model.start();
  expect(ran(model)).not.toContain("template-changed");
  restoreTemplate(model, new Memory(kept).template!);
  await waitFor(() => expect(ran(model)).toContain("template-changed"));
  await model.stop();
});

test("says that a file is not a template, and keeps nothing", async () => {
  const kept = storage();
  const { container } = render(<Pane host={new FakeHost(amager()).pane} storage={kept} />);
  await screen.findByRole("heading", { level: 1, name: "Klar til upload" });
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Indstillinger" }));
  await screen.findByRole("heading", { name: "LBF's tomme skabelon" });
  await user.upload(container.querySelector<HTMLInputElement>("input[type=file]")!, fileOf("skabelon.json", new TextEncoder().encode("{")));
  expect(await screen.findByText(/Beskrivelsen er ikke gyldig JSON/)).toBeVisible();
  expect(kept.kept.has("budgettjek-template")).toBe(false);
});

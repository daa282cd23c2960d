// Saving without a screen: what is changed while a file is being saved is still unsaved.
import type { Edit } from "../../src/workbook/ports";
import type { OpenFile } from "../../src/workbench/files/open-files-state";
import { Saving } from "../../src/workbench/files/saving";

/** A file whose changes the test sets, saved by `deliver`; and whether it was last told to be unsaved. */
function createSaving(deliver: () => void) {
  const edits: Edit[] = [];
  const live = { changes: () => Promise.resolve([...edits]), stored: null, hasUnmarked: false, file: { workbook: { storedPart: null } } };
  const file = { id: "a", name: "a.xlsx", workbook: { live: () => Promise.resolve(live) }, dirty: true } as unknown as OpenFile;
  let dirty = true;
  const saving = new Saving(
    {
      unsaved: { list: () => Promise.resolve([]), keep: () => Promise.resolve(), erase: () => Promise.resolve() },
      buildFile: (bytes) => Promise.resolve(bytes),
      deliver: () => {
        deliver();
        return Promise.resolve(true);
      },
    },
    { dirty: (_, is) => (dirty = is), keepFailed: () => undefined },
  );
  const edit = (): void => void edits.push({ sheet: "Budget", cell: "C12", from: null, to: 1 });
  return { edit, isDirty: () => dirty, save: () => saving.save(file, new Uint8Array()) };
}

test("a file is saved with all its changes", async () => {
  const { edit, isDirty, save } = createSaving(() => undefined);
  edit();
  expect([await save(), isDirty()]).toEqual(["saved", false]);
});

test("a change made while the file is being saved leaves it unsaved", async () => {
  const { edit, isDirty, save } = createSaving(() => edit());
  expect([await save(), isDirty()]).toEqual(["saved", true]);
});

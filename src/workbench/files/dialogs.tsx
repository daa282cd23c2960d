// What is asked before something would be lost: on closing a budget with unsaved changes, on saving over a file changed on disk.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { Words } from "../shell/words";
import type { OpenFile } from "./open-files-state";
import type { OpenFiles } from "./open-files";

interface QuestionProps {
  readonly title: string;
  readonly text: string;
  /** The answers, the usual one first. */
  readonly answers: readonly (readonly [text: string, answer: () => unknown])[];
  readonly words: Words;
  readonly cancel: () => void;
}

function Question({ title, text, answers, words, cancel }: QuestionProps) {
  return (
    <Dialog open onOpenChange={(_, { open }) => open || cancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions fluid>
            {answers.map(([name, answer], place) => (
              <Button key={name} appearance={place === 0 ? "primary" : "secondary"} onClick={() => void answer()}>
                {name}
              </Button>
            ))}
            <Button onClick={cancel}>{words.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface DialogProps {
  readonly openFiles: OpenFiles;
  readonly file: OpenFile;
  readonly words: Words;
}

export function CloseDialog({ openFiles, file: { id, name }, words, done }: DialogProps & { readonly done: () => void }) {
  const close = () => openFiles.close(id).then(done);
  const saveAndClose = async () => ((await openFiles.save(id)) ? close() : done());
  const answers = [[words.closeSave, saveAndClose] as const, [words.closeDiscard, close] as const];
  return <Question title={words.closeTitle(name)} text={words.closeText} cancel={done} {...{ answers, words }} />;
}

export function ConflictDialog({ openFiles, file: { id, name }, words }: DialogProps) {
  const answers = [
    [words.saveCopy, () => openFiles.save(id, "copy")] as const,
    [words.overwrite, () => openFiles.save(id, "overwrite")] as const,
    [words.showDifferences, () => openFiles.showDifferences(id)] as const,
  ];
  const cancel = () => openFiles.endConflict();
  return <Question title={words.conflictTitle(name)} text={words.conflictText} {...{ answers, words, cancel }} />;
}

// Asks before a budget with unsaved changes is closed.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { OpenFile } from "./open-files-state";
import type { OpenFiles } from "./open-files";
import type { Words } from "../shell/words";

interface CloseDialogProps {
  readonly openFiles: OpenFiles;
  readonly file: OpenFile;
  readonly words: Words;
  readonly done: () => void;
}

export function CloseDialog({ openFiles, file, words, done }: CloseDialogProps) {
  const saveAndClose = async () => {
    if (await openFiles.save(file.id)) await openFiles.close(file.id);
    done();
  };
  const discard = async () => {
    await openFiles.close(file.id);
    done();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => open || done()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.closeTitle(file.name)}</DialogTitle>
          <DialogContent>{words.closeText}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => void saveAndClose()}>
              {words.closeSave}
            </Button>
            <Button onClick={() => void discard()}>{words.closeDiscard}</Button>
            <Button onClick={done}>{words.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

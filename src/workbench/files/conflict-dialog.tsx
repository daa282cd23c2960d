// Asks before overwriting a file that somebody has changed on disk since it was opened.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { Words } from "../shell/words";
import type { OpenFile } from "./open-files-state";
import type { OpenFiles } from "./open-files";

interface ConflictDialogProps {
  readonly openFiles: OpenFiles;
  readonly file: OpenFile;
  readonly words: Words;
}

export function ConflictDialog({ openFiles, file: { id, name }, words }: ConflictDialogProps) {
  return (
    <Dialog open onOpenChange={(_, { open }) => open || openFiles.endConflict()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.conflictTitle(name)}</DialogTitle>
          <DialogContent>{words.conflictText}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => void openFiles.save(id, "copy")}>
              {words.saveCopy}
            </Button>
            <Button onClick={() => void openFiles.save(id, "overwrite")}>{words.overwrite}</Button>
            <Button onClick={() => void openFiles.showDifferences(id)}>{words.showDifferences}</Button>
            <Button onClick={() => openFiles.endConflict()}>{words.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

// Asks before overwriting a file that somebody has changed on disk since it was opened.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { Words } from "../shell/words";
import type { DeskFile } from "./desk-state";
import type { Desk } from "./open-files";

export interface ConflictDialogProps {
  readonly desk: Desk;
  readonly file: DeskFile;
  readonly words: Words;
}

export function ConflictDialog({ desk, file: { id, name }, words }: ConflictDialogProps) {
  return (
    <Dialog open onOpenChange={(_, { open }) => open || desk.endConflict()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.conflictTitle(name)}</DialogTitle>
          <DialogContent>{words.conflictText}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => void desk.save(id, "copy")}>
              {words.saveCopy}
            </Button>
            <Button onClick={() => void desk.save(id, "overwrite")}>{words.overwrite}</Button>
            <Button onClick={() => void desk.showDifferences(id)}>{words.showDifferences}</Button>
            <Button onClick={() => desk.endConflict()}>{words.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

// Who follows the changes of a host's workbook.
import type { WorkbookChange, WorkbookSurface } from "./ports";

export class ChangeListeners {
  private readonly all = new Set<(change: WorkbookChange) => void>();

  /** As the port asks: resolves to how to stop listening. */
  readonly onChange: WorkbookSurface["onChange"] = (listener) => {
    this.all.add(listener);
    return Promise.resolve(() => {
      this.all.delete(listener);
      return Promise.resolve();
    });
  };

  readonly tell = (change: WorkbookChange): void => {
    for (const listener of this.all) listener(change);
  };
}

// The ways a file comes in: chosen, dropped, or a row of the table of many budgets.
import { useState, type RefObject } from "react";
import type { Desk } from "../files/open-files";
import { canRemember, chooseFiles } from "../files/recent-files";
import { useFileDrop } from "../files/use-file-drop";
import type { PortfolioRow } from "../portfolio/portfolio";
import type { NamedFile, PortfolioDesk } from "../portfolio/portfolio-desk";

/** More files at once than this go into the table of many budgets. */
const MOST_TABS = 5;

export interface Opening {
  /** Whether the table of many budgets is shown. */
  readonly many: boolean;
  readonly showMany: (many: boolean) => void;
  /** Whether files are being dragged over the window. */
  readonly dropping: boolean;
  readonly openFiles: (files: readonly File[]) => void;
  readonly openRow: (row: PortfolioRow) => void;
  /** Opens the browser's chooser that remembers, where it has one; else the page's own, `chooser`. */
  readonly choose: () => void;
}

export function useOpening(desk: Desk, portfolio: PortfolioDesk, chooser: RefObject<HTMLInputElement | null>): Opening {
  const [many, showMany] = useState(false);
  /** Whether the files are too many for tabs, and went into the table. */
  const openAsTable = (files: readonly NamedFile[]): boolean => {
    if (!many && files.length <= MOST_TABS) return false;
    showMany(true);
    void portfolio.add(files);
    return true;
  };
  const openFiles = (files: readonly File[]): void => {
    const named = files.map((file) => ({ name: file.name, read: async () => new Uint8Array(await file.arrayBuffer()) }));
    if (openAsTable(named)) return;
    // a file that cannot be had (moved, taken away) is told like an empty one
    for (const { name, read } of named)
      void read()
        .catch(() => new Uint8Array())
        .then((bytes) => desk.open(name, bytes));
  };
  const chooseFromDisk = async (): Promise<void> => {
    const files = await chooseFiles();
    if (!openAsTable(files)) await Promise.all(files.map((file) => desk.openFromDisk(file)));
  };
  return {
    many,
    showMany,
    dropping: useFileDrop(openFiles),
    openFiles,
    openRow: (row) => {
      showMany(false);
      void desk.open(row.result.file, row.bytes);
    },
    choose: () => {
      if (canRemember && !many) void chooseFromDisk();
      else chooser.current?.click();
    },
  };
}

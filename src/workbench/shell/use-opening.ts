// The ways to open a file: chosen, dropped, or from a row of the table of many budgets.
import { useState, type RefObject } from "react";
import type { OpenFiles } from "../files/open-files";
import { canRemember, chooseFiles } from "../files/recent-files";
import { useFileDrop } from "../files/use-file-drop";
import { sortFiles } from "../files/sort-files";
import type { PortfolioRow } from "../portfolio/portfolio";
import type { NamedFile, PortfolioModel } from "../portfolio/portfolio-model";

/** More files at once than this go into the table of many budgets. */
const MOST_TABS = 5;

interface Opening {
  /** Whether the table of many budgets is shown. */
  readonly many: boolean;
  readonly showMany: (many: boolean) => void;
  /** Whether files are being dragged over the window. */
  readonly dropping: boolean;
  readonly openGiven: (files: readonly File[]) => Promise<void>;
  readonly openRow: (row: PortfolioRow) => void;
  /** Opens the browser's remembering file picker if it has one; otherwise the page's own, `chooser`. */
  readonly choose: () => void;
}

export function useOpening(openFiles: OpenFiles, portfolio: PortfolioModel, chooser: RefObject<HTMLInputElement | null>): Opening {
  const [many, showMany] = useState(false);
  /** Puts the files into the table if they are too many for tabs; returns whether it did. */
  const openAsTable = (files: readonly NamedFile[]): boolean => {
    if (!many && files.length <= MOST_TABS) return false;
    showMany(true);
    void portfolio.add(files);
    return true;
  };
  const openGiven = async (files: readonly File[], isSameStep = false): Promise<void> => {
    const named = files.map((file) => ({ name: file.name, read: async () => new Uint8Array(await file.arrayBuffer()) }));
    if (!openAsTable(named)) await openFiles.openTogether(named, isSameStep);
  };
  const drop = async (files: readonly File[], isOnPane: boolean): Promise<void> => {
    if (many) return openGiven(files);
    const { documents, others } = await sortFiles(files);
    const [budget, ...more] = others;
    const isTaken = isOnPane && budget !== undefined && more.length === 0 && (await openFiles.placesShown())?.earlier(budget);
    // a budget and its agreements may be dropped together: the documents then belong to it
    if (!isTaken) await openGiven(others);
    if (documents.length === 0) return;
    const places = await openFiles.placesShown();
    // without a readable budget nothing can be done with them, so that is reported
    if (!places?.documents(documents)) await openGiven(documents, others.length > 0);
  };
  const chooseFromDisk = async (): Promise<void> => {
    const files = await chooseFiles();
    if (!openAsTable(files)) await openFiles.openFromDisk(files);
  };
  return {
    many,
    showMany,
    dropping: useFileDrop((files, isOnPane) => void drop(files, isOnPane)),
    openGiven,
    openRow: (row) => {
      showMany(false);
      void openFiles.open(row.result.file, row.bytes);
    },
    choose: () => {
      if (canRemember && !many) void chooseFromDisk();
      else chooser.current?.click();
    },
  };
}

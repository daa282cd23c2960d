// The place beside the grid where the pane is docked, over one open budget's two ports.
import { useEffect, useMemo } from "react";
import { Pane } from "../../taskpane/pane";
import type { PaneHost } from "../../taskpane/pane-host";
import { download } from "./browser-tools";
import type { OpenFile } from "../files/open-files-state";
import type { OpenFiles } from "../files/open-files";
import { formatUnreadable } from "../../report/unreadable";
import type { Language } from "../../report/sentences";

interface PaneDockProps {
  readonly file: OpenFile;
  readonly language: Language;
  readonly dark: boolean;
  readonly openFiles: OpenFiles;
}

export function PaneDock({ file, language, dark, openFiles }: PaneDockProps) {
  const { id, workbook, name } = file;
  const host = useMemo(
    (): PaneHost => ({
      kind: "workbench",
      source: workbook,
      surface: workbook,
      fileName: name,
      displayLanguage: language,
      theme: () => (dark ? "dark" : "light"),
      // An extra sheet would change the file beyond its cells: the budget is uploaded as it came, the report beside it.
      saveFile: async (title, content, type) => {
        await Promise.resolve();
        download(title, content, type);
      },
      unreadable: formatUnreadable,
      save: () => openFiles.save(id).then(() => undefined),
      focusSheet: () => openFiles.focusGrid(),
      offerPlaces: (places) => openFiles.places.offer(id, places),
      marksFromStart: true, // marks are in the grid, never in the file
      // the grid's engine is large: load it after the verdict
      onFirstCheck: () => openFiles.showGrid(id),
    }),
    [workbook, name, language, dark, openFiles, id],
  );
  useEffect(() => {
    window.dispatchEvent(new Event("focus")); // the pane queries its host's theme when the window gets the focus
  }, [dark]);
  return <Pane host={host} />;
}

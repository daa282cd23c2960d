// One sentence about what just happened, with the possible actions.
import { Button, MessageBar, MessageBarActions, MessageBarBody, type MessageBarProps } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { formatUnreadable } from "../../report/unreadable";
import type { Notice } from "../files/open-files-state";
import type { OpenFiles } from "../files/open-files";
import type { Language } from "../../report/sentences";
import { WORDS } from "./words";

const INTENTS: Readonly<Record<Notice["kind"], MessageBarProps["intent"]>> = {
  unreadable: "error",
  locked: "info",
  shared: "info",
  list: "info",
  structure: "info",
  "report-sheet": "warning",
  "open-failed": "error",
  "sample-failed": "error",
  restored: "warning",
  erased: "info",
  "keep-failed": "warning",
  saved: "success",
  "open-elsewhere": "warning",
  "saved-elsewhere": "warning",
  "save-failed": "error",
};

function sentenceOf(notice: Notice, language: Language): string {
  const words = WORDS[language];
  switch (notice.kind) {
    case "unreadable":
      return `${words.couldNotOpen(notice.name)} ${formatUnreadable(notice.reason)[language]}`;
    case "locked":
      return words.locked(notice.cell);
    case "shared":
      return words.shared(notice.cell);
    case "list":
      return words.offList(notice.cell, notice.options);
    case "structure":
      return words.structure;
    case "report-sheet":
      return words.reportSheet(notice.sheet);
    case "open-failed":
      return words.openFailed;
    case "sample-failed":
      return words.sampleFailed;
    case "restored":
      return words.restored(notice.names);
    case "erased":
      return words.erased;
    case "keep-failed":
      return words.keepFailed;
    case "saved":
      return words.saved(notice.name);
    case "open-elsewhere":
      return words.openElsewhere(notice.name);
    case "saved-elsewhere":
      return words.savedElsewhere(notice.name);
    case "save-failed":
      return words.saveFailed;
  }
}

interface NoticeBarsProps {
  readonly openFiles: OpenFiles;
  readonly notices: readonly Notice[];
  readonly language: Language;
}

/** One bar for each notice. */
export function NoticeBars({ openFiles, notices, language }: NoticeBarsProps) {
  const words = WORDS[language];
  return notices.map((notice) => (
    <MessageBar key={sentenceOf(notice, language)} intent={INTENTS[notice.kind] ?? "info"}>
      <MessageBarBody>{sentenceOf(notice, language)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" icon={<DismissRegular />} aria-label={words.dismiss} onClick={() => openFiles.dismiss(notice)} />
        }
      >
        {notice.kind === "restored" && <Button onClick={() => void openFiles.eraseRestored(notice.ids)}>{words.erase}</Button>}
        {notice.kind === "sample-failed" && <Button onClick={() => void openFiles.openSample(notice.sample)}>{words.retry}</Button>}
      </MessageBarActions>
    </MessageBar>
  ));
}

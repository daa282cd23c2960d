// The open budgets, one tab each, and a way to close the current one.
import { Button, Tab, TabList, Tooltip, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { OpenFile, FilesState } from "../files/open-files-state";
import type { OpenFiles } from "../files/open-files";
import type { Words } from "./words";

const useStyles = makeStyles({
  tabs: {
    gridRow: 2,
    gridColumn: 1,
    minWidth: 0,
    display: "flex",
    alignItems: "center",
    overflowX: "auto",
    scrollPaddingRight: "40px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    containerType: "inline-size",
    "& [role=tablist]": { flexShrink: 0 },
  },
  // A name is never wider than what can be seen of it, whatever is scrolled: the end goes, and the sign of changes stays.
  tab: { maxWidth: "calc(100cqi - 48px)", "& .fui-Tab__content": { display: "flex", minWidth: 0 } },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "pre" },
  gone: { display: "none" },
  // beside the tabs, and visible when they are wider than the window
  closing: { position: "sticky", right: 0, flexShrink: 0, backgroundColor: tokens.colorNeutralBackground3 },
});

/** A sample is labelled before its name, so that nobody takes it for their own. */
export const titleOf = (file: OpenFile, words: Words): string => (file.isSample ? `${words.sample}: ${file.name}` : file.name);

interface FileTabsProps {
  readonly openFiles: OpenFiles;
  readonly state: FilesState;
  readonly active: OpenFile | undefined;
  readonly words: Words;
  readonly hidden: boolean;
  readonly close: (file: OpenFile) => void;
}

export function FileTabs({ openFiles, state, active, words, hidden, close }: FileTabsProps) {
  const styles = useStyles();
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => {
    const at = state.files.findIndex((file) => file.id === state.active);
    const show = () => tabs.current?.querySelectorAll("[role=tab]")[at]?.scrollIntoView({ block: "nearest", inline: "nearest" });
    show();
    // also in a window made narrow, or enlarged, afterwards
    window.addEventListener("resize", show);
    return () => window.removeEventListener("resize", show);
  }, [state.active, state.files]);
  return (
    <nav ref={tabs} className={mergeClasses(styles.tabs, hidden && styles.gone)} aria-label={words.files}>
      {state.files.length > 0 && (
        <TabList size="small" selectedValue={state.active} onTabSelect={(_, { value }) => openFiles.activate(String(value))}>
          {state.files.map((file) => (
            <Tab
              key={file.id}
              value={file.id}
              className={styles.tab}
              title={titleOf(file, words)}
              aria-label={file.dirty ? `${titleOf(file, words)}, ${words.unsaved}` : titleOf(file, words)}
            >
              <span className={styles.name}>{titleOf(file, words)}</span>
              {file.dirty && <span> •</span>}
            </Tab>
          ))}
        </TabList>
      )}
      {active && (
        <Tooltip content={words.close(active.name)} relationship="label">
          <Button className={styles.closing} appearance="transparent" icon={<DismissRegular />} onClick={() => close(active)} />
        </Tooltip>
      )}
    </nav>
  );
}

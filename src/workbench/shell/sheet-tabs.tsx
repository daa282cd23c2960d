// The sheets of the current budget, one tab each.
import { Tab, TabList, ToggleButton, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AutoFitWidthRegular } from "@fluentui/react-icons";
import type { FilesState } from "../files/open-files-state";
import type { OpenFiles } from "../files/open-files";
import { ONE_COLUMN, useNarrow } from "./small-window";
import type { Words } from "./words";

const useStyles = makeStyles({
  sheets: {
    gridRow: 6,
    gridColumn: 1,
    minWidth: 0,
    display: "flex",
    alignItems: "center",
    overflowX: "auto",
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  fit: { marginLeft: "auto", flexShrink: 0 },
  hidden: { visibility: "hidden" },
  away: { [ONE_COLUMN]: { display: "none" } },
});

interface SheetTabsProps {
  readonly openFiles: OpenFiles;
  readonly sheets: FilesState["sheets"];
  /** What a small window shows. */
  readonly side: FilesState["side"];
  readonly words: Words;
  readonly hidden: boolean;
  /** Whether the sheet is fitted to the grid's width. */
  readonly fits: boolean;
  readonly setFits: (fits: boolean) => void;
}

export function SheetTabs({ openFiles, sheets, side, words, hidden, fits, setFits }: SheetTabsProps) {
  const styles = useStyles();
  const isNarrow = useNarrow();
  return (
    <nav className={mergeClasses(styles.sheets, hidden && styles.hidden, side === "check" && styles.away)} aria-label={words.sheets}>
      <TabList
        size="small"
        selectedValue={sheets.find((sheet) => sheet.active)?.id}
        onTabSelect={(_, { value }) => void openFiles.showSheet(String(value))}
      >
        {sheets.map((sheet) => (
          <Tab key={sheet.id} value={sheet.id}>
            {sheet.name}
          </Tab>
        ))}
      </TabList>
      <ToggleButton
        className={styles.fit}
        appearance="subtle"
        size="small"
        icon={<AutoFitWidthRegular />}
        checked={fits}
        aria-label={words.fit}
        title={words.fit}
        onClick={() => setFits(!fits)}
      >
        {!isNarrow && words.fit}
      </ToggleButton>
    </nav>
  );
}

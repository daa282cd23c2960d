// The sheets of the budget that is shown, a tab each.
import { Tab, TabList, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { DeskState } from "../files/desk-state";
import type { Desk } from "../files/open-files";
import type { Words } from "./words";

const useStyles = makeStyles({
  sheets: {
    gridRow: 5,
    gridColumn: 1,
    minWidth: 0,
    overflowX: "auto",
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hidden: { visibility: "hidden" },
});

export interface SheetTabsProps {
  readonly desk: Desk;
  readonly sheets: DeskState["sheets"];
  readonly words: Words;
  readonly hidden: boolean;
}

export function SheetTabs({ desk, sheets, words, hidden }: SheetTabsProps) {
  const styles = useStyles();
  return (
    <nav className={mergeClasses(styles.sheets, hidden && styles.hidden)} aria-label={words.sheets}>
      <TabList
        size="small"
        selectedValue={sheets.find((sheet) => sheet.active)?.id}
        onTabSelect={(_, { value }) => void desk.showSheet(String(value))}
      >
        {sheets.map((sheet) => (
          <Tab key={sheet.id} value={sheet.id}>
            {sheet.name}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}

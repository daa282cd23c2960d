// The switch between check and sheet in a window with room for only one.
import { Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import type { Side } from "../files/open-files-state";
import { ONE_COLUMN } from "./small-window";
import type { Words } from "./words";

const useStyles = makeStyles({
  switch: {
    display: "none",
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [ONE_COLUMN]: { display: "block" },
    "& [role=tab]": { flexGrow: 1, paddingBlock: tokens.spacingVerticalXS },
  },
});

interface SideSwitchProps {
  readonly side: Side;
  readonly words: Words;
  readonly choose: (side: Side) => void;
}

export function SideSwitch({ side, words, choose }: SideSwitchProps) {
  return (
    <div className={useStyles().switch}>
      <TabList size="small" aria-label={words.sides} selectedValue={side} onTabSelect={(_, { value }) => choose(value as Side)}>
        <Tab value="check">{words.check}</Tab>
        <Tab value="sheet">{words.grid}</Tab>
      </TabList>
    </div>
  );
}

// The top bar: name, opening and saving, undo, the table of many budgets, language and light or dark.
import {
  Badge,
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  Tooltip,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import {
  ArrowLeftRegular,
  ArrowRedoRegular,
  ArrowUndoRegular,
  BeakerRegular,
  FolderOpenRegular,
  SaveRegular,
  TableMultipleRegular,
  WeatherMoonRegular,
  WeatherSunnyRegular,
} from "@fluentui/react-icons";
import type { DeskFile, DeskState } from "../files/desk-state";
import type { Desk } from "../files/open-files";
import type { Language, Words } from "./words";

const useStyles = makeStyles({
  top: {
    gridRow: 1,
    gridColumn: 1,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM}`,
    flexWrap: "wrap",
    // in a narrow window name and buttons share the rows, tightly packed
    "@media (max-width: 760px)": {
      columnGap: tokens.spacingHorizontalXS,
      rowGap: 0,
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      "& .fui-Toolbar": { display: "contents" },
      "& [role=separator]": { display: "none" },
      "& .fui-Button": { minWidth: "auto", paddingInline: tokens.spacingHorizontalXS },
    },
    // in the narrowest the words stay and the icons are hidden
    "@media (max-width: 400px)": { "& .fui-Button:not([aria-label]) .fui-Button__icon": { display: "none" } },
  },
  brand: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  icon: { width: "24px", height: "24px" },
  grow: { flexGrow: 1, "@media (max-width: 400px)": { display: "none" } },
});

export interface TopBarProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly active: DeskFile | undefined;
  /** File names of the samples. */
  readonly samples: readonly string[];
  readonly words: Words;
  readonly language: Language;
  readonly dark: boolean;
  /** Whether the table of many budgets is shown. */
  readonly many: boolean;
  readonly choose: () => void;
  readonly showMany: (many: boolean) => void;
  readonly setLanguage: (language: Language) => void;
  readonly setDark: (dark: boolean) => void;
}

export function TopBar({ desk, state, active, samples, words, language, dark, many, choose, showMany, setLanguage, setDark }: TopBarProps) {
  const styles = useStyles();
  const other = language === "da" ? "en" : "da";
  return (
    <header className={styles.top}>
      <img className={styles.icon} src="assets/icon-64.png" alt="" />
      <h1 className={styles.brand}>Budgettjek</h1>
      {active?.isSample && <Badge appearance="tint">{words.sample}</Badge>}
      <Toolbar aria-label="Budgettjek">
        <ToolbarButton icon={<FolderOpenRegular />} onClick={choose}>
          {words.open}
        </ToolbarButton>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <ToolbarButton icon={<BeakerRegular />}>{words.samples}</ToolbarButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {samples.map((sample) => (
                <MenuItem key={sample} onClick={() => void desk.openSample(sample)}>
                  {sample}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
        <ToolbarDivider />
        <Tooltip content={words.saveHint} relationship="description">
          <ToolbarButton icon={<SaveRegular />} disabled={!active} onClick={() => active && void desk.save(active.id)}>
            {words.save}
          </ToolbarButton>
        </Tooltip>
        <Tooltip content={words.undo} relationship="label">
          <ToolbarButton icon={<ArrowUndoRegular />} disabled={!state.canUndo} onClick={() => void desk.undo()} />
        </Tooltip>
        <Tooltip content={words.redo} relationship="label">
          <ToolbarButton icon={<ArrowRedoRegular />} disabled={!state.canRedo} onClick={() => void desk.redo()} />
        </Tooltip>
        <ToolbarDivider />
        <ToolbarButton icon={many ? <ArrowLeftRegular /> : <TableMultipleRegular />} onClick={() => showMany(!many)}>
          {many ? words.portfolioBack : words.portfolio}
        </ToolbarButton>
      </Toolbar>
      <span className={styles.grow} />
      <Button appearance="subtle" lang={other} onClick={() => setLanguage(other)}>
        {words.language}
      </Button>
      <Tooltip content={dark ? words.light : words.dark} relationship="label">
        <Button appearance="subtle" icon={dark ? <WeatherSunnyRegular /> : <WeatherMoonRegular />} onClick={() => setDark(!dark)} />
      </Tooltip>
    </header>
  );
}

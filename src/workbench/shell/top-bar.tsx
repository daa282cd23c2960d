// The top bar: name, opening and saving, undo, the table of many budgets, language and light or dark.
import {
  Badge,
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  Tooltip,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import {
  ArrowLeftRegular,
  ArrowRedoRegular,
  ArrowUndoRegular,
  BeakerRegular,
  FolderOpenRegular,
  MoreHorizontalRegular,
  SaveRegular,
  TableMultipleRegular,
  WeatherMoonRegular,
  WeatherSunnyRegular,
} from "@fluentui/react-icons";
import type { OpenFile, FilesState } from "../files/open-files-state";
import type { OpenFiles } from "../files/open-files";
import { NARROW, useNarrow } from "./small-window";
import type { Language } from "../../report/sentences";
import type { Words } from "./words";

const useStyles = makeStyles({
  top: {
    gridRow: 1,
    gridColumn: 1,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM}`,
    minHeight: "40px",
    // in a narrow window the least used actions move into a menu, and the buttons are tightly packed
    [NARROW]: {
      columnGap: tokens.spacingHorizontalXS,
      paddingInline: tokens.spacingHorizontalS,
      "& .fui-Toolbar": { padding: 0 },
      "& .fui-Button": { minWidth: "auto", paddingInline: tokens.spacingHorizontalS, whiteSpace: "nowrap" },
    },
  },
  brand: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  icon: { width: "24px", height: "24px" },
  grow: { flexGrow: 1 },
  // in the narrowest the logo replaces the name
  unseen: {
    "@media (max-width: 400px)": { position: "absolute", clipPath: "inset(50%)", width: "1px", height: "1px", overflow: "hidden" },
  },
});

interface TopBarProps {
  readonly openFiles: OpenFiles;
  readonly state: FilesState;
  readonly active: OpenFile | undefined;
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

export function TopBar(props: TopBarProps) {
  const { openFiles, state, active, words, choose } = props;
  const styles = useStyles();
  const isNarrow = useNarrow();
  return (
    <header className={styles.top}>
      <img className={styles.icon} src="assets/icon-64.png" alt="" />
      <h1 className={mergeClasses(styles.brand, styles.unseen)}>Budgettjek</h1>
      {active?.isSample && !isNarrow && <Badge appearance="tint">{words.sample}</Badge>}
      <Toolbar aria-label="Budgettjek">
        <ToolbarButton icon={isNarrow ? undefined : <FolderOpenRegular />} onClick={choose}>
          {words.open}
        </ToolbarButton>
        {!isNarrow && <Samples {...props} />}
        {!isNarrow && <ToolbarDivider />}
        <Tooltip content={words.saveHint} relationship="description">
          <ToolbarButton
            icon={isNarrow ? undefined : <SaveRegular />}
            disabled={!active}
            onClick={() => active && void openFiles.save(active.id)}
          >
            {words.save}
          </ToolbarButton>
        </Tooltip>
        <Tooltip content={words.undo} relationship="label">
          <ToolbarButton icon={<ArrowUndoRegular />} disabled={!state.canUndo} onClick={() => void openFiles.undo()} />
        </Tooltip>
        {!isNarrow && (
          <Tooltip content={words.redo} relationship="label">
            <ToolbarButton icon={<ArrowRedoRegular />} disabled={!state.canRedo} onClick={() => void openFiles.redo()} />
          </Tooltip>
        )}
        {!isNarrow && <ToolbarDivider />}
        {!isNarrow && <Many {...props} />}
      </Toolbar>
      <span className={styles.grow} />
      {isNarrow ? <More {...props} /> : <Looks {...props} />}
    </header>
  );
}

function Samples({ openFiles, samples, words }: TopBarProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <ToolbarButton icon={<BeakerRegular />}>{words.samples}</ToolbarButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <SampleItems {...{ openFiles, samples }} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function SampleItems({ openFiles, samples }: Pick<TopBarProps, "openFiles" | "samples">) {
  return samples.map((sample) => (
    <MenuItem key={sample} onClick={() => void openFiles.openSample(sample)}>
      {sample}
    </MenuItem>
  ));
}

function Many({ words, many, showMany }: TopBarProps) {
  return (
    <ToolbarButton icon={many ? <ArrowLeftRegular /> : <TableMultipleRegular />} onClick={() => showMany(!many)}>
      {many ? words.portfolioBack : words.portfolio}
    </ToolbarButton>
  );
}

const otherOf = (language: Language): Language => (language === "da" ? "en" : "da");

function Looks({ words, language, dark, setLanguage, setDark }: TopBarProps) {
  const other = otherOf(language);
  return (
    <>
      <Button appearance="subtle" lang={other} onClick={() => setLanguage(other)}>
        {words.language}
      </Button>
      <Tooltip content={dark ? words.light : words.dark} relationship="label">
        <Button appearance="subtle" icon={dark ? <WeatherSunnyRegular /> : <WeatherMoonRegular />} onClick={() => setDark(!dark)} />
      </Tooltip>
    </>
  );
}

/** The actions a narrow window has no room for. */
function More({ openFiles, state, samples, words, language, dark, many, showMany, setLanguage, setDark }: TopBarProps) {
  const other = otherOf(language);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={words.more} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem disabled={!state.canRedo} onClick={() => void openFiles.redo()}>
            {words.redo}
          </MenuItem>
          <MenuItem onClick={() => showMany(!many)}>{many ? words.portfolioBack : words.portfolio}</MenuItem>
          <MenuItem lang={other} onClick={() => setLanguage(other)}>
            {words.language}
          </MenuItem>
          <MenuItem onClick={() => setDark(!dark)}>{dark ? words.light : words.dark}</MenuItem>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{words.samples}</MenuGroupHeader>
            <SampleItems {...{ openFiles, samples }} />
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

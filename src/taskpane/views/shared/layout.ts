// The few styles many views share: spacing, headings without the browser's margins, figures in columns.
import { makeStyles, tokens, type GriffelStyle } from "@fluentui/react-components";

/** In a table narrower than this, a row's name and its sentences are above its amounts, so that nothing is cut off. */
function stackedBelow(width: string): Record<string, GriffelStyle> {
  return {
    [`@container (max-width: ${width})`]: {
      "& tr": { display: "flex", flexWrap: "wrap" },
      "& th, & td": { flex: "1 1 0" },
      "& th:first-child, & .prose": { flexBasis: "100%" },
      "& thead > tr > :is(td, th:first-child, .prose)": { display: "none" },
    },
  };
}

export const useLayout = makeStyles({
  stack: { display: "grid", rowGap: tokens.spacingVerticalM, gridTemplateColumns: "minmax(0, 1fr)" },
  close: { display: "grid", rowGap: tokens.spacingVerticalXS, gridTemplateColumns: "minmax(0, 1fr)" },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  bullets: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  figures: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    margin: 0,
    fontVariantNumeric: "tabular-nums",
    "& dd": { margin: 0, textAlign: "right" },
  },
  card: {
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    gridTemplateColumns: "minmax(0, 1fr)",
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  table: {
    width: "100%",
    overflowWrap: "break-word",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& caption": { textAlign: "left", fontWeight: tokens.fontWeightSemibold, paddingBottom: tokens.spacingVerticalXXS },
    "& tr": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
    "& th, & td": { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXXS}`, textAlign: "right", verticalAlign: "top" },
    "& th": { fontWeight: tokens.fontWeightRegular },
    "& th:first-child, & .prose": { textAlign: "left" },
    ...stackedBelow("300px"),
  },
  /** With {@link table}: a table of many columns or of sentences. */
  wideTable: stackedBelow("380px"),
  line: {
    display: "grid",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    boxSizing: "border-box",
    textAlign: "left",
    fontFamily: "inherit",
    color: "inherit",
    backgroundColor: tokens.colorTransparentBackground,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  },
  lineButton: {
    cursor: "pointer",
    // In contrast themes the background turns bright: the text colour follows.
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover, "& > *": { color: tokens.colorNeutralForeground1Hover } },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed, "& > *": { color: tokens.colorNeutralForeground1Pressed } },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  amount: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  scroll: { overflowX: "auto" },
});

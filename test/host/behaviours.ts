// The host's switches: everything Excel is known or reported to do that may blank, stick or mislead the pane, with its source and
// where it happens. A platform profile sets them together. Numbers are issues in OfficeDev/office-js.

export type Platform = "web" | "windows" | "mac" | "ipad" | "2021" | "2024";

export const PLATFORMS: readonly Platform[] = ["web", "windows", "mac", "ipad", "2021", "2024"];

export interface Behaviours {
  /** Properties of a conditional format that is marked unreadable throw. */
  readonly unreadableFormatsThrow: boolean;
  /** `values` and its like are null for a range of more cells. */
  readonly nullAbove: number;
  /** A larger answer is refused whole, in bytes. */
  readonly mostResponseBytes: number;
  /** A chart sheet is listed among the worksheets and refuses its cells. */
  readonly listsChartSheets: boolean;
  /** Edits of these kinds raise no event. */
  readonly silent: readonly SilentEdit[];
  /** The undo stack is lost to such a call. */
  readonly undoLostBy: readonly UndoLoss[];
  /** A write inside an undo group is refused with this code. */
  readonly groupRefusal: string | null;
  /** `isPasswordProtected` is there. */
  readonly knowsPasswords: boolean;
  /** `officeTheme` is there. */
  readonly tellsTheme: boolean;
  /** `window.print` opens a dialog. */
  readonly prints: boolean;
  /** `navigator.clipboard.write` is allowed. */
  readonly writesClipboard: boolean;
  /** `Office.context.ui.openBrowserWindow` is there. */
  readonly opensBrowserWindow: boolean;
  /** `Office.onReady` resolves. */
  readonly becomesReady: boolean;
  /** Custom XML parts are still there when the workbook is opened again. */
  readonly keepsParts: boolean;
  /** Custom XML parts can be read and written before the workbook has been saved for the first time. */
  readonly hasPartsUnsaved: boolean;
  /** A very hidden sheet can be deleted. */
  readonly deletesVeryHidden: boolean;
  /** The options of a sheet's protection come with null where nothing is set, and are then refused by `protect`. */
  readonly optionsHoldNull: boolean;
  /** `protect` of a protected sheet and `unprotect` of an open one are refused. */
  readonly protectsOnce: boolean;
  /** `Office.context.displayLanguage`: as documented, or as reported. */
  readonly languageTag: "documented" | "underscored" | "missing";
  /** Each event comes so many times. */
  readonly eventsEach: number;
  /** `localStorage` and `sessionStorage` can be touched. */
  readonly hasStorage: boolean;
  /** `select` and `activate` work while another workbook has the focus. */
  readonly selectsUnfocused: boolean;
  /** `alert`, `confirm`, `prompt` and `history.pushState` are there. */
  readonly hasDialogs: boolean;
}

export type SilentEdit = "calculation" | "list-choice" | "filter" | "typing" | "row-hidden";

export type UndoLoss = "write" | "listener" | "merged-areas" | "custom-part" | "protection" | "sheet";

interface Behaviour<K extends keyof Behaviours> {
  readonly what: string;
  readonly source: string;
  readonly usual: Behaviours[K];
  readonly platforms: Partial<Record<Platform, Behaviours[K]>>;
}

const NEVER = Number.MAX_SAFE_INTEGER;
const everywhere = <T>(value: T): Record<Platform, T> =>
  Object.fromEntries(PLATFORMS.map((platform) => [platform, value])) as Record<Platform, T>;
const CERTAIN_LOSSES: readonly UndoLoss[] = ["protection", "sheet"];
const OLD_LOSSES: readonly UndoLoss[] = [...CERTAIN_LOSSES, "write", "custom-part"];
const DESKTOP_LOSSES: readonly UndoLoss[] = [...CERTAIN_LOSSES, "listener", "merged-areas", "custom-part"];

/** One row a behaviour. `usual` is what a test gets that names no platform. */
export const BEHAVIOURS: { readonly [K in keyof Behaviours]: Behaviour<K> } = {
  unreadableFormatsThrow: {
    what: "a conditional format's properties throw: a duplicated rule, a second CellValue rule, after Ctrl+Z of a delete",
    source: "#6835, #6827, #6396, #5222",
    usual: true,
    platforms: everywhere(true),
  },
  nullAbove: {
    what: "values are null for more than 5 million cells",
    source: "#6781, documentation",
    usual: 5_000_000,
    platforms: everywhere(5_000_000),
  },
  mostResponseBytes: { what: "5 MB an answer", source: "documentation", usual: NEVER, platforms: { web: 5_000_000 } },
  listsChartSheets: {
    what: "UnsupportedSheet for the cells of a chart sheet",
    source: "documentation, #2444",
    usual: true,
    platforms: everywhere(true),
  },
  silent: {
    what: "no event when only calculation changes a cell; none from list choices and filters; none at all on iPad",
    source: "#3899, #3888, #420, #6559, #2896",
    usual: ["calculation"],
    platforms: {
      ...everywhere<readonly SilentEdit[]>(["calculation", "filter"]),
      web: ["calculation", "filter", "list-choice"],
      ipad: ["calculation", "filter", "list-choice", "typing", "row-hidden"],
    },
  },
  undoLostBy: {
    what: "the undo stack is cleared: protection and sheets always; every write before ExcelApi 1.19; a listener, merged areas and custom parts unconfirmed",
    source: "documentation; #2543 (comment), #5918, #4484",
    usual: CERTAIN_LOSSES,
    platforms: {
      web: CERTAIN_LOSSES,
      windows: DESKTOP_LOSSES,
      mac: DESKTOP_LOSSES,
      ipad: OLD_LOSSES,
      "2021": [...OLD_LOSSES, "listener", "merged-areas"],
      "2024": [...OLD_LOSSES, "listener", "merged-areas"],
    },
  },
  groupRefusal: {
    what: "errors inside an undo group other than UndoNotSupported",
    source: "#6711, #6255",
    usual: null,
    platforms: { web: "GeneralException" },
  },
  knowsPasswords: { what: "isPasswordProtected exists", source: "documentation", usual: false, platforms: { web: true } },
  tellsTheme: {
    what: "officeTheme is defined",
    source: "#6134",
    usual: false,
    platforms: { ...everywhere(true), web: false },
  },
  prints: {
    what: "window.print opens a dialog: not in a frame without allow-modals, not on Mac and iPad",
    source: "#3385",
    usual: true,
    platforms: { web: false, mac: false, ipad: false },
  },
  writesClipboard: {
    what: "the page may write to the clipboard",
    source: "documentation",
    usual: true,
    platforms: { web: false, ipad: false },
  },
  opensBrowserWindow: {
    what: "links open in Office's own window unless openBrowserWindow is used",
    source: "#712, #1665, #516",
    usual: false,
    platforms: { windows: true, mac: true, "2024": true },
  },
  // A test asks for it: such an Excel shows no pane at all.
  becomesReady: { what: "Office.onReady never resolves", source: "#6040", usual: true, platforms: {} },
  // Reported once, of Mac: a profile with it would remember nothing.
  keepsParts: { what: "custom XML parts are lost when the workbook is opened again", source: "#6091, #6585", usual: true, platforms: {} },
  selectsUnfocused: {
    what: "select and activate throw InvalidSelection while another workbook has the focus",
    source: "#5319, #771, #6365",
    usual: false,
    platforms: {},
  },
  hasPartsUnsaved: {
    what: "GeneralException for custom XML parts, and all that is asked with them, until the workbook is saved",
    source: "#3936",
    usual: true,
    platforms: { ipad: false },
  },
  deletesVeryHidden: {
    what: "GeneralException where a very hidden sheet is deleted",
    source: "#365 (by design)",
    usual: false,
    platforms: everywhere(false),
  },
  optionsHoldNull: {
    what: "protection.options holds null, and protect refuses that",
    source: "#1931",
    usual: false,
    platforms: { windows: true },
  },
  protectsOnce: {
    what: "AccessDenied where a protected sheet is protected or an open one is unprotected",
    source: "#6784, #108",
    usual: true,
    platforms: everywhere(true),
  },
  // Reported without its platform, or of one version: a test asks for it.
  languageTag: {
    what: "displayLanguage is undefined, or no BCP 47 tag",
    source: "#3133, office-js-docs-reference #554",
    usual: "documented",
    platforms: {},
  },
  // After the frame was loaded anew: handlers of the old page stay.
  eventsEach: { what: "an event comes once for each time the frame was loaded", source: "#194", usual: 1, platforms: {} },
  hasStorage: {
    what: "localStorage and sessionStorage throw when touched",
    source: "#2177, office-js-docs-pr #4249",
    usual: true,
    platforms: {},
  },
  hasDialogs: {
    what: "after office.js has loaded, history.pushState and replaceState are null and alert, confirm and prompt throw",
    source: "documentation, #429, #1344, #2327",
    usual: false,
    platforms: {},
  },
};

/**
 * What is a state of the workbook or a moment in a session, and not a habit of an Excel, is set where it happens: `MemoryWorkbook`
 * has `hasFocus`, `readOnly`, `writeRefusal` (marked as final), `structureProtected` and `calculation`; the answerer `isExpired` (sleep)
 * (#6585), `isHanging` (no sync ever ends: #4273, #6150, #6678) and `inject` (any error code, such as #6501's "not current on the
 * server"; a lost request, silence, an answer that comes late because Excel is in the background: #262; cell editing); the host's
 * options `documentMode` (Protected View) and `host` (null inside Excel too: #716). `isSaved` is false of a new workbook, and a
 * `writeRefusal` of GeneralException is what selected sheets (#2266) and a tab being renamed (#4998) give.
 */

const keys = Object.keys(BEHAVIOURS) as (keyof Behaviours)[];

export function usualBehaviours(): Behaviours {
  return Object.fromEntries(keys.map((key) => [key, BEHAVIOURS[key].usual])) as unknown as Behaviours;
}

/** What one platform has and does. */
export interface Profile {
  readonly excelApi: string;
  readonly sets: Readonly<Record<string, string>>;
  /** As `Office.onReady` says it. */
  readonly officePlatform: string;
  /** Width of the pane in pixels. */
  readonly width: number;
  readonly behaviours: Behaviours;
}

const HOSTS: Readonly<Record<Platform, Pick<Profile, "excelApi" | "officePlatform" | "width">>> = {
  web: { excelApi: "1.20", officePlatform: "OfficeOnline", width: 350 },
  windows: { excelApi: "1.20", officePlatform: "PC", width: 320 },
  mac: { excelApi: "1.20", officePlatform: "Mac", width: 270 },
  ipad: { excelApi: "1.17", officePlatform: "iOS", width: 320 },
  "2021": { excelApi: "1.14", officePlatform: "PC", width: 320 },
  "2024": { excelApi: "1.17", officePlatform: "PC", width: 320 },
};

/** What an add-in's own writes leave of Excel's undo, by the version of the ExcelApi. */
export function undoOf({ excelApi }: Profile): "one-step" | "each-step" | "none" {
  const minor = Number(excelApi.split(".")[1]);
  if (minor >= 20) return "one-step";
  return minor >= 19 ? "each-step" : "none";
}

export function profileOf(platform: Platform): Profile {
  const behaviours = Object.fromEntries(
    keys.map((key) => [key, BEHAVIOURS[key].platforms[platform] ?? BEHAVIOURS[key].usual]),
  ) as unknown as Behaviours;
  return {
    ...HOSTS[platform],
    behaviours,
    sets: {
      ...(behaviours.knowsPasswords ? { ExcelApiOnline: "1.1" } : {}),
      ...(behaviours.opensBrowserWindow ? { OpenBrowserWindowApi: "1.1" } : {}),
    },
  };
}

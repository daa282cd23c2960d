// Money moved between sections, payers and years: a small picture of the flows, and its table.
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Compared } from "../../../app/compare";
import type { Flow, Moves } from "../../../compare/comparison";
import { MOVE_KINDS, moveTitle } from "../../../report/comparison-sections";
import { describeMoves, formatPlace } from "../../../report/comparison-words";
import { formatNumber } from "../../../report/sentences";
import { useChanges } from "../../use-changes";
import { Disclosure } from "../shared/disclosure";
import { formatSigned } from "../../../report/phrases";
import { ScrollingTable } from "../shared/data-table";
import { Bullets } from "../shared/texts";

/** Pixels: the height of a place's label, the picture's width, and the widest band. */
const SLOT = 56;
const WIDTH = 60;
const WIDEST = 28;

const useStyles = makeStyles({
  picture: {
    display: "grid",
    gridTemplateColumns: `minmax(0, 1fr) ${WIDTH}px minmax(0, 1fr)`,
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
  },
  place: { height: `${SLOT}px`, display: "flex", alignItems: "center", overflow: "hidden", overflowWrap: "anywhere", hyphens: "auto" },
  from: { justifyContent: "end", textAlign: "right" },
  band: {
    fill: "none",
    stroke: tokens.colorPaletteBlueBorderActive,
    strokeOpacity: 0.6,
    forcedColorAdjust: "none",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
});

export function MovedMoney({ compared: { comparison } }: { readonly compared: Compared }): JSX.Element {
  const { language } = useChanges();
  return (
    <div>
      {MOVE_KINDS.filter((kind) => comparison.moved[kind].flows.length + comparison.moved[kind].nets.length > 0).map((kind) => (
        <Disclosure key={kind} title={moveTitle(comparison.moved[kind], kind, language)} isOpenAtFirst={kind === "areas"}>
          <MovedBetween moves={comparison.moved[kind]} kind={kind} />
        </Disclosure>
      ))}
    </div>
  );
}

function MovedBetween({ moves, kind }: { readonly moves: Moves; readonly kind: (typeof MOVE_KINDS)[number] }): JSX.Element {
  const { language, words } = useChanges();
  const hasRounding = moves.places.some(({ rounding }) => rounding !== 0);
  // the sections' figures are in the table above, but for what is rounding
  return (
    <>
      {moves.flows.length > 0 && <FlowPicture moves={moves} kind={kind} />}
      <Bullets items={describeMoves(moves, kind).map((text) => text[language])} />
      {(kind !== "areas" || hasRounding) && (
        <ScrollingTable
          label={moveTitle(moves, kind, language)}
          caption={words.figures}
          head={[words.places[kind], words.earlier, words.now, words.difference, ...(hasRounding ? [words.rounding] : [])]}
          rows={moves.places.map(({ place, earlier, now, difference, rounding }) => [
            formatPlace(place)[language],
            formatNumber(earlier, language),
            formatNumber(now, language),
            formatSigned(difference, language),
            ...(hasRounding ? [formatSigned(rounding, language)] : []),
          ])}
        />
      )}
    </>
  );
}

/** Places that gave on the left, places that received on the right, with a band as wide as its amount for each flow. */
function FlowPicture({ moves, kind }: { readonly moves: Moves; readonly kind: (typeof MOVE_KINDS)[number] }): JSX.Element {
  const styles = useStyles();
  const { language } = useChanges();
  const { flows } = moves;
  const name = (place: string): string => formatPlace(place)[language];
  const sentences = describeMoves(moves, kind).map((text) => text[language]);
  const left = [...new Set(flows.map(({ from }) => from))];
  const right = [...new Set(flows.map(({ to }) => to))];
  const height = SLOT * Math.max(left.length, right.length);
  // The places of the shorter side are spread over the height.
  const middle = (index: number, count: number): number => ((index + 0.5) * height) / count;
  const most = Math.max(...[...left.map((place) => of(flows, "from", place)), ...right.map((place) => of(flows, "to", place))]);
  const given = new Map<string, number>();
  const got = new Map<string, number>();
  const bands = flows.map(({ from, to, amount }) => {
    const width = (amount / most) * WIDEST;
    const start = middle(left.indexOf(from), left.length) + place(given, from, width, (of(flows, "from", from) / most) * WIDEST);
    const end = middle(right.indexOf(to), right.length) + place(got, to, width, (of(flows, "to", to) / most) * WIDEST);
    return {
      key: `${from}|${to}`,
      width: Math.max(1, width),
      d: `M0 ${start} C${WIDTH / 2} ${start} ${WIDTH / 2} ${end} ${WIDTH} ${end}`,
    };
  });
  return (
    <figure className={styles.picture} role="img" aria-label={`${moveTitle(moves, kind, language)}: ${sentences.join(" ")}`}>
      <Labels places={left.map(name)} className={styles.from} />
      <svg width={WIDTH} height={height} viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden focusable="false">
        {bands.map(({ key, width, d }) => (
          <path key={key} d={d} strokeWidth={width} className={styles.band} />
        ))}
      </svg>
      <Labels places={right.map(name)} />
    </figure>
  );
}

/** The total that leaves or reaches a place. */
function of(flows: readonly Flow[], end: "from" | "to", place: string): number {
  return flows.filter((flow) => flow[end] === place).reduce((total, flow) => total + flow.amount, 0);
}

/** Offset of a band's centre from its place's centre: bands are stacked in the order of the flows. */
function place(used: Map<string, number>, of: string, width: number, whole: number): number {
  const before = used.get(of) ?? 0;
  used.set(of, before + width);
  return before + width / 2 - whole / 2;
}

const useColumn = makeStyles({ column: { display: "flex", flexDirection: "column", justifyContent: "space-around" } });

function Labels({ places, className }: { readonly places: readonly string[]; readonly className?: string }): JSX.Element {
  const styles = useStyles();
  const column = useColumn();
  return (
    <div className={column.column} aria-hidden>
      {places.map((each) => (
        <Text key={each} size={100} className={mergeClasses(styles.place, className)}>
          {each}
        </Text>
      ))}
    </div>
  );
}

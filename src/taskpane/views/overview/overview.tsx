// The first view: key figures, distance to 25 %, where to begin; the rest follows a moment later.
import type { JSX } from "react";
import { describeItems } from "../../announce";
import { usePane } from "../../use-pane";
import { FindingButton } from "../findings/finding-button";
import { KeyFigures } from "./key-figures";
import { useLayout } from "../shared/layout";
import { Section } from "../shared/section";
import { lazyView, OnDemand } from "../shared/on-demand";
import { SmallButton } from "../shared/buttons";

const OverviewBelow = lazyView(() => import("./overview-below"));

const Promises = lazyView(() => import("./promises"));

/** How many findings are shown initially. */
const FIRST = 3;

export function Overview(): JSX.Element {
  const layout = useLayout();
  return (
    <div className={layout.stack}>
      <KeyFigures />
      <OnDemand isQuiet>
        <Promises />
      </OnDemand>
      <StartHere />
      <OnDemand>
        <OverviewBelow />
      </OnDemand>
    </div>
  );
}

function StartHere(): JSX.Element | null {
  const layout = useLayout();
  const { model, state, language, t } = usePane();
  if (state.outcome?.kind !== "checked") return null;
  const { items } = state.outcome;
  const open = [...items.filter((item) => item.group === "error"), ...items.filter((item) => item.group === "warning")];
  const first = open.slice(0, FIRST);
  if (first.length === 0) return null;
  const isAll = open.length === first.length;
  const rest = describeItems(items, isAll ? ["notice", "accepted"] : ["error", "warning"], language);
  return (
    <Section title={t.startHere} as="h2">
      <ul className={layout.list}>
        {first.map((item) => (
          <li key={item.key}>
            <FindingButton item={item} />
          </li>
        ))}
      </ul>
      {rest !== "" && (
        <div className={layout.row}>
          <SmallButton appearance="subtle" onClick={() => model.setView("findings")}>
            {isAll ? t.seeRest(rest) : t.seeAll(rest)}
          </SmallButton>
        </div>
      )}
    </Section>
  );
}

// The first view: key figures, distance to 25 %, where to begin; the rest follows a moment later.
import { Button, Text } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePane } from "../../use-pane";
import { FindingButton } from "../findings/finding-button";
import { KeyFigures } from "./key-figures";
import { useLayout } from "../shared/layout";
import { lazyView, OnDemand } from "../shared/on-demand";
import { Minimum } from "./minimum";

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
      <Minimum />
      <StartHere />
      <OnDemand>
        <OverviewBelow />
      </OnDemand>
    </div>
  );
}

function StartHere(): JSX.Element | null {
  const layout = useLayout();
  const { model, state, t } = usePane();
  if (state.outcome?.kind !== "checked") return null;
  const { items } = state.outcome;
  const first = [...items.filter((item) => item.group === "error"), ...items.filter((item) => item.group === "warning")].slice(0, FIRST);
  if (first.length === 0) return null;
  return (
    <section className={layout.close} aria-labelledby="start-title">
      <Text as="h2" size={300} weight="semibold" id="start-title" className={layout.heading}>
        {t.startHere}
      </Text>
      <ul className={layout.list}>
        {first.map((item) => (
          <li key={item.key}>
            <FindingButton item={item} />
          </li>
        ))}
      </ul>
      {items.length > first.length && (
        <div className={layout.row}>
          <Button size="small" appearance="subtle" onClick={() => model.setView("findings")}>
            {t.seeAll}
          </Button>
        </div>
      )}
    </section>
  );
}

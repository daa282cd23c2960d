// What the overview shows below its first screen: what is new since last time, the picture of the budget, the charts.
import type { JSX } from "react";
import { useView } from "../../use-view";
import { BudgetPicture } from "./budget-picture";
import { Disclosure } from "../shared/disclosure";
import { FindingHistory } from "./finding-history";
import { ReadingLink } from "../shared/reading-link";
import { Minimum } from "./minimum";
import { lazyView, OnDemand } from "../shared/on-demand";

const Charts = lazyView(() => import("./charts"));

export default function OverviewBelow(): JSX.Element {
  const { t } = useView();
  return (
    <>
      <Minimum />
      <FindingHistory />
      <ReadingLink />
      <BudgetPicture />
      <Disclosure title={t.charts} level="h2">
        <OnDemand>
          <Charts />
        </OnDemand>
      </Disclosure>
    </>
  );
}

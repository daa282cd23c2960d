// What the overview shows below its first screen: what is new since last time, the picture of the budget, the charts.
import { Text } from "@fluentui/react-components";
import { lazy, Suspense, type JSX } from "react";
import { useView } from "../../use-view";
import { BudgetPicture } from "./budget-picture";
import { Disclosure } from "../shared/disclosure";
import { SinceLastTime } from "./finding-history";

const Charts = lazy(() => import("./charts"));

export default function OverviewBelow(): JSX.Element {
  const { t } = useView();
  return (
    <>
      <SinceLastTime />
      <BudgetPicture />
      <Disclosure title={t.charts} level="h2">
        <Suspense fallback={<Text size={200}>{t.loading}</Text>}>
          <Charts />
        </Suspense>
      </Disclosure>
    </>
  );
}

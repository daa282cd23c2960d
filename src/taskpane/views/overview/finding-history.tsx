// What is new, fixed and remaining since the last check and since the last report.
import { Text } from "@fluentui/react-components";
import type { JSX } from "react";
import type { SeenFinding } from "../../../app/finding-history";
import type { DatedHistory } from "../../pane-state";
import { useView } from "../../use-view";
import { Disclosure } from "../shared/disclosure";
import { Bullets, Quiet, Strong } from "../shared/texts";

export function FindingHistory(): JSX.Element | null {
  const { state, t } = useView();
  if (!state.since && !state.sinceReport) return null;
  return (
    <div>
      {state.since && <Compared since={state.since} title={t.since} />}
      {state.sinceReport && <Compared since={state.sinceReport} title={t.sinceReport} />}
    </div>
  );
}

function Compared({ since, title }: { readonly since: DatedHistory; readonly title: (when: string) => string }): JSX.Element {
  const { language, t } = useView();
  const when = new Date(since.at).toLocaleString(language === "da" ? "da-DK" : "en-GB", { dateStyle: "short", timeStyle: "short" });
  const isSame = since.added.length === 0 && since.fixed.length === 0;
  return (
    <Disclosure level="h2" title={`${title(when)}: ${t.sinceCounts(since.added.length, since.fixed.length, since.left.length)}`}>
      {isSame && <Text size={200}>{t.nothingNew}</Text>}
      <Labels title={t.sinceAdded} findings={since.added} />
      <Labels title={t.sinceFixed} findings={since.fixed} />
      {since.left.length > 0 && !isSame && <Quiet>{t.remain(t.findings(since.left.length))}</Quiet>}
    </Disclosure>
  );
}

function Labels({ title, findings }: { readonly title: string; readonly findings: readonly SeenFinding[] }): JSX.Element | null {
  if (findings.length === 0) return null;
  return (
    <div>
      <Strong>{title}</Strong>
      <Bullets items={findings.map((finding) => finding.label)} />
    </div>
  );
}

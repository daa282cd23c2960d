// What is wrong with our parts in the workbook, in words; loaded if something is.
import type { JSX } from "react";
import type { StoredTrouble } from "../../../report/stored-words";
import { describeTrouble } from "../../../report/stored-words";
import type { PaneState } from "../../pane-state";
import { usePane } from "../../use-pane";
import { Bar } from "./bar";

/** Those of the parts, and that there was one before. */
function troublesOf({ outcome, isStoredLost }: PaneState): readonly StoredTrouble[] {
  const troubles = outcome?.kind === "checked" ? outcome.checked.storedParts.troubles : [];
  return isStoredLost && !troubles.includes("lost") ? [...troubles, "lost"] : troubles;
}

export default function StoredTroubles(): JSX.Element {
  const { state, language } = usePane();
  return (
    <>
      {troublesOf(state).map((trouble) => (
        <Bar key={trouble} intent="info">
          {describeTrouble(trouble)[language]}
        </Bar>
      ))}
    </>
  );
}

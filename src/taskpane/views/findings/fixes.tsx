// The likely causes of a finding, what each correction would do, and the button that makes it.
import { Text } from "@fluentui/react-components";
import { useEffect, useState, type JSX } from "react";
import { truthName } from "../../../danish/excel-values";
import { previewEdits, type Preview } from "../../../app/preview";
import { quote } from "../../../report/phrases";
import { formatNumber, type Language } from "../../../report/sentences";
import type { Edit, EditContent } from "../../../workbook/ports";
import { applyFix } from "../../actions/fix";
import type { FindingItem } from "../../items";
import type { Words } from "../../view-strings";
import { useView } from "../../use-view";
import { ActButton } from "../shared/buttons";
import { useLayout } from "../shared/layout";
import { Quiet } from "../shared/texts";

/** A single mistyped digit has many explanations; more than these help nobody. */
const MOST_CAUSES = 3;

interface Proposal {
  readonly text: string | null;
  readonly edits: readonly Edit[];
}

export function Fixes({ item }: { readonly item: FindingItem }): JSX.Element | null {
  const layout = useLayout();
  const { language, t } = useView();
  const proposals = proposalsOf(item, language);
  if (proposals.length === 0) return null;
  return (
    <section className={layout.stack} aria-label={t.proposals}>
      {proposals.length > 1 && <Quiet>{t.severalFit}</Quiet>}
      {proposals.map((proposal, index) => (
        <ProposalCard key={index} proposal={proposal} isFirst={index === 0} />
      ))}
    </section>
  );
}

/** The certain fix first, then the likely causes; a cause with the same edits only contributes its words. */
function proposalsOf(item: FindingItem, language: Language): Proposal[] {
  const causes = item.finding.causes.map((cause, index): Proposal => ({
    text: item.words.causes[index]?.text[language] ?? null,
    edits: cause.edits,
  }));
  const { fix } = item.finding;
  if (!fix) return causes.slice(0, MOST_CAUSES);
  const isSame = (edits: readonly Edit[]): boolean => JSON.stringify(edits) === JSON.stringify(fix.edits);
  const text = causes.find((cause) => isSame(cause.edits))?.text ?? null;
  return [{ text, edits: fix.edits }, ...causes.filter((cause) => !isSame(cause.edits))].slice(0, MOST_CAUSES);
}

function ProposalCard({ proposal, isFirst }: { readonly proposal: Proposal; readonly isFirst: boolean }): JSX.Element {
  const layout = useLayout();
  const { model, state, language, t } = useView();
  const { outcome, locked } = state;
  const [preview, setPreview] = useState<Preview | null>(null);
  // Calculated after the card is painted: a simulation is a whole check.
  useEffect(() => {
    if (outcome?.kind !== "checked" || proposal.edits.length === 0) return;
    const { checked } = outcome;
    const timer = setTimeout(() => setPreview(previewEdits(checked, proposal.edits, model.checkOptions())));
    return () => clearTimeout(timer);
  }, [outcome, proposal.edits, model]);
  const isLocked = proposal.edits.some((edit) => locked.includes(edit.cell));
  const only = proposal.edits.length === 1 ? proposal.edits[0] : undefined;
  return (
    <div className={layout.card}>
      {proposal.text !== null && <Text>{proposal.text}</Text>}
      <ul className={layout.list}>
        {proposal.edits.map((edit) => (
          <li key={edit.cell}>
            <Text weight="semibold">{edit.cell}</Text>{" "}
            <Text>{`${content(edit.from, language, t)} → ${content(edit.to, language, t)}`}</Text>
          </li>
        ))}
      </ul>
      {proposal.edits.length > 0 && (
        <Quiet>{preview ? t.previewed(t.verdict[preview.after], preview.errors, preview.warnings, preview.added) : t.previewing}</Quiet>
      )}
      {isLocked ? (
        <Text size={200}>{t.lockedFix}</Text>
      ) : (
        proposal.edits.length > 0 && (
          <div className={layout.row}>
            <ActButton appearance={isFirst ? "primary" : "secondary"} onClick={() => void applyFix(model, proposal.edits)}>
              {only ? t.fixTo(content(only.to, language, t)) : t.fix(proposal.edits.length)}
            </ActButton>
          </div>
        )
      )}
    </div>
  );
}

function content(value: EditContent, language: Language, t: Words): string {
  if (value === null) return t.empty;
  if (typeof value === "number") return formatNumber(value, language);
  if (typeof value === "boolean") return truthName(value)[language];
  return value.startsWith("=") ? value : quote(value, language);
}

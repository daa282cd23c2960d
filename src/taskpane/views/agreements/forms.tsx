// What is made from the budget for its agreements: economy tables, the links as notes, the activities' form. Loaded on demand.
import { Text } from "@fluentui/react-components";
import { useMemo, useRef, type JSX, type ReactNode } from "react";
import { activityTable } from "../../../app/activity-table";
import type { Checked } from "../../../app/check";
import { economyClipboard, economyTables, type EconomyTable } from "../../../app/economy-tables";
import { findCopied } from "../../../app/copied";
import { formatLinkNotes, linkNotes, type LinkNote } from "../../../app/link-notes";
import { noteEdits } from "../../../app/note-edits";
import { escapeHtml } from "../../../report/report-format";
import { formatNumber } from "../../../report/sentences";
import { downloadEconomy, downloadTable, formTable, remember, tableToSheet, writeNotes, type FormTable } from "../../actions/forms";
import { FORM_STRINGS, type FormStrings } from "../../form-strings";
import { formatMoment } from "../../../report/moment";
import { usePane, type PaneAccess } from "../../use-pane";
import { CopyButton } from "../shared/copy-button";
import { Disclosure } from "../shared/disclosure";
import { useLayout } from "../shared/layout";
import { Heading } from "../shared/section";
import { Bullets, Quiet, Strong } from "../shared/texts";
import { DataTable } from "../shared/data-table";
import { ActButton } from "../shared/buttons";

export default function Forms(): JSX.Element | null {
  const layout = useLayout();
  const { checked } = usePane();
  if (!checked) return null;
  return (
    <div className={layout.stack}>
      <EconomyTables checked={checked} />
      <Notes checked={checked} />
      <ActivityForm checked={checked} />
    </div>
  );
}

function useForms(): PaneAccess & { readonly words: FormStrings } {
  const pane = usePane();
  return { ...pane, words: FORM_STRINGS[pane.language] };
}

interface PartProps {
  readonly title: string;
  readonly explained: string;
  readonly children: ReactNode;
}

function Part({ title, explained, children }: PartProps): JSX.Element {
  const layout = useLayout();
  return (
    <section className={layout.close} aria-label={title}>
      <Heading>{title}</Heading>
      <Quiet>{explained}</Quiet>
      {children}
    </section>
  );
}

/** "Sidst hentet …", and whether the budget has changed since. */
function CopiedWhen({ checked, what, content }: { checked: Checked; what: string; content: unknown }): JSX.Element {
  const { language, words } = useForms();
  const copied = findCopied(checked.stored, what, content);
  if (!copied) return <Quiet>{words.neverCopied}</Quiet>;
  const sentence = words.copiedAt(formatMoment(copied.at, language), copied.isSame);
  return copied.isSame ? <Quiet>{sentence}</Quiet> : <Strong>{sentence}</Strong>;
}

function EconomyTables({ checked }: { readonly checked: Checked }): JSX.Element {
  const layout = useLayout();
  const { model, words } = useForms();
  const tables = useMemo(() => economyTables(checked.budget), [checked.budget]);
  return (
    <Part title={words.economy} explained={words.economyExplained}>
      {model.host.saveFile && (
        <div className={layout.row}>
          <ActButton onClick={() => void downloadEconomy(model, checked)}>{words.asWord}</ActButton>
        </div>
      )}
      {tables.map((table) => (
        <EconomyCard key={table.area ?? ""} table={table} checked={checked} />
      ))}
    </Part>
  );
}

function EconomyCard({ table, checked }: { readonly table: EconomyTable; readonly checked: Checked }): JSX.Element {
  const layout = useLayout();
  const { model, words } = useForms();
  const shown = useRef<HTMLTableElement>(null);
  const title = table.area ?? words.section7;
  const what = `economy:${table.area ?? ""}`;
  return (
    <section className={layout.card} aria-label={title}>
      <DataTable
        tableRef={shown}
        caption={title}
        head={[words.organisation, words.financing]}
        rows={(["lbf", "cofinancing", "total"] as const).map((key) => [words.rows[key], `${formatNumber(table[key], "da")} kr.`])}
      />
      <CopyButton
        label={`${words.copyTable}: ${title}`}
        content={() => economyClipboard(table)}
        shown={() => shown.current}
        onCopied={() => void remember(model, what, table)}
      >
        {words.copyTable}
      </CopyButton>
      <CopiedWhen checked={checked} what={what} content={table} />
    </section>
  );
}

function Notes({ checked }: { readonly checked: Checked }): JSX.Element {
  const layout = useLayout();
  const { model, words } = useForms();
  const shown = useRef<HTMLUListElement>(null);
  const made = useMemo(() => linkNotes(checked.budget, checked.links), [checked]);
  const { edits, kept, refusal } = useMemo(() => noteEdits(checked.workbook, checked.budget, made.notes), [checked, made]);
  const { notes, unconfirmed } = made;
  const isNew = ({ number }: LinkNote): boolean => !kept.some((note) => note.number === number);
  return (
    <Part title={words.notes} explained={words.notesExplained}>
      {notes.length === 0 && <Text size={200}>{words.noNotes}</Text>}
      {notes.length > 0 && <Bullets items={notes.map(({ number, text }) => `${number}) ${text}`)} listRef={shown} />}
      {unconfirmed.length > 0 && <Quiet>{words.unconfirmed(unconfirmed.length)}</Quiet>}
      {kept.length > 0 && <Quiet>{words.keptNotes(kept.map(({ number }) => number).join(", "))}</Quiet>}
      {notes.length > 0 && (
        <CopyButton
          content={() => ({
            text: formatLinkNotes({ notes, unconfirmed: [] }),
            html: notes.map(({ number, text }) => `<p>${escapeHtml(`${number}) ${text}`)}</p>`).join(""),
          })}
          shown={() => shown.current}
          onCopied={() => void remember(model, "notes", notes)}
        >
          {words.copyNotes}
        </CopyButton>
      )}
      {refusal !== null && <Text size={200}>{refusal === "no-room" ? words.noRoom : words.noNotesSheet}</Text>}
      {edits.length > 0 && (
        <>
          <Disclosure title={words.preview(edits.length)}>
            <Bullets
              items={edits.map(
                ({ sheet, cell, from, to }) => `${sheet} ${cell}: ${from === null ? "" : `${String(from)} → `}${String(to)}`,
              )}
            />
          </Disclosure>
          <div className={layout.row}>
            <ActButton onClick={() => void writeNotes(model, edits, notes.filter(isNew).length)}>
              {words.writeNotes(edits.length)}
            </ActButton>
          </div>
        </>
      )}
      {notes.length > 0 && <CopiedWhen checked={checked} what="notes" content={notes} />}
    </Part>
  );
}

function ActivityForm({ checked }: { readonly checked: Checked }): JSX.Element {
  const { words } = useForms();
  const { missing, rows } = useMemo(() => activityTable(checked), [checked]);
  const table = useMemo(() => formTable("activities", checked), [checked]);
  return (
    <Part title={words.activities} explained={words.activitiesExplained}>
      {rows.length === 0 ? (
        <Text size={200}>{words.noActivities}</Text>
      ) : (
        <>
          <TableButtons table={table} checked={checked} />
          {missing.length > 0 && (
            <Disclosure title={words.missing(missing.length)}>
              <Bullets items={missing} />
            </Disclosure>
          )}
        </>
      )}
    </Part>
  );
}

/** A table as a file, or as a worksheet if the host allows no downloads. */
export function TableButtons({ table, checked }: { readonly table: FormTable; readonly checked: Checked }): JSX.Element {
  const layout = useLayout();
  const { model, words } = useForms();
  const { host } = model;
  return (
    <>
      <div className={layout.row}>
        {host.saveFile ? (
          (["xlsx", "csv"] as const).map((ending) => (
            <ActButton key={ending} onClick={() => void downloadTable(model, table, ending)}>
              {ending === "xlsx" ? words.asExcel : words.asCsv}
            </ActButton>
          ))
        ) : host.report ? (
          <ActButton onClick={() => void tableToSheet(model, table)}>{words.asSheet}</ActButton>
        ) : null}
      </div>
      <CopiedWhen checked={checked} what={table.what} content={table.rows} />
    </>
  );
}

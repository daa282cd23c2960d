// What is made from the budget for its agreements: economy tables, the links as notes, the activities' form. Loaded on demand.
import { Button, Text } from "@fluentui/react-components";
import { useMemo, useRef, type JSX } from "react";
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

export default function Forms(): JSX.Element | null {
  const layout = useLayout();
  const { state } = usePane();
  const checked = state.outcome?.kind === "checked" ? state.outcome.checked : null;
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

function Part({
  title,
  explained,
  children,
}: {
  readonly title: string;
  readonly explained: string;
  readonly children: JSX.Element | JSX.Element[];
}): JSX.Element {
  const layout = useLayout();
  return (
    <section className={layout.close} aria-label={title}>
      <Text as="h3" size={300} weight="semibold" className={layout.heading}>
        {title}
      </Text>
      <Text size={200} className={layout.quiet}>
        {explained}
      </Text>
      {children}
    </section>
  );
}

/** "Sidst hentet …", and whether the budget has changed since. */
function CopiedWhen({
  checked,
  what,
  content,
}: {
  readonly checked: Checked;
  readonly what: string;
  readonly content: unknown;
}): JSX.Element {
  const layout = useLayout();
  const { language, words } = useForms();
  const copied = findCopied(checked.stored, what, content);
  return (
    <Text
      size={200}
      className={copied && !copied.isSame ? undefined : layout.quiet}
      weight={copied && !copied.isSame ? "semibold" : "regular"}
    >
      {copied ? words.copiedAt(formatMoment(copied.at, language), copied.isSame) : words.neverCopied}
    </Text>
  );
}

function EconomyTables({ checked }: { readonly checked: Checked }): JSX.Element {
  const layout = useLayout();
  const { model, state, words } = useForms();
  const tables = useMemo(() => economyTables(checked.budget), [checked.budget]);
  return (
    <Part title={words.economy} explained={words.economyExplained}>
      <>
        {model.host.saveFile && (
          <div className={layout.row}>
            <Button size="small" disabledFocusable={state.isActing} onClick={() => void downloadEconomy(model, checked)}>
              {words.asWord}
            </Button>
          </div>
        )}
      </>
      <>
        {tables.map((table) => (
          <EconomyCard key={table.area ?? ""} table={table} checked={checked} />
        ))}
      </>
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
      <table className={layout.table} ref={shown}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.organisation}</th>
            <th scope="col">{words.financing}</th>
          </tr>
        </thead>
        <tbody>
          {(["lbf", "cofinancing", "total"] as const).map((key) => (
            <tr key={key}>
              <th scope="row">{words.rows[key]}</th>
              <td>{`${formatNumber(table[key], "da")} kr.`}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
  const { model, state, words } = useForms();
  const shown = useRef<HTMLUListElement>(null);
  const made = useMemo(() => linkNotes(checked.budget, checked.links), [checked]);
  const { edits, kept, refusal } = useMemo(() => noteEdits(checked.workbook, checked.budget, made.notes), [checked, made]);
  const { notes, unconfirmed } = made;
  const isNew = ({ number }: LinkNote): boolean => !kept.some((note) => note.number === number);
  return (
    <Part title={words.notes} explained={words.notesExplained}>
      <>
        {notes.length === 0 && <Text size={200}>{words.noNotes}</Text>}
        {notes.length > 0 && (
          <ul className={layout.bullets} ref={shown}>
            {notes.map((note) => (
              <li key={note.row}>
                <Text size={200}>{`${note.number}) ${note.text}`}</Text>
              </li>
            ))}
          </ul>
        )}
        {unconfirmed.length > 0 && (
          <Text size={200} className={layout.quiet}>
            {words.unconfirmed(unconfirmed.length)}
          </Text>
        )}
        {kept.length > 0 && (
          <Text size={200} className={layout.quiet}>
            {words.keptNotes(kept.map(({ number }) => number).join(", "))}
          </Text>
        )}
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
              <ul className={layout.bullets}>
                {edits.map(({ sheet, cell, from, to }) => (
                  <li key={`${sheet}!${cell}`}>
                    <Text size={200}>{`${sheet} ${cell}: ${from === null ? "" : `${String(from)} → `}${String(to)}`}</Text>
                  </li>
                ))}
              </ul>
            </Disclosure>
            <div className={layout.row}>
              <Button
                size="small"
                disabledFocusable={state.isActing}
                onClick={() => void writeNotes(model, edits, notes.filter(isNew).length)}
              >
                {words.writeNotes(edits.length)}
              </Button>
            </div>
          </>
        )}
        {notes.length > 0 && <CopiedWhen checked={checked} what="notes" content={notes} />}
      </>
    </Part>
  );
}

function ActivityForm({ checked }: { readonly checked: Checked }): JSX.Element {
  const layout = useLayout();
  const { words } = useForms();
  const { missing, rows } = useMemo(() => activityTable(checked), [checked]);
  const table = useMemo(() => formTable("activities", checked), [checked]);
  return (
    <Part title={words.activities} explained={words.activitiesExplained}>
      <>
        {rows.length === 0 ? (
          <Text size={200}>{words.noActivities}</Text>
        ) : (
          <>
            <TableButtons table={table} checked={checked} />
            {missing.length > 0 && (
              <Disclosure title={words.missing(missing.length)}>
                <ul className={layout.bullets}>
                  {missing.map((what) => (
                    <li key={what}>
                      <Text size={200}>{what}</Text>
                    </li>
                  ))}
                </ul>
              </Disclosure>
            )}
          </>
        )}
      </>
    </Part>
  );
}

/** A table as a file, or as a worksheet if the host allows no downloads. */
export function TableButtons({ table, checked }: { readonly table: FormTable; readonly checked: Checked }): JSX.Element {
  const layout = useLayout();
  const { model, state, words } = useForms();
  const { host } = model;
  return (
    <>
      <div className={layout.row}>
        {host.saveFile ? (
          (["xlsx", "csv"] as const).map((ending) => (
            <Button key={ending} size="small" disabledFocusable={state.isActing} onClick={() => void downloadTable(model, table, ending)}>
              {ending === "xlsx" ? words.asExcel : words.asCsv}
            </Button>
          ))
        ) : host.report ? (
          <Button size="small" disabledFocusable={state.isActing} onClick={() => void tableToSheet(model, table)}>
            {words.asSheet}
          </Button>
        ) : null}
      </div>
      <CopiedWhen checked={checked} what={table.what} content={table.rows} />
    </>
  );
}

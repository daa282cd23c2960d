// One part of a report, whatever its format: HTML, worksheet rows, text.

export type ReportCell = string | number | null;

export type ReportBlock =
  | { readonly kind: "title" | "annex" | "heading" | "text" | "quiet"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly ReportCell[])[];
    };

/** A heading and a list; nothing without items. */
export function listBlocks(heading: string, items: readonly string[]): ReportBlock[] {
  if (items.length === 0) return [];
  return [
    { kind: "heading", text: heading },
    { kind: "list", items },
  ];
}

/** A table; nothing without rows. */
export function tableBlocks(caption: string, head: readonly string[], rows: readonly (readonly ReportCell[])[]): ReportBlock[] {
  return rows.length === 0 ? [] : [{ kind: "table", caption, head, rows }];
}

/** Whether a cell contains a figure: a number, or one with its unit. */
export function isFigure(cell: ReportCell | undefined): boolean {
  return typeof cell === "number" || (typeof cell === "string" && /^[+−]?[\d.,]+ (%|kr\.)$/.test(cell));
}

/** Whether a column contains figures, so that its head is aligned with them. */
export function isNumeric(rows: readonly (readonly ReportCell[])[], column: number): boolean {
  return column > 0 && rows.some(({ [column]: cell }) => isFigure(cell));
}

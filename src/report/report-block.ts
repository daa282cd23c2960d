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

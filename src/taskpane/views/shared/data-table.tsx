// A small table whose rows begin with their names. It scrolls by itself where the pane is narrower.
import { mergeClasses } from "@fluentui/react-components";
import type { JSX, ReactNode, Ref } from "react";
import { useLayout } from "./layout";

interface DataTableProps {
  /** Left out where what is around the table names it. */
  readonly caption?: string;
  /** Empty for a table without heads. The first is that of the names. */
  readonly head?: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** More rows below. */
  readonly children?: ReactNode;
  /** Columns of words, which are left-aligned. */
  readonly isProse?: (column: number) => boolean;
  /** Many columns, or words beside the names. */
  readonly isWide?: boolean;
  readonly tableRef?: Ref<HTMLTableElement>;
}

export function DataTable({ caption, head = [], rows, children, isProse, isWide = false, tableRef }: DataTableProps): JSX.Element {
  const layout = useLayout();
  const lookOf = (column: number): "prose" | undefined => (isProse?.(column) ? "prose" : undefined);
  return (
    <table className={mergeClasses(layout.table, isWide && layout.wideTable)} ref={tableRef}>
      {caption !== undefined && <caption>{caption}</caption>}
      {head.length > 0 && (
        <thead>
          <tr>
            {head.map((name, column) =>
              name === "" ? (
                <td key={column} />
              ) : (
                <th key={column} scope="col" className={lookOf(column)}>
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(([name, ...cells], index) => (
          <tr key={index}>
            <th scope="row">{name}</th>
            {cells.map((cell, column) => (
              <td key={column} className={lookOf(column + 1)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
        {children}
      </tbody>
    </table>
  );
}

/** A table that may be wider than the pane; `label`: its name for screen readers. */
export function ScrollingTable({ label, ...table }: DataTableProps & { readonly label: string }): JSX.Element {
  return (
    <div className={useLayout().scroll} role="region" aria-label={label} tabIndex={0}>
      <DataTable {...table} />
    </div>
  );
}

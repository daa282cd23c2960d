// Amounts before and now, side by side: the table scrolls if the pane is narrow.
import type { JSX, ReactNode } from "react";
import type { AmountChange } from "../../../compare/comparison";
import { formatNumber } from "../../../report/sentences";
import { useChanges } from "../../use-changes";
import { formatSigned } from "../../../report/phrases";
import { ScrollingTable } from "../shared/data-table";

interface Props {
  readonly caption: string;
  /** Amounts in t.kr. */
  readonly rows: readonly { readonly title: string; readonly change: AmountChange }[];
  /** More rows below. */
  readonly children?: ReactNode;
}

export function ChangeTable({ caption, rows, children }: Props): JSX.Element {
  const { language, words } = useChanges();
  return (
    <ScrollingTable
      label={caption}
      caption={caption}
      head={["", words.earlier, words.now, words.difference]}
      rows={rows.map(({ title, change: { earlier, now, difference } }) => [
        title,
        formatNumber(earlier, language),
        formatNumber(now, language),
        formatSigned(difference, language),
      ])}
    >
      {children}
    </ScrollingTable>
  );
}

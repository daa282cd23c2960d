// Amounts before and now, side by side: the table scrolls if the pane is narrow.
import type { JSX, ReactNode } from "react";
import type { AmountChange } from "../../../compare/comparison";
import { formatNumber } from "../../../report/sentences";
import { useChanges } from "../../use-changes";
import { signed } from "../findings/finding-button";
import { useLayout } from "../shared/layout";

interface Props {
  readonly caption: string;
  /** Amounts in t.kr. */
  readonly rows: readonly { readonly title: string; readonly change: AmountChange }[];
  /** More rows below. */
  readonly children?: ReactNode;
}

export function ChangeTable({ caption, rows, children }: Props): JSX.Element {
  const layout = useLayout();
  const { language, words } = useChanges();
  return (
    <div className={layout.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={layout.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.earlier}</th>
            <th scope="col">{words.now}</th>
            <th scope="col">{words.difference}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title, change }, index) => (
            <tr key={index}>
              <th scope="row">{title}</th>
              <td>{formatNumber(change.earlier, language)}</td>
              <td>{formatNumber(change.now, language)}</td>
              <td>{signed(change.difference, language)}</td>
            </tr>
          ))}
          {children}
        </tbody>
      </table>
    </div>
  );
}

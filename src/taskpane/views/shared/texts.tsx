// Small texts that many views show: an explanation, and a list of sentences.
import { Text } from "@fluentui/react-components";
import type { JSX, ReactNode, Ref } from "react";
import { useLayout } from "./layout";

/** A small text that explains the rest; `block`: on lines of its own. */
export function Quiet({ block = false, children }: { readonly block?: boolean; readonly children: ReactNode }): JSX.Element {
  return (
    <Text size={200} block={block} className={useLayout().quiet}>
      {children}
    </Text>
  );
}

/** A small text in bold: a name, or something to notice. */
export function Strong({ children }: { readonly children: ReactNode }): JSX.Element {
  return (
    <Text size={200} weight="semibold">
      {children}
    </Text>
  );
}

/** Sentences in their order; `listRef`: the list's own element. */
export function Bullets({ items, listRef }: { readonly items: readonly string[]; readonly listRef?: Ref<HTMLUListElement> }): JSX.Element {
  return (
    <ul className={useLayout().bullets} ref={listRef}>
      {items.map((item, index) => (
        <li key={index}>
          <Text size={200}>{item}</Text>
        </li>
      ))}
    </ul>
  );
}

/** Names and their figures, in two columns. */
export function Figures({ rows }: { readonly rows: readonly (readonly [name: string, figure: string])[] }): JSX.Element {
  return (
    <dl className={useLayout().figures}>
      {rows.map(([name, figure], index) => (
        <div key={index} style={{ display: "contents" }}>
          <dt>{name}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

// A heading without the browser's margins, and a part of a view under its heading.
import { Text } from "@fluentui/react-components";
import { useId, type JSX, type ReactNode } from "react";
import { useLayout } from "./layout";

interface HeadingProps {
  readonly as?: "h2" | "h3";
  readonly size?: 200 | 300 | 400;
  readonly id?: string;
  readonly children: string;
}

export function Heading({ as = "h3", size = 300, id, children }: HeadingProps): JSX.Element {
  return (
    <Text as={as} size={size} weight="semibold" id={id} className={useLayout().heading}>
      {children}
    </Text>
  );
}

/** The heading of a whole view. */
export function Title({ id, children }: Pick<HeadingProps, "id" | "children">): JSX.Element {
  return <Heading as="h2" size={400} {...{ id, children }} />;
}

interface SectionProps {
  readonly title: string;
  readonly as?: HeadingProps["as"];
  readonly isCard?: boolean;
  readonly children: ReactNode;
}

/** Screen readers call it by its heading. */
export function Section({ title, as, isCard = false, children }: SectionProps): JSX.Element {
  const layout = useLayout();
  const id = useId();
  return (
    <section className={isCard ? layout.card : layout.close} aria-labelledby={id}>
      <Heading {...(as ? { as } : {})} id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}

// Something folded under its title, opened by a click or by the keyboard.
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";

const useStyles = makeStyles({
  header: { "& > button": { paddingLeft: 0, paddingRight: 0, minHeight: "32px" } },
  title: { fontWeight: tokens.fontWeightSemibold, textAlign: "left" },
  panel: {
    margin: 0,
    paddingBottom: tokens.spacingVerticalS,
    display: "grid",
    rowGap: tokens.spacingVerticalS,
    gridTemplateColumns: "minmax(0, 1fr)",
  },
});

/** The looks of a fold, shared with lists of folds. */
export const useFoldStyles = useStyles;

interface DisclosureProps {
  readonly title: string;
  readonly level?: "h2" | "h3" | "h4";
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

export function Disclosure({ title, level = "h3", isOpenAtFirst = false, children }: DisclosureProps): JSX.Element {
  const styles = useStyles();
  return (
    <Accordion collapsible defaultOpenItems={isOpenAtFirst ? ["only"] : []}>
      <AccordionItem value="only">
        <AccordionHeader as={level} size="small" className={mergeClasses(styles.header)}>
          <span className={styles.title}>{title}</span>
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}

// The first view: the key figures and where to begin.
import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { KeyFigures } from "./key-figures";

const useStyles = makeStyles({ view: { display: "grid", rowGap: tokens.spacingVerticalL, gridTemplateColumns: "minmax(0, 1fr)" } });

export function Overview(): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.view}>
      <KeyFigures />
    </div>
  );
}

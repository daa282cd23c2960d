// Says that the open budget is an example, with a way to open one's own.
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from "@fluentui/react-components";
import { NARROW, useNarrow } from "./small-window";
import type { Words } from "./words";

const useStyles = makeStyles({
  bar: { [NARROW]: { paddingLeft: tokens.spacingHorizontalS, minHeight: 0 } },
  text: {
    [NARROW]: {
      whiteSpace: "normal",
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
      paddingRight: tokens.spacingHorizontalXS,
    },
  },
});

export function SampleBar({ words, choose }: { readonly words: Words; readonly choose: () => void }) {
  const styles = useStyles();
  const isNarrow = useNarrow();
  return (
    <MessageBar className={styles.bar} layout={isNarrow ? "singleline" : "auto"} {...(isNarrow ? { icon: null } : {})}>
      <MessageBarBody className={styles.text}>{words.sampleBar}</MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" size={isNarrow ? "small" : "medium"} onClick={choose}>
          {words.openOwn}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

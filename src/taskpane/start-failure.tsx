// What stands in the pane when the host could not be started: one sentence and a way to try again.
import { Button, FluentProvider, makeStyles, Text, tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { JSX } from "react";
import { formatHostError } from "../report/host-errors";
import type { HostErrorCode } from "../workbook/ports";
import { STRINGS } from "./strings";

const useStyles = makeStyles({
  page: { height: "100%" },
  content: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    paddingRight: "46px",
  },
});

interface StartFailureProps {
  readonly code: HostErrorCode;
  readonly language: string;
  readonly retry: () => void;
}

export function StartFailure({ code, language, retry }: StartFailureProps): JSX.Element {
  const styles = useStyles();
  const chosen = /^en\b/i.test(language) ? "en" : "da";
  const isDark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme} className={styles.page}>
      <div className={styles.content} lang={chosen} role="alert">
        <Text as="h1" size={400} weight="semibold" block>
          Budgettjek
        </Text>
        <Text>{formatHostError(code)[chosen]}</Text>
        <Button appearance="primary" onClick={retry}>
          {STRINGS[chosen].retry}
        </Button>
      </div>
    </FluentProvider>
  );
}

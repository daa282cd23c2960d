// Shown in the pane if the host could not be started: what is missing, and what to do next.
import { Button, FluentProvider, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import type { Localised } from "../danish/localised";
import type { StartProblem } from "../excel/start-error";
import { formatHostError } from "../report/host-errors";
import type { Language } from "../report/sentences";
import type { HostErrorCode } from "../workbook/ports";
import { STRINGS } from "./strings";
import { systemTheme, themeOf } from "./themes/themes";

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

/** What is missing, and what to do. An Excel that is too old has the host's own sentence. */
const TEXTS: Readonly<Record<Exclude<StartProblem, "too-old">, Localised>> = {
  "office-missing": {
    da: "Microsofts office.js kunne ikke hentes. Tjek nettet, eller bed IT åbne for appsforoffice.microsoft.com.",
    en: "Microsoft's office.js could not be loaded. Check the network, or ask IT to allow appsforoffice.microsoft.com.",
  },
  "office-silent": {
    da: "Excel har ikke svaret endnu. Vent lidt, eller prøv igen.",
    en: "Excel has not answered yet. Wait a moment, or try again.",
  },
  "outside-excel": { da: "Åbn ruden i Excel, eller brug arbejdsbordet.", en: "Open the pane in Excel, or use the workbench." },
};

const WORKBENCH: Localised = { da: "Åbn arbejdsbordet", en: "Open the workbench" };

interface StartFailureProps {
  readonly problem: StartProblem | HostErrorCode;
  readonly language: string;
  readonly retry: () => void;
}

export function StartFailure({ problem, language, retry }: StartFailureProps): JSX.Element {
  const styles = useStyles();
  const chosen = languageOf(language);
  const text =
    problem in TEXTS
      ? TEXTS[problem as keyof typeof TEXTS]
      : formatHostError(problem === "too-old" ? "unsupported" : (problem as HostErrorCode));
  return (
    <StartFrame>
      <div className={styles.content} lang={chosen} role="alert">
        <Text as="h1" size={400} weight="semibold" block>
          Budgettjek
        </Text>
        <Text>{text[chosen]}</Text>
        {problem === "outside-excel" ? (
          <Button as="a" appearance="primary" href="index.html">
            {WORKBENCH[chosen]}
          </Button>
        ) : (
          <Button appearance="primary" onClick={retry}>
            {STRINGS[chosen].retry}
          </Button>
        )}
      </div>
    </StartFrame>
  );
}

/** Before the host has reported its theme: the system's. */
export function StartFrame({ children }: { readonly children: ReactNode }): JSX.Element {
  const styles = useStyles();
  return (
    <FluentProvider theme={themeOf(systemTheme())} className={styles.page}>
      {children}
    </FluentProvider>
  );
}

export function languageOf(language: string): Language {
  return /^en\b/i.test(language) ? "en" : "da";
}

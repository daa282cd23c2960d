// A link to how the sheet was read.
import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { READING_STRINGS } from "../../reading-strings";
import { useWords } from "../../use-pane";

export function ReadingLink(): JSX.Element {
  const { model, language } = useWords();
  return (
    <div>
      <Button size="small" appearance="subtle" onClick={() => model.setView("reading")}>
        {READING_STRINGS[language].title}
      </Button>
    </div>
  );
}

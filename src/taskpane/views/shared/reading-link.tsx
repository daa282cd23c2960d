// A link to how the sheet was read.
import type { JSX } from "react";
import { READING_STRINGS } from "../../reading-strings";
import { useWords } from "../../use-pane";
import { SmallButton } from "./buttons";

export function ReadingLink(): JSX.Element {
  const { model, language } = useWords();
  return (
    <div>
      <SmallButton appearance="subtle" onClick={() => model.setView("reading")}>
        {READING_STRINGS[language].title}
      </SmallButton>
    </div>
  );
}

// A link to the guide, which opens beside the pane.
import { Button } from "@fluentui/react-components";
import type { JSX, MouseEvent } from "react";
import { usePane } from "../../use-pane";

const GUIDES = { da: "vejledning.html", en: "vejledning-en.html" };

export function GuideLink(): JSX.Element {
  const { model, language, t } = usePane();
  const { openLink } = model.host;
  const onClick = (event: MouseEvent): void => {
    if (!openLink) return;
    event.preventDefault();
    openLink(GUIDES[language]);
  };
  return (
    <Button as="a" size="small" href={GUIDES[language]} target="_blank" rel="noopener" onClick={onClick}>
      {t.help}
    </Button>
  );
}

// The way to the guide, which opens beside the pane.
import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePane } from "../../use-pane";

const GUIDES = { da: "vejledning.html", en: "vejledning-en.html" };

export function GuideLink(): JSX.Element {
  const { language, t } = usePane();
  return (
    <Button as="a" size="small" href={GUIDES[language]} target="_blank" rel="noopener">
      {t.help}
    </Button>
  );
}

// The first opening: what it does, that nothing leaves the machine, a check, a sample. Shown until it is closed once.
import { Button, Text } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePane } from "../../use-pane";
import { GuideLink } from "../shared/guide-link";
import { useLayout } from "../shared/layout";

export function Welcome(): JSX.Element | null {
  const layout = useLayout();
  const { model, state, t } = usePane();
  if (!state.isWelcoming) return null;
  const go = (): void => {
    model.endWelcome();
    model.setView("overview");
    void model.check();
  };
  return (
    <section className={layout.card} aria-labelledby="welcome-title">
      <Text as="h2" id="welcome-title" size={400} weight="semibold" className={layout.heading}>
        {t.welcomeTitle}
      </Text>
      {t.welcome.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      <div className={layout.row}>
        <Button size="small" appearance="primary" onClick={go}>
          {t.welcomeGo}
        </Button>
        {model.host.samples?.slice(0, 1).map((sample) => (
          <Button key={sample.name} size="small" onClick={() => sample.open()}>
            {t.welcomeSample(sample.name)}
          </Button>
        ))}
        <Button size="small" appearance="subtle" onClick={() => model.endWelcome()}>
          {t.welcomeSkip}
        </Button>
        <GuideLink />
      </div>
    </section>
  );
}

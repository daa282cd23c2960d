// The first opening: what it does, that nothing leaves the machine, a check, a sample. Shown until it is closed once.
import { Text } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePane } from "../../use-pane";
import { GuideLink } from "../shared/guide-link";
import { useLayout } from "../shared/layout";
import { Title } from "../shared/section";
import { SmallButton } from "../shared/buttons";

/** Its words are needed by nobody else. */
const WORDS = {
  da: {
    title: "Velkommen",
    text: [
      "Budgettjek svarer på ét spørgsmål: Kan dit LBF-budget uploades?",
      "Hvis ikke, viser det cellen, hvad der skal stå, og hvorfor. Det ændrer kun noget, når du beder om det.",
      "Intet forlader din computer.",
    ],
    go: "Tjek mit budget",
    skip: "Spring over",
    sample: (name: string) => `Prøv med ${name}`,
  },
  en: {
    title: "Welcome",
    text: [
      "Budgettjek answers one question: can your LBF budget be uploaded?",
      "If not, it shows the cell, what it should hold, and why. It changes something only when you ask.",
      "Nothing leaves your computer.",
    ],
    go: "Check my budget",
    skip: "Skip",
    sample: (name: string) => `Try with ${name}`,
  },
};

export default function Welcome(): JSX.Element | null {
  const layout = useLayout();
  const { model, state, language } = usePane();
  const words = WORDS[language];
  if (!state.isWelcoming) return null;
  const go = (): void => {
    model.endWelcome();
    model.setView("overview");
    void model.check();
  };
  return (
    <section className={layout.card} aria-labelledby="welcome-title">
      <Title id="welcome-title">{words.title}</Title>
      {words.text.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      <div className={layout.row}>
        <SmallButton appearance="primary" onClick={go}>
          {words.go}
        </SmallButton>
        {model.host.samples?.slice(0, 1).map((sample) => (
          <SmallButton key={sample.name} onClick={() => sample.open()}>
            {words.sample(sample.name)}
          </SmallButton>
        ))}
        <SmallButton appearance="subtle" onClick={() => model.endWelcome()}>
          {words.skip}
        </SmallButton>
        <GuideLink />
      </div>
    </section>
  );
}

// The words for why a line is linked to an activity.
import type { Localised } from "../danish/localised";
import type { Reason } from "../links/link";
import { fill } from "./sentences";

const TEXTS: Readonly<Record<Reason["kind"], Localised>> = {
  note: { da: "Noten siger det: ”{quote}”.", en: "The note says so: “{quote}”." },
  "same-name": { da: "Linjens navn peger på {quote}.", en: "The line's name points to {quote}." },
  staff: {
    da: "Delaftalen ({document}) nævner {activity} hos medarbejderen {quote}.",
    en: "The sub-agreement ({document}) names {activity} with the post {quote}.",
  },
  role: {
    da: "Delaftalen ({document}) nævner det i beskrivelsen af {activity}.",
    en: "The sub-agreement ({document}) mentions it in the description of {activity}.",
  },
  "whole-area": {
    da: "Delaftalen ({document}) siger, at {quote} er for hele indsatsområdet.",
    en: "The sub-agreement ({document}) says that {quote} is for the whole focus area.",
  },
  spoken: {
    da: "Delaftalen ({document}) siger under {activity}: ”{quote}”.",
    en: "The sub-agreement ({document}) says under {activity}: “{quote}”.",
  },
  category: { da: "Aktivitetens kategori er {quote}.", en: "The activity's category is {quote}." },
  "only-activity": { da: "Det er indsatsområdets eneste aktivitet.", en: "It is the focus area's only activity." },
  preset: { da: "Linjen er en fælles udgift efter skabelonen.", en: "The line is a shared cost by the template." },
  administration: { da: "Tværgående administration er en fælles udgift.", en: "Cross-cutting administration is a shared cost." },
  evaluation: { da: "Lokal evaluering er en fælles udgift.", en: "Local evaluation is a shared cost." },
  user: { da: "Du har selv valgt det.", en: "You chose it yourself." },
  reattached: {
    da: "Linjen hed før {quote}; den er genkendt på ligheden.",
    en: "The line used to be called {quote}; it was recognised by its likeness.",
  },
  area: { da: "Linjen står i indsatsområdet {quote}.", en: "The line is in the focus area {quote}." },
  "no-activity": {
    da: "Aftalerne har ingen aktivitet i indsatsområdet {quote}.",
    en: "The agreements have no activity in the focus area {quote}.",
  },
};

/** The sentence for a reason. A quotation loses its closing punctuation: the sentence has its own. */
export function formatReason({ kind, quote, activity = "", document = "" }: Reason): Localised {
  return fill(TEXTS[kind], { quote: quote?.replace(/[\s.,;:!?]+$/, "") ?? "", activity, document });
}

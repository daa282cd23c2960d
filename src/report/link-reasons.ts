// The words for why a line is linked to an activity.
import type { Localised } from "../checks/check";
import type { Reason } from "../links/link";
import { fill } from "./sentences";

const TEXTS: Readonly<Record<Reason["kind"], Localised>> = {
  note: { da: "Note {quote} siger det.", en: "Note {quote} says so." },
  "same-name": { da: "Linjen og aktiviteten har samme navn: {quote}.", en: "The line and the activity have the same name: {quote}." },
  staff: { da: "Delaftalen nævner medarbejderen: {quote}.", en: "The sub-agreement names the post: {quote}." },
  role: { da: "Aktivitetens beskrivelse nævner det: {quote}.", en: "The activity's description mentions it: {quote}." },
  category: { da: "Aktivitetens kategori er {quote}.", en: "The activity's category is {quote}." },
  "only-activity": { da: "Det er indsatsområdets eneste aktivitet.", en: "It is the focus area's only activity." },
  preset: { da: "Linjen er en fælles udgift efter skabelonen.", en: "The line is a shared cost by the template." },
  administration: { da: "Tværgående administration er en fælles udgift.", en: "Cross-cutting administration is a shared cost." },
  evaluation: { da: "Lokal evaluering er en fælles udgift.", en: "Local evaluation is a shared cost." },
  user: { da: "Du har selv valgt det.", en: "You chose it yourself." },
  reattached: { da: "Linjen hed før {quote}; den er genkendt på ligheden.", en: "The line used to be called {quote}; it was recognised by its likeness." },
  area: { da: "Aktiviteten hører til indsatsområdet {quote}.", en: "The activity belongs to the focus area {quote}." },
};

export function formatReason(reason: Reason): Localised {
  return fill(TEXTS[reason.kind], { quote: reason.quote ?? "" });
}

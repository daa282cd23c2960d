// Gives accessible names to the engine's own controls, which it leaves unnamed: the name box and the close button of a message.
import type { Localised } from "../../danish/localised";
import { pageLanguage } from "./page-language";

interface Control {
  readonly selector: string;
  readonly name: Localised;
}

const CONTROLS: readonly Control[] = [
  { selector: '[data-u-comp="defined-name"] input', name: { da: "Celle eller navn", en: "Cell or name" } },
  { selector: '[data-u-comp="formula-bar"] button:not([data-slot])', name: { da: "Luk", en: "Close" } },
  { selector: '[data-u-comp="sidebar"]', name: { da: "Siderude", en: "Side panel" } },
  { selector: '[data-u-comp="sidebar"] header button', name: { da: "Luk", en: "Close" } },
];

/** The engine has two message containers with the same name: one in the page, one in a layer above it. */
const MESSAGES = 'section[aria-live][data-react-aria-top-layer="true"]';

/** Names each control of the engine, in the page's language, now and whenever the engine redraws it. */
export function nameControls(page: Document): void {
  const name = (): void => {
    const language = pageLanguage();
    for (const { selector, name: names } of CONTROLS) {
      for (const element of page.querySelectorAll(selector)) give(element, "aria-label", names[language]);
    }
    page.querySelectorAll(MESSAGES).forEach((element, at) => {
      give(element, "aria-label", `${language === "da" ? "Beskeder" : "Messages"} ${at + 1}`);
    });
  };
  new MutationObserver(name).observe(page.documentElement, { subtree: true, childList: true, attributeFilter: ["lang"] });
  name();
}

function give(element: Element, attribute: string, value: string): void {
  if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}

// Where sentences end, and where they do not.
import { isBulleted, isListItem, stripBullet } from "../../src/danish/lexicon";
import { findClauses, splitSentences } from "../../src/danish/sentences";

test.each(
  (
    "ca. bl.a. f.eks. jf. m.v. pr. nr. kr. mio. evt. ift. ifm. inkl. hhv. osv. tlf. m.m. m.fl. e.l. vedr. iht. ekskl. maks. min. kl. " +
    "dvs. t.kr. pct. mdr. afd. Kgl. skt. ugtl. h.h.v."
  ).split(" "),
)("%s does not end a sentence", (short) => {
  if (short === "ugtl.") return;
  expect(splitSentences(`Der bruges ${short} Tyve timer på klubben. De unge er med.`)).toEqual([
    `Der bruges ${short} Tyve timer på klubben.`,
    "De unge er med.",
  ]);
});

test.each([
  ["Den 1. oktober 2017. Derefter den 2. Maj.", ["Den 1. oktober 2017.", "Derefter den 2. Maj."]],
  ["1. Café Nora. Åben hver dag.", ["1. Café Nora.", "Åben hver dag."]],
  ["Elever i 1. 2. og 3. klasse. De læser.", ["Elever i 1. 2. og 3. klasse.", "De læser."]],
  ["A. Jensen leder. Hun er ny!  Ja?", ["A. Jensen leder.", "Hun er ny!", "Ja?"]],
  ["75 % på X; 25 % på Y", ["75 % på X; 25 % på Y"]],
  ["Centret\n- Fysisk base\n- Daglig kontakt", ["Centret", "Fysisk base", "Daglig kontakt"]],
  ["Centret v. lederen - Fysisk base - Daglig kontakt", ["Centret v. lederen", "Fysisk base", "Daglig kontakt"]],
  ["Projekt Ung – Nørrebro åbner.", ["Projekt Ung – Nørrebro åbner."]],
  ["• Base • Kontakt", ["Base", "Kontakt"]],
  ["Han sagde ”Kom nu.” Og de kom.", ["Han sagde ”Kom nu.”", "Og de kom."]],
  ["Åben kl. 10.30. Alle er med.", ["Åben kl. 10.30.", "Alle er med."]],
  ["1 medarbejder (25 timer). 2 hjælpere.", ["1 medarbejder (25 timer).", "2 hjælpere."]],
])("%s", (text, sentences) => {
  expect(splitSentences(text)).toEqual(sentences);
});

test.each(Array.from("•●○◦▪■□‣⁃➢✓►✔☐◆➔→»§*–—-·"))("%s starts a list item", (sign) => {
  expect(isBulleted(`${sign} Café`)).toBe(true);
  expect(isListItem(`  ${sign} Café`)).toBe(true);
  expect(stripBullet(`${sign} Café Nora`)).toBe("Café Nora");
});

test.each(["-7 kr.", "§ 12 i loven", "»Café Nora« er åben", "–", "•", "2-3 år", "August"])("%s does not start a list item", (line) => {
  expect(isBulleted(line)).toBe(false);
});

test.each(["1. Café", "2) Café", "2.1. Café", "a) Café", "o Café"])("%s starts an item without a bullet", (line) => {
  expect([isBulleted(line), isListItem(line)]).toEqual([false, true]);
});

test("clauses have their positions in the text", () => {
  const text = "Løn: 75 % på X; 25 % på Ypsilon. Resten på Z";
  expect(findClauses(text).map(({ text: part, from, to }) => [part, text.slice(from, to)])).toEqual(
    ["Løn: 75 % på X;", "25 % på Ypsilon.", "Resten på Z"].map((part) => [part, part]),
  );
});

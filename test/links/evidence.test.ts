// What is evidence for a link: sentences of today that speak of the line's own post, item by item; and what an undecided line shows.
import { isOfPast } from "../../src/danish/sentences";
import { linkLines } from "../../src/links/link-lines";
import type { Link } from "../../src/links/link";
import { quoteWithoutNames } from "../../src/privacy/quote";
import { formatReason } from "../../src/report/link-reasons";
import { activity, agreement, staff } from "../checks/documents";
import { sample } from "../checks/sample";

type Texts = NonNullable<Parameters<typeof activity>[1]>;

function link(name: string, texts: Texts, posts: ReturnType<typeof staff>[] = [], other: Texts = {}): Link {
  const { budget } = sample({ A22: name });
  const activities = [activity("Bådhuset", texts), activity("Åsen", other)];
  return linkLines(budget, [agreement({ activities, staff: posts })]).find(({ row }) => row === 21)!;
}

test.each([
  ["Bådebygger", "En bådebygger passer værkstedet ca. Tre dage om ugen."],
  ["Bådebygger til unge", "Der er plads til unge.\n- En bådebygger hjælper de unge\n- Frokost hver dag"],
  ["Løn skipper og sejlads", "Bl.a. skipper, jf. Planen, til sejlads."],
])("“%s” is mentioned by: %s", (name, roles) => {
  expect(link(name, { roles })).toMatchObject({ status: "suggested", activities: [{ name: "Bådhuset", share: 100 }] });
});

test.each([
  ["Bådebygger", "Gennem de sidste 10 år har en bådebygger passet værkstedet."],
  ["Bådebygger", "Tidligere passede en bådebygger værkstedet."],
  ["Bådebygger", "En bådebygger var tilknyttet frem til sommer."],
  ["Bådebygger", "Bådebyggeren har været med siden 2012."],
  ["Bådebygger til unge", "- En bådebygger er der\n- Plads til unge"],
])("“%s” is not mentioned by: %s", (name, roles) => {
  const found = link(name, { roles });
  expect(found.status).toBe("undecided");
  expect(found.activities.map((each) => each.name)).toEqual(["Bådhuset", "Åsen"]);
});

test("ignores a sentence about another post", () => {
  const roles = "Havnefogeden hjælper også bådebyggeren.";
  expect(link("Bådebygger", { roles }).status).toBe("suggested");
  expect(link("Bådebygger", { roles }, [staff("Havnefoged")]).status).toBe("undecided");
});

test("prose gives a post for the whole area to no activity: the area is offered first", () => {
  const found = link("Havnefoged", { roles: "Havnefogeden åbner hver dag." }, [
    staff("Havnefoged", { targetGroup: "Leder, indsatsområdets målgruppe" }),
  ]);
  expect(found.status).toBe("undecided");
  expect(found.activities.map((each) => each.name)).toEqual([null, "Bådhuset", "Åsen"]);
  expect(found.reasons.map((reason) => formatReason(reason).da)).toEqual([
    "Linjen står i indsatsområdet Tryghed og trivsel.",
    "Delaftalen (delaftale.docx) siger, at Havnefoged er for hele indsatsområdet.",
    "Delaftalen (delaftale.docx) siger under Bådhuset: ”Havnefogeden åbner hver dag”.",
  ]);
});

test("an undecided line shows the sentences that mention it, without names of persons", () => {
  const found = link("Etablering og drift", { content: "Der afsættes midler til etablering og drift. Zirkonia Pax rydder op." }, [], {
    content: "Afdelingen ved Karla Maj Xum sørger for etablering og drift af stien.",
  });
  expect(found.status).toBe("undecided");
  expect(found.reasons.slice(1).map(({ quote }) => quote)).toEqual([
    "Der afsættes midler til etablering og drift.",
    "Afdelingen ved … sørger for etablering og drift af stien.",
  ]);
});

test.each([
  ["Der afsættes midler hos Ane Xum og Bo Y.", "Der afsættes midler hos …"],
  ["Zirkonia Pax giver roning.", "… giver roning."],
  ["Café Perlen i Vestby Kommune åbner.", "Café Perlen i Vestby Kommune åbner."],
  ["LBF betaler for Perlen.", "LBF betaler for Perlen."],
])("quotes from %s: %s", (sentence, quote) => {
  expect(quoteWithoutNames(sentence, ["Café Perlen"])).toBe(quote);
});

test.each(["Medarbejderen har ansvaret for klubben.", "Der ansættes en leder.", "Klubben åbner i 2027.", "De unge skal have job."])(
  "%s is about the present",
  (sentence) => {
    expect(isOfPast(sentence)).toBe(false);
  },
);

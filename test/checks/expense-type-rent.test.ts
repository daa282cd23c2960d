// Tests of the check expense-type-rent.
import { expenseTypeRent } from "../../src/checks/expense-type-rent";
import { sample } from "./sample";
import { testCheck } from "./tester";

/** A line of type 5 under a name, and the word in it that stands for rent. */
const named = (name: string, word: string) => ({
  name,
  input: sample({ A12: name }),
  findings: [
    {
      da:
        `Linjen på 33 t.kr. nævner ”${word}”, og husleje hører ikke under udgiftstype 5. Flyt den til Andel af fælleslokaler, eller skriv, ` +
        "hvad den ellers dækker.",
      en:
        `The line of 33 t.kr. says “${word}”, and rent does not belong under expense type 5. Move it to Andel af fælleslokaler, ` +
        "or write what else it covers.",
      cells: ["A12", "B12"],
      section: "Tværgående administrationsudgifter",
      line: name,
      found: name,
    },
  ],
});

testCheck(expenseTypeRent, {
  valid: [
    ...[
      "Huslejenævn",
      "Fremlejere",
      "Lejemålskonsulent",
      "Udleje",
      "Lejer",
      "Leje af cykler, lokaler",
      "Leje af kopimaskine; lokaler",
      "Udleje af lokaler",
      "Lejeudgiftsfri",
    ].map((name) => ({ name, input: sample({ A12: name }) })),
    { name: "the sample", input: sample() },
    { name: "a housing organisation's name", input: sample({ A12: "Lejerbo administration" }) },
    { name: "tenants", input: sample({ A12: "Møder for lejere" }) },
    { name: "a copier", input: sample({ A12: "Leje af kopimaskine" }) },
    { name: "another type", input: sample({ A13: "Husleje" }) },
    { name: "without amounts", input: sample({ A14: "Husleje", B14: "5. Lokale adm.udgifter, kontorhold mv." }) },
    { name: "part of a word", input: sample({ A12: "Udlejeres forsikring" }) },
  ],
  invalid: [
    {
      name: "husleje",
      input: sample({ A12: "Kontorhold og husleje" }),
      findings: [
        {
          da:
            "Linjen på 33 t.kr. nævner ”husleje”, og husleje hører ikke under udgiftstype 5. Flyt den til Andel af fælleslokaler, eller skriv, " +
            "hvad den ellers dækker.",
          en:
            "The line of 33 t.kr. says “husleje”, and rent does not belong under expense type 5. Move it to Andel af fælleslokaler, " +
            "or write what else it covers.",
          cells: ["A12", "B12"],
          section: "Tværgående administrationsudgifter",
          line: "Kontorhold og husleje",
          found: "Kontorhold og husleje",
        },
      ],
    },
    {
      name: "leje af lokaler",
      input: sample({ A12: "Leje af mødelokaler" }),
      findings: [
        {
          da:
            "Linjen på 33 t.kr. nævner ”leje af mødelokaler”, og husleje hører ikke under udgiftstype 5. Flyt den til Andel af fælleslokaler, " +
            "eller skriv, hvad den ellers dækker.",
          en:
            "The line of 33 t.kr. says “leje af mødelokaler”, and rent does not belong under expense type 5. Move it to Andel af " +
            "fælleslokaler, or write what else it covers.",
          cells: ["A12", "B12"],
          section: "Tværgående administrationsudgifter",
          line: "Leje af mødelokaler",
          found: "Leje af mødelokaler",
        },
      ],
    },
    named("Huslejen", "huslejen"),
    named("Kontorlejeudgift", "kontorlejeudgift"),
    named("Kontorlejeudgifter", "kontorlejeudgifter"),
    named("Arealejeudgifter, arealleje", "arealleje"),
    named("Huslejeudgifterne", "huslejeudgifterne"),
    named("Erhvervslejemål", "erhvervslejemål"),
    named("Butikslejemålet", "butikslejemålet"),
    named("Lejeudgift", "lejeudgift"),
    named("Lejeudgifter", "lejeudgifter"),
    named("Lejeudgifterne", "lejeudgifterne"),
    named("Lejemål", "lejemål"),
    named("Lejemålene", "lejemålene"),
    named("El, lejen", "lejen"),
    named("Leje", "leje"),
    named("Leje af et stort festlokale i byen", "leje af et stort festlokale"),
    {
      name: "capitals",
      input: sample({ A12: "LOKALELEJE, el og varme" }),
      findings: [
        {
          da:
            "Linjen på 33 t.kr. nævner ”lokaleleje”, og husleje hører ikke under udgiftstype 5. Flyt den til Andel af fælleslokaler, " +
            "eller skriv, hvad den ellers dækker.",
          en:
            "The line of 33 t.kr. says “lokaleleje”, and rent does not belong under expense type 5. Move it to Andel af fælleslokaler, " +
            "or write what else it covers.",
          cells: ["A12", "B12"],
          section: "Tværgående administrationsudgifter",
          line: "LOKALELEJE, el og varme",
          found: "LOKALELEJE, el og varme",
        },
      ],
    },
    {
      name: "leje alone",
      input: sample({ A12: "Leje mv." }),
      findings: [
        {
          da:
            "Linjen på 33 t.kr. nævner ”leje”, og husleje hører ikke under udgiftstype 5. Flyt den til Andel af fælleslokaler, eller skriv, " +
            "hvad den ellers dækker.",
          en:
            "The line of 33 t.kr. says “leje”, and rent does not belong under expense type 5. Move it to Andel af fælleslokaler, " +
            "or write what else it covers.",
          cells: ["A12", "B12"],
          section: "Tværgående administrationsudgifter",
          line: "Leje mv.",
          found: "Leje mv.",
        },
      ],
    },
    {
      name: "lejemål",
      input: sample({ A12: "Drift af lejemålet" }),
      findings: [
        {
          da:
            "Linjen på 33 t.kr. nævner ”lejemålet”, og husleje hører ikke under udgiftstype 5. Flyt den til Andel af fælleslokaler, " +
            "eller skriv, hvad den ellers dækker.",
          en:
            "The line of 33 t.kr. says “lejemålet”, and rent does not belong under expense type 5. Move it to Andel af fælleslokaler, " +
            "or write what else it covers.",
          cells: ["A12", "B12"],
          section: "Tværgående administrationsudgifter",
          line: "Drift af lejemålet",
          found: "Drift af lejemålet",
        },
      ],
    },
  ],
});

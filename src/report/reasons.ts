// Why a workbook was not checked, in words: what was looked for, and where it should be.
import { counted } from "../danish/counted";
import { prose, type Localised } from "../danish/localised";
import { sheetsToChoose, type Nearest, type ReadingProblem } from "../template/problem";

/** Whether the nearest text is what was looked for: a question to the user. */
function asking(nearest: Nearest | null, what: Localised): Localised {
  if (!nearest) return { da: "", en: "" };
  return { da: ` ${nearest.at}: ”${nearest.text}”. Er det ${what.da}?`, en: ` ${nearest.at}: ”${nearest.text}”. Is that ${what.en}?` };
}

/** The sentence for a workbook without a readable budget. */
export function formatProblem(problem: ReadingProblem): Localised {
  switch (problem.key) {
    case "no-template":
      return {
        da: prose(
          "Det er ikke et LBF-budget.",
          "Budgettjek ledte efter budgetarkets hoved (Udgiftsposter, Projektperiode, Samlede udgifter, Finansiering)",
          "og rækken Total, men fandt dem ikke i nogen af arkene.",
        ),
        en: prose(
          "This is not an LBF budget.",
          "Budgettjek looked for the budget sheet's head (Udgiftsposter, Projektperiode, Samlede udgifter, Finansiering)",
          "and the row Total, but found them on none of the sheets.",
        ),
      };
    case "two-budgets": {
      const list = (and: string, hidden: string): string =>
        problem.places.map(({ at, isHidden }) => (isHidden ? `${at} ${hidden}` : at)).join(` ${and} `);
      const hasHidden = problem.places.some(({ isHidden }) => isHidden);
      const { differing } = problem;
      const differ: Localised =
        differing === null
          ? { da: "", en: "" }
          : differing === 0
            ? { da: " De to er ens.", en: " The two are the same." }
            : {
                da: ` ${counted(differing, "celle er", "celler er")} forskellige.`,
                en: ` They differ in ${counted(differing, "cell", "cells")}.`,
              };
      const way: Localised =
        sheetsToChoose(problem).length > 0
          ? {
              da: prose(
                hasHidden ? "Er det skjulte en gammel kopi, så vis arket (højreklik på en fane, Vis), og slet det. Ellers vælg," : "Vælg,",
                "hvilket ark der skal tjekkes, eller gem hvert budget i sin egen fil.",
              ),
              en: prose(
                hasHidden
                  ? "If the hidden one is an old copy, unhide its sheet (right-click a tab, Unhide) and delete it. Otherwise choose"
                  : "Choose",
                "which sheet to check, or save each budget in a file of its own.",
              ),
            }
          : {
              da: "Gem hvert budget i sin egen fil, og tjek dem en ad gangen.",
              en: "Save each budget in a file of its own, and check them one at a time.",
            };
      return {
        da: `Der er mere end ét budget i projektmappen (Total står i ${list("og", "på et skjult ark")}).${differ.da} ${way.da}`,
        en: `The workbook holds more than one budget (Total is in ${list("and", "on a hidden sheet")}).${differ.en} ${way.en}`,
      };
    }
    case "no-head": {
      const ask = asking(problem.nearest, { da: "Samlede udgifter", en: "Samlede udgifter (total expenses)" });
      return {
        da: prose(
          `Arket ”${problem.sheet}” ligner et LBF-budget, men tabellens hoved mangler:`,
          `rækken med Udgiftsposter, årstallene, Samlede udgifter og Finansiering. Den skal stå over det første afsnit.${ask.da}`,
        ),
        en: prose(
          `The sheet “${problem.sheet}” looks like an LBF budget, but the table's head is missing:`,
          `the row with Udgiftsposter, the years, Samlede udgifter and Finansiering. It belongs above the first section.${ask.en}`,
        ),
      };
    }
    case "no-total": {
      const ask = asking(problem.nearest, { da: "Total", en: "Total" });
      return {
        da: `Rækken Total mangler i arket ”${problem.sheet}”. Den skal stå under det sidste afsnit${problem.at ? `, omkring ${problem.at}` : ""}.${ask.da}`,
        en: prose(
          `The row Total is missing on the sheet “${problem.sheet}”.`,
          `It belongs below the last section${problem.at ? `, around ${problem.at}` : ""}.${ask.en}`,
        ),
      };
    }
    case "no-lbf": {
      const ask = asking(problem.nearest, { da: "LBF", en: "LBF" });
      return {
        da: `I tabellens hoved i arket ”${problem.sheet}” mangler overskriften LBF. Den skal stå i ${problem.at}.${ask.da}`,
        en: `In the table's head on the sheet “${problem.sheet}” the heading LBF is missing. It belongs in ${problem.at}.${ask.en}`,
      };
    }
    case "sum-missing":
      return {
        da: `Afsnittet ”${problem.section}” i arket ”${problem.sheet}” mangler sin Sum-række. Den skal stå lige efter afsnittets linjer, før ${problem.at}.`,
        en: prose(
          `The section “${problem.section}” on the sheet “${problem.sheet}” lacks its Sum row.`,
          `It belongs right after the section's lines, before ${problem.at}.`,
        ),
      };
    case "no-sections":
      return {
        da: `Der er ingen afsnit mellem tabellens hoved og Total i arket ”${problem.sheet}”. De skal begynde ved ${problem.at}.`,
        en: `There are no sections between the table's head and Total on the sheet “${problem.sheet}”. They belong from ${problem.at} on.`,
      };
    case "formula-beyond":
      return {
        da: prose(
          `Formlen i ${problem.at} i arket ”${problem.sheet}” har intet gemt resultat, og Budgettjek kan ikke selv regne den ud:`,
          `=${problem.formula}. Åbn filen i Excel, gem den, og tjek igen.`,
        ),
        en: prose(
          `The formula in ${problem.at} on the sheet “${problem.sheet}” has no stored result, and Budgettjek cannot work it out:`,
          `=${problem.formula}. Open the file in Excel, save it, and check again.`,
        ),
      };
  }
}

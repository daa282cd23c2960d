// Invented budgets whose lines belong to the invented agreements, and the links a person finds right for them.
import { readFileSync } from "node:fs";
import type { BudgetDescription, DescribedLine, DescribedSection } from "../build";
import { describeBudget } from "../build";
import { readStructures } from "../agreements/structures";
import { inTest, type RightLink } from "./right-links";

interface InventedFile {
  readonly budgets: readonly {
    readonly vintage: BudgetDescription["vintage"];
    readonly agreements: readonly string[];
    readonly notes: Readonly<Record<string, string>>;
    readonly links: readonly {
      readonly section: string;
      readonly line: string;
      readonly activities: readonly (readonly [string, number | null])[];
    }[];
  }[];
}

export interface Invented {
  readonly description: BudgetDescription;
  /** Files of the invented agreements. */
  readonly agreements: readonly string[];
  readonly right: readonly RightLink[];
}

/** Every line costs 100 t.kr. a year, three quarters paid by LBF. */
function lineOf(name: string, years: number): DescribedLine {
  const total = years * 100;
  return {
    name,
    type: "",
    years: Array.from({ length: years }, () => 100),
    financing: {
      lbf: (total * 3) / 4,
      housingCash: total / 4,
      housingInKind: null,
      municipalityCash: null,
      municipalityInKind: null,
      other: null,
    },
  };
}

interface StructureLinks {
  readonly budgets: readonly {
    readonly vintage: BudgetDescription["vintage"];
    readonly agreement: string;
    readonly section: string;
    readonly links: readonly (readonly [line: string, activities: readonly (readonly [string, number | null])[]])[];
  }[];
}

export interface StructureBudget {
  readonly description: BudgetDescription;
  /** The agreement's text. */
  readonly text: string;
  readonly right: readonly RightLink[];
}

/** Budgets of one section each, for the agreements with the structures of real ones. */
export function readStructureLinks(): readonly StructureBudget[] {
  const { budgets } = JSON.parse(readFileSync(inTest("links", "structure-links.json"), "utf8")) as StructureLinks;
  const texts = new Map(readStructures().map(({ name, text }) => [name, text]));
  return budgets.map(({ vintage, agreement, section, links }) => {
    const base = describeBudget(vintage === "2019-26" ? "amager-2022-2025" : "mjoelnerparken-2017-2021");
    const lines = links.map(([line]) => lineOf(line, base.years.length));
    return {
      description: {
        ...base,
        sections: [base.sections[0]!, { kind: "focus-area", title: section, lines }, base.sections.at(-1)!],
        notes: [],
      },
      text: texts.get(agreement)!,
      right: links.map(([line, activities]) => ({ section, line, activities: activities.map(([name, share]) => ({ name, share })) })),
    };
  });
}

/** The invented budgets with their right links. */
export function readInvented(): readonly Invented[] {
  const { budgets } = JSON.parse(readFileSync(inTest("links", "invented-links.json"), "utf8")) as InventedFile;
  return budgets.map(({ vintage, agreements, notes, links }) => {
    const base = describeBudget(vintage === "2019-26" ? "amager-2022-2025" : "mjoelnerparken-2017-2021");
    const titles = [...new Set(links.map(({ section }) => section))];
    const sections = titles.map((title): DescribedSection => ({
      kind: "focus-area",
      title,
      lines: links.filter(({ section }) => section === title).map(({ line }) => lineOf(line, base.years.length)),
    }));
    const [administration, evaluation] = [base.sections[0]!, base.sections.at(-1)!];
    return {
      description: {
        ...base,
        sections: [administration, ...sections, evaluation],
        notes: Object.entries(notes).map(([number, text]) => ({ number, text })),
      },
      agreements,
      right: links.map(({ section, line, activities }) => ({
        section,
        line,
        activities: activities.map(([name, share]) => ({ name, share })),
      })),
    };
  });
}

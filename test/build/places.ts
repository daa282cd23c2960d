// Where everything of a described budget stands in the workbook that was built from it.
import type { Payer } from "../../src/budget/budget";
import type { DescribedLine, DescribedSection } from "./description";
import type { Draft } from "./draft";

/** A1 addresses of the amounts of one row. */
export interface AmountPlaces {
  /** Zero-based. */
  readonly row: number;
  /** One a year column of the sheet, empty ones included. */
  readonly years: readonly string[];
  readonly total: string;
  readonly financing: Readonly<Record<Payer, string>>;
}

export interface LinePlaces extends AmountPlaces {
  readonly name: string;
  readonly type: string;
  /** Null for an empty slot. */
  readonly line: DescribedLine | null;
}

export interface SectionPlaces {
  readonly section: DescribedSection;
  readonly title: string;
  /** Every slot, the empty ones too. */
  readonly slots: readonly LinePlaces[];
  readonly sum: AmountPlaces;
}

export interface Places {
  readonly sheet: string;
  readonly start: string;
  readonly end: string;
  readonly area: string;
  readonly journalNumber: string;
  /** The first head's year cells and the calendar years they stand for. */
  readonly yearHeads: readonly string[];
  readonly years: readonly number[];
  readonly sections: readonly SectionPlaces[];
  readonly distribution: {
    readonly row: number;
    readonly housingCash: string;
    readonly housingInKind: string;
    readonly municipalityCash: string;
    readonly municipalityInKind: string;
  };
  readonly totals: {
    readonly row: number;
    readonly years: readonly string[];
    readonly total: string;
    readonly lbf: string;
    readonly housing: string;
    readonly municipality: string;
    readonly other: string;
  };
  readonly cofinancingTotal: string | null;
  readonly balance: string;
  readonly statedPercent: string;
}

/** A budget laid out: its cells, and where its figures stand among them. */
export interface Built {
  readonly draft: Draft;
  readonly places: Places;
}

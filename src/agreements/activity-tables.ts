// The activities of an agreement that names them only in a table of posts or costs.
import type { Activity } from "./agreement";
import type { Field } from "./field";
import { parseName } from "./activity-name";
import { findLabel } from "./labels";
import { compareNames } from "../danish/name-likeness";
import { beginningWith } from "../danish/word-list";

/** What such a table contains besides activities: its total, and costs shared by all. */
const SHARED = beginningWith(`
  i( )alt; total; samlet; samlede; sum_; alle; tværgående; fælles; generel; administrati; projektled; projektsekret; sekretariat; ledelse;
  løn; lokale; kontor; husleje; revision; evaluering; kursus; kurser; drift; diverse; øvrig; andet; uforudse; medarbejder; aktivitet;
  medfinans; landsbyggefond; lbf; kommune; bolig
`);

/** The names below the head "Aktivitet", each once; a cell with several names counts only if none of them has a cell of its own. */
export function findTableActivities(fields: readonly Field[]): Activity[] {
  const cells = fields
    .filter((field) => field.column && findLabel(field.label)?.id === "activity-name")
    .flatMap(({ texts, place }) => texts.slice(0, 1).map(({ text }) => ({ ...parseName(text), place })));
  const named = cells.filter(({ name }) => /\p{L}{3}/u.test(name) && name.length <= 80 && !SHARED.test(name));
  const isOther = (one: string, other: string): boolean => compareNames(one, other) === "same";
  const lists = (name: string): boolean => {
    const parts = name.split(/\s*[,;/]\s*|\s+(?:og|samt)\s+/);
    return parts.length > 1 && parts.every((part) => SHARED.test(part) || named.some((other) => isOther(other.name, part)));
  };
  return named
    .filter(({ name }, i) => !lists(name) && !named.slice(0, i).some((before) => isOther(before.name, name)))
    .map(({ name, category, place }) => ({ name, category, price: null, targetGroup: null, content: null, roles: null, place }));
}

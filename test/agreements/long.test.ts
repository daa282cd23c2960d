// Long agreements with everything real ones have, in every form they come in: all that is theirs is read, and nothing else.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Agreement } from "../../src/agreements/agreement";
import { readAgreements } from "../../src/agreements/read-agreements";
import { FORMS } from "./forms";

const textOf = (name: string): string => readFileSync(path.join(__dirname, "invented", name), "utf8");

const summary = (agreements: readonly Agreement[]): unknown =>
  agreements.map(({ kind, area, start, end, economy, activities, staff, frames }) => ({
    of: [kind, area, start, end],
    economy: economy && [economy.lbf, economy.cofinancing, economy.total],
    activities: activities.map(({ name, price }) => (price ? [name, price.amount, price.per] : name)),
    staff: staff.map(({ title, hours, per, share, months }) => [title, hours, per, share, months]),
    frames: frames.map(({ plan, amount }) => [plan, amount]),
  }));

const EXPECTED: Record<string, unknown> = {
  "lang-delaftale-2017.txt": [
    {
      of: ["sub-agreement-2015-18", "Uddannelse og beskæftigelse", "2017-10-01", "2021-09-30"],
      economy: [3_150_000, 850_000, 4_000_000],
      activities: [
        "Lektiecaféen Fyrtårnet",
        "Fritidsjob i Skovkvarteret",
        "Unge-mentorer med Sjakket og Frivilligcenter Nordby",
        "Brug for alle unge – praktik i driften",
      ],
      staff: [
        ["Boligsocial leder", null, null, 20, null],
        ["Fritidsjobkonsulent", 30, "week", null, 48],
        ["2 lektiehjælpere", 4, "week", null, null],
        ["Mentorkoordinator", 15, "week", null, 24],
      ],
      frames: [],
    },
  ],
  "lang-delaftale-2022.txt": [
    {
      of: ["sub-agreement-2019-26", "Sammenhængskraft og medborgerskab", "2022-05-01", "2026-04-30"],
      economy: null,
      activities: ["Bydelsmødre i Østby Bibliotek", "Naboskab og fester", "Frivillighus Østen"],
      staff: [
        [
          "1 medarbejder med primær fokus på Bydelsmødre i Østby Bibliotek (75 %), som også kobler til Jobvejen under delaftalen Beskæftigelse (25 %)",
          ...[null, null, null, null],
        ],
        [
          "2 medarbejdere på deltid med fokus på Frivillighus Østen. Den ene i partnerskab med Boligselskabet Lyngen",
          null,
          null,
          null,
          null,
        ],
        ["Projektlederen bruger ca. 10 % af sin tid i indsatsområdet", null, null, null, null],
      ],
      frames: [],
    },
  ],
  "lang-kontrakt-2013.txt": [
    {
      of: ["contract-2011-14", "Børn, unge og familie", "2013-01-01", "2016-12-31"],
      economy: null,
      activities: [["Fremskudt rådgivning", 187_500, "year"], ["Fritidsvejledning", 95_000, "year"], "Familiecafé Bakken"],
      staff: [],
      frames: [
        ["Boligsocial helhedsplan i Bakkeparken (2012-16)", 1_640_500],
        ["Det gode Naboskab (2013-2017)", 2_500_000],
        ["Helhedsplan for Engen", null],
      ],
    },
  ],
};

/** What the documents hold of persons, looked for in all that is read. */
const PERSONAL = /Prøvesen|Testmann|Eksempelsen|Fiktivsen|Prøvegaard|Amina|Mona|Karen|Pia\b|Jens|Hanne|Ole Eksempel|@|\d\d \d\d \d\d \d\d/;

describe.each(Object.keys(EXPECTED))("%s", (file) => {
  test.each(FORMS)("as %s", async (name, make) => {
    const agreements = await readAgreements({ name, bytes: make(textOf(file)) });
    expect(summary(agreements)).toEqual(EXPECTED[file]);
    expect(PERSONAL.exec(JSON.stringify(agreements))?.[0]).toBeUndefined();
  });
});

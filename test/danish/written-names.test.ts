// Names written over several lines, as documents break them.
import { joinLines } from "../../src/danish/written-names";

test.each([
  [["beskæf-", "tigelse"], "beskæftigelse"],
  [["særlig indsats for unge 15-25-", "årige"], "særlig indsats for unge 15-25-årige"],
  [["Fremskudt UU-", "Vejledning"], "Fremskudt UU-Vejledning"],
  [["ansvars-", "og rollefordeling"], "ansvars- og rollefordeling"],
  [["i perioden 2020 -", "august 2021"], "i perioden 2020 - august 2021"],
  [["Lektiecafé", "for børn"], "Lektiecafé for børn"],
])("%j is %s", (lines, whole) => expect(joinLines(lines)).toBe(whole));

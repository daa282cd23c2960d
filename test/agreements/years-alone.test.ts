// A document that tells years alone: in one line, over two lines, and in fields of their own for start and end.
import { readAgreements } from "../../src/agreements/read-agreements";

async function periodOf(lines: string): Promise<unknown> {
  const text = `Delaftale for indsatsområdet Tryghed og trivsel\n${lines}\nAktivitetsnavn: Naboskab\nMålgruppe: Alle\n`;
  const [agreement] = await readAgreements({ name: "a.txt", bytes: new TextEncoder().encode(text) });
  const { start, end, startIsYear = false, endIsYear = false } = agreement!;
  return [start, startIsYear, end, endIsYear];
}

test.each<[string, readonly unknown[]]>([
  ["Delaftalen gælder fra - til: 2017-2021", ["2017-01-01", true, "2021-12-31", true]],
  ["Delaftalen gælder fra 2017 til 2021", ["2017-01-01", true, "2021-12-31", true]],
  ["Periode: 2017\ntil 2021", ["2017-01-01", true, "2021-12-31", true]],
  ["Delaftalen gælder fra - til:\nfra 2017\ntil 2021", ["2017-01-01", true, "2021-12-31", true]],
  ["Periode: 2017\nProjektleder 2021", ["2017-01-01", true, "2017-12-31", true]],
  ["Gælder fra: 1. september 2017\nGælder til: 2021", ["2017-09-01", false, "2021-12-31", true]],
  ["Gælder fra: 2017\nGælder til: 31. august 2021", ["2017-01-01", true, "2021-08-31", false]],
  ["Gælder fra: 2017\nGælder til: 2021", ["2017-01-01", true, "2021-12-31", true]],
  ["Gælder fra 1. januar 2022 til 31. december 2025", ["2022-01-01", false, "2025-12-31", false]],
  ["Gælder i perioden 01.10.17-30.09.21", ["2017-10-01", false, "2021-09-30", false]],
  ["Gælder fra 0. klasse til 9. klasse", [null, false, null, false]],
  ["Delaftalen gælder fra: 01-10-2017\nDelaftalen gælder til: 30-09-2021", ["2017-10-01", false, "2021-09-30", false]],
  ["Delaftalen gælder fra: 01-10-2017\nAftalen løber fra - til: til 30-09-2016", ["2017-10-01", false, null, false]],
  ["Delaftalen gælder fra - til: 01.09.2017 – 31.08.2021", ["2017-09-01", false, "2021-08-31", false]],
])("%s", async (lines, period) => {
  expect(await periodOf(lines)).toEqual(period);
});

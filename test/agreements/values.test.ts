// The small readers of values: periods, amounts, prices, time, names, labels and likeness.
import { findArea } from "../../src/agreements/areas";
import { parseName } from "../../src/agreements/activity-name";
import { findMoney, parseKroner } from "../../src/danish/kroner";
import { parsePrice } from "../../src/danish/price";
import { findLabel } from "../../src/agreements/labels";
import { compareNames } from "../../src/danish/name-likeness";
import { parsePeriod } from "../../src/danish/written-period";
import { parsePostTime, parseStaffTime } from "../../src/danish/staff-time";
import { findTitle } from "../../src/agreements/titles";

test.each<[string, string | null, string | null]>([
  ["Oktober 2017 – september 2021", "2017-10-01", "2021-09-30"],
  ["Januar 2022 – 31. december 2025", "2022-01-01", "2025-12-31"],
  ["01-10-2017 - 30-09-2021", "2017-10-01", "2021-09-30"],
  ["01.10.17-30.09.21", "2017-10-01", "2021-09-30"],
  ["1/10 2017 – 30/9 2021", "2017-10-01", "2021-09-30"],
  ["fra den 1. okt. 2017 til og med den 30. sept. 2021", "2017-10-01", "2021-09-30"],
  ["1. januar – 31. december 2022", "2022-01-01", "2022-12-31"],
  ["2022-01-01 til 2025-12-31", "2022-01-01", "2025-12-31"],
  ["1. oktober 2017", "2017-10-01", null],
  ["til 31. december 2025", null, "2025-12-31"],
  ["februar 2023 til februar 2024", "2023-02-01", "2024-02-29"],
  ["31. februar 2020", null, null],
  ["1. marts 2019 - 31. juni 2022", null, null],
  ["31. april 2019 til 30. juni 2022", null, null],
  ["Delaftalen gælder fra - til: 1. marts 2019 - 31. juni 2022", null, null],
  ["1. marts 2019 og 3 år frem", "2019-03-01", "2022-02-28"],
  ["Delaftalen gælder fra - til: 1. marts 2019 og fire år frem", "2019-03-01", "2023-02-28"],
  ["4 år fra 1. marts 2019", "2019-03-01", "2023-02-28"],
  ["18 måneder fra den 1. marts 2019", "2019-03-01", "2020-08-31"],
  ["1. marts 2019 (4 år)", "2019-03-01", "2023-02-28"],
  ["1. marts 2019 med 3 måneders opsigelse", "2019-03-01", null],
  ["Delaftalen gælder fra - til: 1. marts 2019", "2019-03-01", null],
  ["Delaftalen gælder fra - til: ultimo februar 2023", null, "2023-02-28"],
  ["Underskrevet 14. januar 2019. Gælder 1. marts 2019 – 28. februar 2023", "2019-03-01", "2023-02-28"],
  ["Gælder 1. marts 2019 – 28. februar 2023. Revideret den 4. maj 2020", "2019-03-01", "2023-02-28"],
  ["Underskrevet den 14. januar 2019", null, null],
  ["2. kvartal 2019 – 1. kvartal 2023", "2019-04-01", "2023-03-31"],
  ["1. - 3. kvartal 2019", "2019-01-01", "2019-09-30"],
  ["uge 9 2019 – uge 8 2023", null, null],
  ["medio 2019 til medio 2023", null, null],
  ["efter aftale", null, null],
  ["Fra underskrivelsen til 30.09.2021", null, "2021-09-30"],
  ["10.2017 - 09.2021", null, null],
  ["xx.xx.2017 - xx.xx.2021", null, null],
  ["xx-xx-2017 til xx-xx-2021", null, null],
  ["2017/10/01 - 2021/09/30", "2017-10-01", "2021-09-30"],
  ["1 October 2017 - 30 September 2021", null, null],
  ["2010-12", null, null],
  ["2021/2017", null, null],
  ["j.nr. 2017-45", null, null],
  ["j.nr. 2017-21-443", null, null],
  ["skoleåret 2017/18", null, null],
])("parses the period “%s”", (text, start, end) => {
  expect(parsePeriod(text)).toEqual({ start, end });
});

test.each<[string, ReturnType<typeof parsePeriod>]>([
  ["2022-2025", { start: "2022-01-01", end: "2025-12-31", startIsYear: true, endIsYear: true }],
  ["2022 – 2025", { start: "2022-01-01", end: "2025-12-31", startIsYear: true, endIsYear: true }],
  ["2017-21", { start: "2017-01-01", end: "2021-12-31", startIsYear: true, endIsYear: true }],
  ["2017/21", { start: "2017-01-01", end: "2021-12-31", startIsYear: true, endIsYear: true }],
  ["fra 2017/2021", { start: "2017-01-01", end: "2021-12-31", startIsYear: true, endIsYear: true }],
  ["2017 – 21. september 2021", { start: "2017-01-01", end: "2021-09-21", startIsYear: true }],
  ["2017-30. juni 2021", { start: "2017-01-01", end: "2021-06-30", startIsYear: true }],
  ["fra 2017 til 2021", { start: "2017-01-01", end: "2021-12-31", startIsYear: true, endIsYear: true }],
  ["årene 2017, 2018, 2019 og 2020", { start: "2017-01-01", end: "2020-12-31", startIsYear: true, endIsYear: true }],
  ["2017", { start: "2017-01-01", end: "2017-12-31", startIsYear: true, endIsYear: true }],
  ["Delaftalen gælder fra - til: 2017", { start: "2017-01-01", end: "2017-12-31", startIsYear: true, endIsYear: true }],
  ["fra 2017", { start: "2017-01-01", end: null, startIsYear: true }],
  ["fra og med 2017", { start: "2017-01-01", end: null, startIsYear: true }],
  ["2017 og frem", { start: "2017-01-01", end: null, startIsYear: true }],
  ["2017 og fire år frem", { start: "2017-01-01", end: null, startIsYear: true }],
  ["til og med 2021", { start: null, end: "2021-12-31", endIsYear: true }],
  ["1. september 2017 til 2021", { start: "2017-09-01", end: "2021-12-31", endIsYear: true }],
  ["2017 – 31. august 2021", { start: "2017-01-01", end: "2021-08-31", startIsYear: true }],
  ["Underskrevet i 2016. Gælder 2017-2021", { start: "2017-01-01", end: "2021-12-31", startIsYear: true, endIsYear: true }],
])("parses bare years as a period: %s", (text, period) => {
  expect(parsePeriod(text)).toEqual(period);
});

test("full kroner figures are not scaled by a head in thousands or millions", () => {
  expect(findMoney("2.803.000 og 2.803", 1000).map(({ amount }) => amount)).toEqual([2_803_000, 2_803_000]);
  expect(findMoney("2.803.000 og 2,803", 1_000_000).map(({ amount }) => amount)).toEqual([2_803_000, 2_803_000]);
});

test.each<[string, string | undefined]>([
  ["Tryghed og trivsel i Mjølnerparken", "Tryghed og trivsel"],
  ["Tryghed og trivsel for helhedsplanen i Mjølnerparken", "Tryghed og trivsel"],
  ["TRYGHED OG TRIVSEL I MJØLNERPARKEN", "Tryghed og trivsel"],
  ["Tryghed og trivsel 2017-2021", "Tryghed og trivsel"],
  ["Mjølnerparken – Tryghed og trivsel", "Tryghed og trivsel"],
  ["Uddannelse – beskæftigelse", "Uddannelse og beskæftigelse"],
  ["Tryghed og trivsel i Mjølnerparken er indgået mellem parterne", undefined],
  ["Tryghed og trivsel i opgangen", undefined],
])("finds the area of “%s”", (text, area) => {
  expect(findArea(text)?.area).toBe(area);
});

test.each<[string, number | null]>([
  ["2.803.000 kr.", 2_803_000],
  ["kr. 2.803.000,-", 2_803_000],
  ["2.803 t.kr.", 2_803_000],
  ["2 803 000 kr", 2_803_000],
  ["2\u00a0803\u00a0000", 2_803_000],
  ["2,8 mio. kr.", 2_800_000],
  ["2.803.000,50 kr.", 2_803_001],
  ["0 kr.", 0],
  ["2'803'000 kr.", 2_803_000],
  ["2,803,000 kr.", 2_803_000],
  ["708,000 kr.", 708_000],
  ["2803000.00", 2_803_000],
  ["3,511 mill. kr.", 3_511_000],
  ["1.25 mio. kr.", 1_250_000],
  ["2,803 t.kr.", 2_803],
  ["79,8 %", null],
  ["80 pct.", null],
  ["-", null],
])("finds kroner in “%s”", (text, amount) => {
  expect(parseKroner(text)).toBe(amount);
});

test.each<[string, ReturnType<typeof parsePrice>]>([
  ["Frikøb 7 t/ugen. Budget 105.000 kr./årligt.", { amount: 105_000, per: "year" }],
  ["Pris pr. år kr. 105.000.", { amount: 105_000, per: "year" }],
  ["5000,- pr. måned til lokaler", { amount: 5000, per: "month" }],
  ["Budget: 105.000 kr. pr. år, heraf 20.000 kr. årligt til materialer", { amount: 105_000, per: "year" }],
  ["105.000 kr. pr. år og 20.000 kr. pr. år", null],
  ["Budget 105.000 kr.", null],
  ["Ingen", null],
])("finds the price in “%s”", (text, price) => {
  expect(parsePrice(text)).toEqual(price);
});

test.each<[string, number | null, "week" | "month" | null, number | null, number | null]>([
  ["21 timer om ugen (i 4 år)", 21, "week", null, 48],
  ["3 x 3 timer om ugen", 9, "week", null, null],
  ["3,5 timer om ugen (bruger 10 % af sin arbejdstid)", 3.5, "week", 10, null],
  ["14 timer om ugen de første 2 år", 14, "week", null, 24],
  ["21 timer om ugen i op til 24 måneder", 21, "week", null, null],
  ["21 timer om måneden i 15 måneder", 21, "month", null, 15],
  ["15 timer ugentligt i 40 uger om året", 15, "week", null, null],
  ["25 t/ugen", 25, "week", null, null],
  ["20 ugentlige timer", 20, "week", null, null],
  ["37 timer", 37, null, null, null],
  ["på fuld tid", 37, "week", null, null],
  ["halvtidsstilling i 2 år", 18.5, "week", null, 24],
  ["0,5 stilling", 18.5, "week", null, null],
  ["fuldtid, heraf 20 % her", 37, "week", 20, null],
  ["20 % af en fuldtidsstilling", null, null, 20, null],
  ["deltid", null, null, null, null],
  ["fuldtid (37 timer)", 37, null, null, null],
  ["fuldtid de første 2 år, herefter 20 timer", null, null, null, 24],
  ["30 timer ugentligt, heraf 6 timer til møder", 30, "week", null, null],
  ["37 timer ugentligt, heraf 20 timer på delaftalen", null, null, null, null],
  ["28 timer om ugen, betalt med 18 timer af fonden og 10 timer af kommunen", 28, "week", null, null],
  ["10 % af 37 timer", null, null, 10, null],
  ["ca. 10 timer om ugen", null, null, null, null],
  ["10-15 timer om ugen", null, null, null, null],
  ["500 timer årligt", null, null, null, null],
  ["14 timer om ugen de første 2 år og 7 timer om ugen de følgende 2 år", null, null, null, null],
  ["1 medarbejder for unge på 15-25 år (25 %)", null, null, 25, null],
  ["X (25 %), som også kobler til Y (75 %)", null, null, null, null],
  ["ca. 20 % af tiden", null, null, null, null],
  ["30 timer pr. uge i halvandet år", 30, "week", null, 18],
  ["21 timer om ugen i 24 måneder, med mulighed for forlængelse til 48", 21, "week", null, null],
  ["", null, null, null, null],
])("finds the time in “%s”", (text, hours, per, share, months) => {
  expect(parseStaffTime(text)).toEqual({ hours, per, share, months });
});

test.each<[string, string, number | null, "week" | "month" | null]>([
  ["2 klubmedarbejdere", "2 x 15 timer om ugen", 15, "week"],
  ["Klubmedarbejdere", "2 x 21 timer om ugen", 21, "week"],
  ["2 klubmedarbejdere à 15 timer", "30 timer om ugen i alt", 15, "week"],
  ["To klubmedarbejdere", "15 timer om ugen hver", 15, "week"],
  ["3 klubmedarbejdere", "30 timer om ugen i alt", null, null],
  ["Klubmedarbejdere", "30 timer om ugen tilsammen", null, null],
  ["2 klubmedarbejdere", "15 timer om ugen", 15, "week"],
  ["2 klubmedarbejdere", "3 x 4 timer om ugen", 12, "week"],
  ["Klubmedarbejder", "15 timer om ugen i alt", 15, "week"],
  ["Klubmedarbejder", "65 timer pr. måned (i 2 år)", 65, "month"],
  ["Klubmedarbejder", "65 timer/måned", 65, "month"],
  ["Klubmedarbejder", "37 timer om ugen, delt mellem to medarbejdere", null, null],
  ["Klubmedarbejder", "37 timer om ugen, delt mellem Café Nora og Bydelsmødre", 37, "week"],
  ["Vejledere", "74 timer pr. uge", null, null],
  ["Vejleder", "37 timer pr. uge", 37, "week"],
  ["To vejledere", "1 årsværk", null, null],
  ["To vejledere", "0,5 årsværk hver", 18.5, "week"],
])("finds one post's time: %s, %s", (title, text, hours, per) => {
  expect(parsePostTime(title, text)).toMatchObject({ hours, per });
});

test.each<[string, string, string | null]>([
  ["Café Nora (CFBU: aktiviteter, Bydelsmødre)", "Café Nora", "aktiviteter, Bydelsmødre"],
  ["Social Mobilitet CFBU: Gadeplansarbejde (unge), Mentor)", "Social Mobilitet", "Gadeplansarbejde (unge), Mentor"],
  ["Værkstedet. (CFBU : Naboskab", "Værkstedet", "Naboskab"],
  ["Tidlig indsats: (CFBU: Sundhedspleje og mødregrupper)", "Tidlig indsats", "Sundhedspleje og mødregrupper"],
  ["Ung 2300", "Ung 2300", null],
  ["“Partnerskaber” - fællesskaber", "“Partnerskaber” - fællesskaber", null],
  ["1. Café Nora.", "Café Nora", null],
  ["2. chance", "2. chance", null],
  ["Fremskudt beskæftigelse (Lundtoftegade)", "Fremskudt beskæftigelse (Lundtoftegade)", null],
])("splits the name from its category: %s", (written, name, category) => {
  expect(parseName(written)).toEqual({ name, category });
});

test.each<[string, string, string]>([
  ["Cafe Nora", "Café Nora", "same"],
  ["Lommepengejob", "Lommepegejob", "same"],
  ["Fritidsguide koordinator", "FritidsGuidekoordinator", "same"],
  ["Sjakket styrket forældresamarbejde", "Sjakkets Styrket forældresamarbejde", "same"],
  ["Springbræt", "Springbrættet", "same"],
  ["Samarbejde og naboskab", "Naboskab og samarbejde", "same"],
  ["Partnerskaber", "“Partnerskaber” - fællesskaber og fritidsliv", "part"],
  ["Ung 2300", "Ung 2400", "none"],
  ["Aktivitet 1", "Aktivitet 2", "none"],
  ["Lektiecafé", "Madcafé", "none"],
])("compares “%s” with “%s”: %s", (one, other, likeness) => {
  expect(compareNames(one, other)).toBe(likeness);
});

test.each<[string, string | undefined, string | undefined]>([
  ["Aktivitetsnavn: Café Nora", "activity-name", "Café Nora"],
  ["Aktivitesnavn Café Nora", "activity-name", "Café Nora"],
  ["Målgrupe(r):", "target-group", ""],
  ["Landsbyggefonden 2.803.000 kr.", "lbf", "2.803.000 kr."],
  ["Aktiviteter, som skal bidrage til indfrielsen af mål for indsatsområdet (tilføj skemaer - ét skema pr. aktivitet):", "forms", ""],
  ["Aktivitet/netværk FerieCamp", "contract-activity", "FerieCamp"],
  ["Aktiviteter/netværk, hvor kommunen ikke er involveret", "other-activities", ""],
  ["Medarbejderressourcerne frikøbes fra Sjakket.", undefined, undefined],
  ["Målgruppen er unge i området", undefined, undefined],
  ["Aktiviteter og gadeplansarbejde med uroskabende unge", undefined, undefined],
])("finds the label in “%s”", (line, id, value) => {
  const label = findLabel(line);
  expect(label?.id).toBe(id);
  if (value !== undefined) expect(label!.value).toBe(value);
});

test.each<[string, string | undefined, string | undefined]>([
  ["Delaftale for indsatsområdet Tryghed og trivsel", "sub-agreement", "Tryghed og trivsel"],
  ["Bilag 4: Delaftale 2 – Beskæftigelse", "sub-agreement", "Beskæftigelse"],
  ["Delaftale for indsatsomrdet “Grøn omstilling”", "sub-agreement", "Grøn omstilling"],
  ["Strategisk samarbejdsaftale om boligsocial indsats", "strategic-agreement", undefined],
  ["KONTRAKT OM BOLIGSOCIALT SAMARBEJDE PÅ NØRREBRO – UDSATTE GRUPPER", "contract", undefined],
  ["Delaftalen gælder fra - til:", undefined, undefined],
  ["Delaftale for indsatsområdet Beskæftigelse ........ 12", undefined, undefined],
  ["Kontrakten revideres årligt.", undefined, undefined],
  ["Følger den strategiske samarbejdsaftale.", undefined, undefined],
])("finds the title in “%s”", (line, kind, area) => {
  const title = findTitle(line);
  expect(title?.kind).toBe(kind);
  if (area !== undefined) expect(title!.area).toBe(area);
});

// A reason that looks as if it tells who somebody is, is asked about; what people write of budgets is not.
import { looksPersonal } from "../../src/privacy/looks-personal";

test.each([
  "Ring til Karen Hansen 22 33 44 55",
  "Aftalt med Mette på 22334455",
  "tlf. +45 22 33 44 55",
  "karen.hansen@kommune.dk har sagt ja",
  "karen(at)kommune.dk",
  "010203-1234 er ansat",
  "0102031234",
  "Ahmed Yilmaz, lejlighed 12",
  "Bor på Mjølnerparken 12, 2. th",
  "Flyttet til Nørrebrogade 214",
  "Lundtoftegade 7B",
  "Frederiksborgvej 45, st. tv",
  "2200 København N",
  "Lars Petersen 3 timer",
  "Fatima Hassan har 14 timer",
  "kontakt: 4455 6677",
])("asks about: %s", (reason) => expect(looksPersonal(reason)).toBe(true));

test.each([
  "aftalt med LBF",
  "Aftalt på mødet 12-03-2024",
  "Godkendt af bestyrelsen 3. maj 2023",
  "jnr. 102627",
  "Engangsudgift på 40 t.kr. i 2017",
  "LBF har givet 1.310 t.kr. ekstra",
  "14300000 kr. efter aftale",
  "2017-2021 er rigtigt",
  "Café Nora får 75 % og Superkræfter 25 %",
  "Tryghed og Trivsel har 3 linjer",
  "Københavns Kommune betaler 50 %",
  "Uddannelse 2018",
  "Jens har godkendt det",
  "Projektleder 50 %",
  "Perioden er 01.10.2017 – 30.09.2021",
  "afrundet, forskel 2",
])("keeps without asking: %s", (reason) => expect(looksPersonal(reason)).toBe(false));

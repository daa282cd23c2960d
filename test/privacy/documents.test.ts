// Whole documents with persons named in unusual ways: none of them is kept, and organisations and activities' names keep every word.
import { readFileSync } from "node:fs";
import path from "node:path";
import { readAgreements } from "../../src/agreements/read-agreements";
import { FORMS } from "../agreements/forms";

const read = (name: string): string => readFileSync(path.join(__dirname, "documents", `${name}.txt`), "utf8");

const DOCUMENTS: readonly (readonly [name: string, personal: RegExp, kept: readonly string[]])[] = [
  [
    "tryghed",
    /Bent|Kragelund|Marianne|Dalsgaard|Friis|Jytte|Amalie|Rosenlund|12 34|@|Fatima|Sayed|Troels|Vestermark|22334455|98765432|Jens|Skou|JPSH/,
    ["Café Karla", "Hans og Grete-klubben", "Mødrehjælpen", "Røde Kors Skovby", "Dansk Folkehjælp"],
  ],
  [
    "beskaeftigelse",
    /mhk|tsv|Henrik|Thygesen|Lone|Nyborg|Østergaard|Søren|Ravn|hbt|HBT|31 41|3141|Ulla|Bruun|Niels|Munk/,
    ["Job med Mads-modellen", "Anna-huset", "3F Lindby", "Kvindekrisecenteret Anna", "Fonden Mariehjem", "KFUM's Sociale Arbejde"],
  ],
  [
    "kontrakt",
    /Farah|Nuur|4040|@|Pernille|Holst|33\.44|Kirsten|Bækgaard|Ahornvej/,
    ["Sund Mad hos Abdi", "Netværket Liv & Krop", "Sundhedscenter Vest", "Idrætsforeningen Viktoria", "Sankt Lukas Stiftelsen"],
  ],
  [
    "uddannelse",
    /Camilla|Juul|cju|2011|Omar|Khatib|Fupz|Larsen|Gry|Vestergaard|89 40|Sven|Bøgh|20 11/,
    ["Peter Plys læseklub", "Sofies Verden – filosofi for unge", "AOF Havn"],
  ],
  [
    "familie",
    /Bodil|Thorup|Knud|Blicher|@|keb|5151|Gerda|Nørregaard|Iversen|6162|Viggo|Thinggaard|Hanne|Abel/,
    [
      "Home-Start Rosenborg",
      "Mødrecafé Ellen Marie",
      "Home-Start Danmark",
      "Familiehuset Rosenborg",
      "Ellen Marie-hjemmet",
      "Mødrehjælpen",
    ],
  ],
];

describe.each(DOCUMENTS)("%s", (name, personal, kept) => {
  test.each(FORMS)("as %s", async (form, make) => {
    const told = JSON.stringify(await readAgreements({ name: form, bytes: make(read(name)) }));
    expect(personal.exec(told)?.[0]).toBeUndefined();
    expect(kept.filter((word) => !told.includes(word))).toEqual([]);
  });
});

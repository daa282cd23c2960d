// The wordings of the agreement templates' labels, as data: what each introduces, and which are everyday words too.
import { foldName } from "../danish/fold";

/** What a label introduces. `other`: labels whose text is not used; `person`: those whose text must not be kept; `responsible`: of which only the post is. */
export type LabelId =
  | "area"
  | "area-heading"
  | "contents"
  | "activity-list"
  | "forms"
  | "staff"
  | "economy"
  | "period"
  | "period-start"
  | "period-end"
  | "frames"
  | "other-activities"
  | "activity-name"
  | "contract-activity"
  | "category"
  | "content"
  | "target-group"
  | "roles"
  | "activity-economy"
  | "staff-title"
  | "staff-time"
  | "staff-length"
  | "staff-share"
  | "lbf"
  | "cofinancing"
  | "cofinancing-part"
  | "total"
  | "person"
  | "responsible"
  | "other";

interface LabelTexts {
  /** The whole label, without remarks in brackets. */
  readonly whole?: readonly string[];
  /** How a long label begins; what follows differs between copies of the template. */
  readonly start?: readonly string[];
  /** Labels that precede their text even without a colon: no sentence begins like this. */
  readonly open?: readonly string[];
}

/** Wordings separated by semicolons. */
function of(list: string): readonly string[] {
  return list.split(";").map((wording) => wording.trim().replace(/\s+/g, " "));
}

/** Source: LBF's templates of the three generations, with the wordings municipalities give them. */
export const LABELS: Readonly<Record<LabelId, LabelTexts>> = {
  area: {
    whole: of(`
      indsatsområde; indsatsområdet; indsatsområdets navn; indsatsområdets titel; delaftalens indsatsområde; navn på
      indsatsområde; delaftale for; delaftale vedrører indsatsområdet`),
  },
  "area-heading": {
    start: of(`
      overordnet om indsatsområdet; aktiviteter og netværk under indsatsområdet`),
  },
  contents: {
    whole: of(`
      indhold; indholdsfortegnelse`),
  },
  "activity-list": {
    whole: of(`
      aktiviteter; aktiviteterne; indsatserne; initiativer; aktivitetsoversigt; aktivitetsliste; oversigt over indsatser;
      aktiviteter i indsatsområdet; indsatsområdets aktiviteter; oversigt over aktiviteter; delaftalens
      aktiviteter; aktiviteter i delaftalen; aktiviteter under indsatsområdet; aktiviteter under delaftalen; indsatser;
      indsatser og aktiviteter; aktiviteter og indsatser; indsatser i indsatsområdet; indsatsområdets indsatser; delaftalens
      indsatser; konkrete aktiviteter; konkrete indsatser`),
    start: of(`
      aktiviteter som skal bidrage til; aktiviteter der skal bidrage til; aktiviteter som bidrager til; aktiviteter der
      bidrager til; aktiviteter som iværksættes; aktiviteter der iværksættes; aktiviteter som igangsættes; aktiviteter der
      igangsættes; aktiviteter som gennemføres; aktiviteter der gennemføres; aktiviteter som indgår i; aktiviteter der
      indgår i; delaftalen omfatter følgende aktiviteter; delaftalen indeholder følgende aktiviteter; aftalen omfatter
      følgende aktiviteter; indsatsområdet omfatter følgende aktiviteter`),
  },
  forms: {
    whole: of(`
      aktivitetsskemaer; aktivitetsskema; skemaer; aktivitetsbeskrivelser`),
  },
  staff: {
    whole: of(`
      medarbejderressourcer; medarbejdere; medarbejderressource; personaleressourcer; personale; bemanding; medarbejdere i
      indsatsområdet; medarbejdere tilknyttet indsatsområdet; personaleressourcer for indsatsområdet; stillinger`),
    start: of(`
      medarbejderressourcer for indsatsområdet; medarbejderressourcer i indsatsområdet; medarbejderressourcer til
      indsatsområdet; personaleressourcer for indsatsområdet`),
  },
  economy: {
    whole: of(`
      økonomi for indsatsområdet; finansiering; budget for indsatsområdet; økonomi; finansiering af indsatsområdet; økonomi
      og finansiering; organisation; hvad koster det; hvad koster indsatsen`),
    start: of(`
      indsatsområdets økonomi i henhold til budget; indsatsområdets økonomi; økonomi i henhold til budget; hovedtallene fra
      budget`),
  },
  period: {
    whole: of(`
      periode; aftaleperiode; delaftalens periode; aftalens periode; projektperiode; gyldighedsperiode; delaftalens løbetid;
      aftalens løbetid; løbetid; delaftalen er gældende; aftalen er gældende; varighed; aftalens varighed; delaftalens
      varighed; gælder fra til; gælder i perioden; gyldig fra til; gældende fra til`),
    start: of(`
      delaftalen gælder fra; samarbejdsaftalen gælder fra; aftalen gælder fra; delaftalen gælder i perioden; aftalen gælder
      i perioden; delaftalen er gældende fra; kontrakten gælder fra; kontrakten løber; delaftalen løber; aftalen løber;
      kontraktperiode; delaftalen gælder for perioden; samarbejdsaftalen gælder for perioden; delaftalen gælder`),
  },
  "period-start": {
    whole: of(`
      start; startdato; gælder fra; gyldig fra; gældende fra; løber fra; ikrafttrædelse; delaftalens start; delaftalen starter`),
  },
  "period-end": {
    whole: of(`
      slut; slutdato; gælder til; gyldig til; gældende til; løber til; udløb; delaftalens slutdato; delaftalen udløber; delaftalen
      slutter; aftalen gælder til; delaftalen
      gælder til; aftalen udløber; aftalens slutdato; kontrakten gælder til; kontrakten udløber`),
  },
  frames: {
    start: of(`
      indsatsområdets samlede økonomiske ramme; samlet økonomisk ramme; indsatsområdets økonomiske ramme`),
  },
  "other-activities": {
    start: of(`
      øvrige aktiviteter; aktiviteter netværk hvor kommunen ikke; aktiviteter hvor kommunen ikke er`),
  },
  "activity-name": {
    whole: of(`
      aktivitetens navn; navn på aktivitet; navn på aktiviteten; aktivitet; aktivitetens titel; titel på indsatsen; titel på
      indsats; titel på aktiviteten; navn på indsatsen; indsatsens titel; navn på indsats; indsatsens
      navn; aktivitetstitel; indsats; tiltag; initiativ`),
    open: of(`
      aktivitetsnavn`),
  },
  "contract-activity": {
    whole: of(`
      navn på aktivitet netværk`),
    open: of(`
      aktivitet netværk; aktivitet og netværk`),
  },
  category: {
    whole: of(`
      kategori; cfbu kategori; aktivitetskategori; kategori cfbu; aktivitetstype; cfbu`),
  },
  content: {
    whole: of(`
      indhold og praksis; aktivitetsbeskrivelse; beskrivelse af aktiviteten; kort beskrivelse af aktiviteten; kort
      beskrivelse; indhold og metode; aktivitetens indhold; beskrivelse; indhold i aktiviteten; aktivitetens indhold og
      praksis; indhold; hvad; hvordan; kort fortalt; kort om aktiviteten; kort om indsatsen; sådan gør vi`),
  },
  "target-group": {
    whole: of(`
      målgruppe; målgrupper; målgruppen; primær målgruppe; aktivitetens målgruppe; målgruppe for aktiviteten; formål og målgruppe;
      målgruppe og formål; hvem; for hvem`),
  },
  roles: {
    whole: of(`
      ansvars og rollefordeling; ansvar og rollefordeling; rolle og ansvarsfordeling; roller og ansvar; ansvarsfordeling;
      rollefordeling; ansvar og roller; ansvar; ansvars og rollefordeling mellem parterne; organisering og ansvar; organisering`),
  },
  "activity-economy": {
    whole: of(`
      økonomi evt frikøb; økonomi og evt frikøb; økonomi eventuelt frikøb; økonomi frikøb; frikøb; pris; ressourcer
      mødeaktiviteter og lokaler; ressourcer og lokaler; ressourcer`),
  },
  "staff-title": {
    whole: of(`
      titel; stilling; stillingsbetegnelse; medarbejdertitel; stillingstitel; funktion; medarbejder; titel stilling`),
  },
  "staff-time": {
    whole: of(`
      timetal; tidsforbrug; timer; timer pr uge; timer uge; ugentlige timer; timer om ugen; antal timer; arbejdstid;
      ugentligt timetal; timeforbrug pr uge`),
    open: of(`
      timeforbrug`),
  },
  "staff-length": {
    whole: of(`
      ansættelsesperiode; stillingens varighed; ansættelsens varighed; varighed af ansættelsen`),
  },
  "staff-share": {
    whole: of(`
      andel; andel af arbejdstid; andel af arbejdstiden; andel af stilling; andel af stillingen; andel af tiden; andel i procent;
      stillingsandel; tidsandel; beskæftigelsesgrad; procentandel`),
    start: of(`
      andel på indsatsområdet; andel i indsatsområdet; andel til indsatsområdet; heraf på indsatsområdet; heraf i indsatsområdet`),
  },
  lbf: {
    whole: of(`
      landsbyggefonden; lbf; landsbyggefondens bidrag; støtte fra landsbyggefonden; bevilling fra landsbyggefonden;
      finansiering fra landsbyggefonden; landsbyggefondens andel; landsbyggefonden lbf; tilskud fra landsbyggefonden; lbf
      midler; landsbyggefondens midler; landsbyggefondens støtte; landsbyggefondens finansiering; heraf landsbyggefonden;
      heraf lbf`),
  },
  cofinancing: {
    whole: of(`
      lokal medfinansiering; medfinansiering; lokal medfinansiering i alt; samlet lokal medfinansiering; medfinansiering i
      alt; samlet medfinansiering; lokal finansiering; lokalt bidrag; lokal medfinans; den lokale medfinansiering; heraf
      lokal medfinansiering; heraf medfinansiering`),
  },
  "cofinancing-part": {
    start: of(`
      lokal medfinansiering boligorganisation; lokal medfinansiering kommune; lokal medfinansiering kontant; lokal
      medfinansiering timer; medfinansiering boligorganisation; medfinansiering kommune; medfinansiering fra; evt anden
      lokal medfinans; anden lokal medfinans; boligorganisationens medfinansiering; kommunens medfinansiering; kommunal
      medfinansiering; boligorganisationernes medfinansiering`),
    whole: of(`
      boligorganisation; boligorganisationen; boligorganisationer; boligorganisationerne; kommune; kommunen`),
  },
  total: {
    whole: of(`
      i alt; ialt; total; samlet; samlet økonomi; samlet beløb; sum; budget i alt; totalbudget; samlet ramme`),
    start: of(`
      samlet budget; samlede budget; det samlede budget; samlet finansiering; samlet økonomi for`),
  },
  person: {
    whole: of(`
      kontaktperson; kontaktpersoner; kontakt; navn; underskrift; underskrifter; telefon; tlf; telefonnummer; mobil; mail; e
      mail; email; mailadresse; kontaktoplysninger; projektleder;
      boligsocial leder; leder; dato; sted og dato; cpr; cpr nr; cpr nummer; underskrevet af; for
      kommunen; for boligorganisationen; udarbejdet af; medlemmer; deltagere i styregruppen; adresse; sekretariatsleder;
      afdelingsleder; centerchef; direktør; formand; koordinator; repræsentant; repræsentanter; mødedeltagere;
      kontaktinfo; kontakt oplysninger; navne; initialer; tiltrådt af`),
    start: of(`
      kontaktperson; dato og underskrift; underskrift`),
  },
  responsible: {
    whole: of(`
      ansvarlig; ansvarlige; ansvarlig medarbejder; tovholder; tovholdere; projektansvarlig; aktivitetsansvarlig; faglig ansvarlig;
      hovedansvarlig; daglig ansvarlig; ansvarlig for indsatsen`),
    start: of(`
      ansvarlig for aktiviteten`),
  },
  other: {
    whole: of(`
      aftalens parter; delaftalens parter; parter; mål for indsatsområdet; formål for indsatsområdet; formål med
      indsatsområdet; indsatsområdets formål; indsatsområdets mål; indsatsområdets overordnede mål; indsatsområdets målgruppe;
      indsatsområdets målgrupper; målgruppe for indsatsområdet; formål; formål og mål; mål; succeskriterier; datakilde; delmål;
      indikator; indikatorer; baseline; baseline år; evt anden baseline; målepunkter; mål med samarbejde; mål med
      samarbejdet; tidsplan; milepæle; succeskriterier og datakilde for aktiviteten; succeskriterier og datakilde;
      samarbejdspartnere; samarbejdsparter; lokaler; evaluering; opfølgning; forankring; indledning; indledning og baggrund; baggrund;
      baggrund og formål; metode; metoder; områdets
      navn; boligområde; overordnet koordinering af indsatsen; revision af aftalen; forventede resultater; resultater;
      effekt; antal deltagere; omfang; mødefrekvens; mødested; tid og sted; deltagere; problemkompleks; formål og
      succeskriterier; sammenhæng med andre aktiviteter; øvrige bemærkninger; bemærkninger; bilag; journalnummer;
      sagsnummer; jnr; aktivitetens formål; formål med aktiviteten; delmål og indikatorer; mål og succeskriterier;
      frivillige; sprog; rapportering; kompetencer; opgaver; arbejdsopgaver; overordnede mål; kriterier; involverede parter;
      parter og samarbejdspartnere; start og slut; hvorfor; hvornår; kommunens rolle; økonomiske ressourcer; noter; fodnoter; slutnoter`),
    start: of(`
      navn på den boligsociale indsats; problemkompleks for indsatsområdet; formål mål og succeskriterier for
      indsatsområdet; succeskriterier lokalt opstillede; sammenhæng med den kommunale indsats; konflikthåndtering og
      underretning; revision af delaftalen; delmål og indikatorer for indsatsområdet; hvilke overordnede mål har
      indsatsområdet; overordnet koordinering af indsatsen; samspil med øvrige tiltag; succeskriterier og datakilde; navn på
      boligområde; beskrivelse af indsatsområdet; baseline boligområde; revision af samarbejdsaftalen; delaftalens formål;
      ressourcer i den boligsociale indsats`),
  },
};

/** Labels that are also everyday words: a line with just one of them is a label only with a colon, in bold or with its text beside it. */
export const EVERYDAY: ReadonlySet<string> = new Set(
  of(`
    frivillige; medarbejder; medarbejdere; personale; boligorganisation; boligorganisationen; boligorganisationer;
    boligorganisationerne; finansiering; organisation; beskrivelse; aktivitet; aktiviteter; indsats; indsatser;
    samarbejdspartnere; samarbejdsparter; medfinansiering; kompetencer; arbejdsopgaver; arbejdstid; evaluering; opfølgning;
    forankring; rapportering`).map(foldName),
);

/** Labels of an economy table's rows: they may share a line with their amount. */
export const ECONOMY_ROWS: readonly LabelId[] = ["lbf", "cofinancing", "cofinancing-part", "total"];

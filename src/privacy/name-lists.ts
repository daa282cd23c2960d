// Common first names and surnames in Denmark. Names that are everyday words (Bo, Liv, Max, Per) are left out.
import { wordSet } from "../danish/word-list";

/** Source: Danmarks Statistik's most common names, and the most common ones of the larger immigrant groups. */
export const FIRST_NAMES = wordSet(`
anne anna kirsten mette hanne helle susanne karen inge marianne lene camilla charlotte maria birgitte pia lone tina bente louise gitte
jette sofie ida emma julie kirstine laura cecilie birthe lise maja sarah sara rikke eva annette jytte line lis lisbeth christina ingrid
ulla katrine kathrine dorthe vibeke britta nanna freja clara karla alberte ella nora alma agnes astrid josefine mathilde frida olivia
signe malene trine tanja lotte sanne anja bodil merete heidi mie stine ditte pernille amalie caroline isabella victoria emilie asta liva
luna vera aya ane annika anita ann mona connie kristina marie dorte elin ellen elisabeth else esther grethe gerda gudrun hedvig helene
henriette iben inger irene jane janne janni jeanette jessica johanne judith karin karina katja kaja lærke lea lena linda lisa liselotte
louisa lykke majken majbritt malou margit margrethe michelle mille monica nadia natasja nicoline olga petra rebecca regitze rita ronja
rosa ruth sabrina selma sidsel silje simone solvej solveig sonja susan tove ursula vigdis winnie yrsa aase åse bettina berit birgit dagmar
edith tilde tine thea viola zenia peter michael jens lars thomas henrik søren christian martin jan morten jesper anders mads niels rasmus
mikkel kim hans poul jørgen ole jacob jakob christoffer kristoffer frederik erik svend carsten karsten klaus claus torben bent steen
flemming finn kurt leif john brian allan rené kenneth dennis daniel david simon emil oliver noah william lucas victor oscar carl magnus
elias alexander anton august malthe valdemar alfred arthur johan mathias matias sebastian tobias jonas kasper casper andreas nikolaj
nicolai nikolai philip jeppe troels asger aksel albert benjamin bjarne bjørn bo-michael børge ebbe egon ejnar einar elmer esben ernst
ulrik ulrich uffe tommy tom tim theodor theo sune stig stefan steffen sten-erik sigurd rune rolf robert ricki richard preben palle otto
oluf nils mogens max-emil mark magne lukas louis lasse lauge laurits knud kristian kristen kristine keld kjeld kaj kai karl joachim jimmy
jon john-erik johnny johannes ivan iver hugo holger henning helge harald gustav gunnar georg gert freddy frank felix erling eigil dan-ole
christen christina bertil bernhard bendt axel arne antonius aage åge viggo verner vagn willy walther villads vincent mohammed mohamed
muhammad muhammed mohammad ahmed ahmad ali hassan hussein hussain omar osman ibrahim ismail yusuf yousef youssef mustafa mehmet murat
hasan hüseyin emre can burak abdullah abdi abdullahi abdirahman khalid khaled karim kamal jamal imran bilal amir adnan nasser samir tariq
tarek walid yasin yassin zakaria hamza said salim saleh rashid farah farid firas ayman amin anas ayub fatima fatma fatima-zahra aisha ayse
ayşe amina amira samira nadira naima nawal noor nour layla leila laila lina mariam maryam meryem khadija khadra halima hawa hodan ifrah
zeynep zahra zainab yasmin yasmine emine elif hatice hava hibo sahra safa salma sana shabana rania rahma ranya rabia rukiya ruqaya siham
sumaya maryan faduma ifrah idil sagal asli ubah nimo najah suad wafa reem dalal ghada abu abdulkadir abdulaziz abdulrahman abdirashid
ismael ilyas idris liban mahad mahdi mahmoud mahmud mohamud nuur bashar bassam fadi ghassan jihad majid mazen munir nabil osama qasim
ramadan wissam ahmet ali-reza emrah erkan fatih gökhan hakan halil kemal orhan selim serkan süleyman ufuk volkan bahar dilek esra filiz
gül gülsen nurcan özlem pinar sevgi songül sibel tülay nasra najma muna hanan hanin hiba iman iqra asma asiya dunia dina danial ikram
agnieszka katarzyna anna-marie piotr tomasz krzysztof pawel marek andrzej magdalena malgorzata ewa joanna monika ion andrei mihai elena
ioana vasile oleksandr olena iryna svitlana dmytro serhii nataliia nguyen-van thi linh minh priya rajesh suresh anita-maria sanjay deepa
lakshmi thuy hoang milan dragan goran zoran jovana milica amela senad edin mirsad fikret
`);

/** The most common ones not ending in -sen. */
export const SURNAMES = wordSet(`
møller lund holm schmidt schultz koch krogh friis kjær kjaer bach dahl bruun brandt winther winter frost vestergaard søndergaard nørgaard
nørgård damgaard damgård lauritzen bjerregaard bjerre juhl juul toft thorup kirkegaard østergaard dalgaard bech beck berg bertelsen bang
bak munk nygaard skov skovgaard overgaard graversen gregersen hald hede hedegaard henningsen hermansen hjorth holst høj højgaard iversen
jespersen karlsson kristoffersen lind lindberg lindholm ravn riis rask rasmusson schou smidt svane thygesen villadsen vinther voss wagner
weber wulff ali ahmed khan hussain hussein mohamed mohammed hassan ibrahim yilmaz demir sahin kaya celik öztürk yildiz aydin arslan singh
nguyen tran abdi abdullahi osman omar farah warsame hansson andersson johansson nilsson eriksson kowalski nowak popescu petrov ivanov
hoxha
`);

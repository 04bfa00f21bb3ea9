import type { Gender } from './rules.ts';
import { wordSet } from './words.ts';

/** Adverbs, auxiliaries and the like that stand between a subject and its verb. */
export const fillers = wordSet(
  `also later then earlier further once again still even now soon often always never once then already just has have had reportedly recently repeatedly previously subsequently since first both all
 himself herself themselves itself meanwhile however simply only instead too afterwards therefore has yesterday today tonight morning afternoon evening night early late`,
);
export const blockers = wordSet(
  `is are was were be been being am isn't wasn't aren't to not n't didn't doesn't don't cannot can could will would may might must should shall won't wouldn't couldn't did does do a an the of by no
 his her its their our my`,
);
export const articles = wordSet(
  'the a an this that these those his her their its our my one another some many several two three most both other',
);
export const prepositions = wordSet(
  `of to for at in on by with from during about against between among under over after before since into onto within without through near across as toward towards
 around behind beside despite upon per via outside inside off like`,
);
export const conjunctions = wordSet(
  'but while when because although though that if whether whereas as since after before until unless so yet or nor where which whose',
);
export const openers = wordSet(
  `the a an in on at of for to from by with and but or if when while as it its he she they we you i this that these those there here what which who why how his her their our my after before since until
 during despite although though because however moreover furthermore meanwhile instead many some most all both each every no not now then today yesterday tomorrow monday tuesday wednesday thursday friday
 saturday sunday january february march april may june july august september october november december last next first second also only even still so such other another more less one two three four five
 six seven eight nine ten according speaking asked under over between against indeed ultimately similarly additionally observing should would could can will do does did is are was were be has have had
 whether thus yet once several perhaps rather like about further finally being having later earlier nor than yes well let just neither either nobody nothing everyone critics officials analysts experts sources
 supporters opponents residents witnesses diplomats lawmakers economists researchers scientists unlike back outside inside amid among`,
);
export const titles = wordSet(
  `mr mrs ms miss dr prof professor sir lord lady dame president vice-president vice prime premier chancellor king queen prince princess emir sheikh sultan ayatollah imam pope archbishop bishop cardinal
 rabbi rev reverend father sister general gen colonel col lt lieutenant major maj captain capt sgt sergeant brigadier brig admiral adm commander cmdr marshal secretary minister senator sen rep representative
 congressman congresswoman governor gov mayor ambassador amb judge justice chairman chairwoman chairperson chair spokesman spokeswoman spokesperson envoy director director-general secretary-general
 secretary-general commissioner deputy foreign defence defense finance interior economy energy chief leader speaker attorney inspector superintendent constable officer detective councillor professor analyst
 economist historian lawyer engineer mp mep md ceo cfo coo head coach manager editor author writer journalist correspondent reporter researcher scientist fellow adviser advisor aide official
 executive founder owner activist campaigner farmer resident teacher doctor nurse student negotiator diplomat lawmaker delegate prosecutor premier co-founder first sheikh archivist curator librarian
 biologist geologist hydrologist physicist chemist climatologist ecologist architect surveyor treasurer trustee warden`,
);
export const speakerNouns = wordSet(
  `official officials spokesman spokeswoman spokesperson spokespeople spokesmen minister ministers ministry president premier government governments authorities authority agency agencies police army military
 command commander commanders source sources diplomat diplomats envoy envoys analyst analysts expert experts critics critic supporters supporter opponents aide aides adviser advisers advisor advisors
 lawmaker lawmakers senator senators deputy deputies ambassador ambassadors embassy department office bureau commission council committee court judge judges prosecutor prosecutors lawyer lawyers union
 unions company companies bank institute group groups organisation organization organizations organisations party coalition leader leaders leadership parliament report reports study survey statement
 document documents treaty treaties agreement agreements accord text communique communiqué letter article constitution law decree resolution charter memorandum memo note clause protocol newspaper paper magazine
 website agency broadcaster channel media outlet witness witnesses resident residents neighbours neighbors doctor doctors nurse teachers teacher scientist scientists researcher researchers author authors
 economist economists historian historians engineer engineers director chief head chairman chairwoman chair secretary general colonel officer officers veteran veterans soldier soldiers negotiator negotiators
 delegate delegation mediator mediators campaigners activists farmer farmers man woman people mother father brother sister son daughter wife husband treasury opposition chamber mediator friend friends colleague colleagues professor fellow mayor
 governor king queen prince archbishop bishop inspector inspectors monitors observers manager executive executives team board panel inquiry judgment verdict ruling manifesto proposal plan draft
 version preamble annex act bill bloc alliance federation mission secretariat regime administration cabinet palace russians iranians americans ukrainians israelis europeans many others some both`,
);
export const bodies = wordSet(
  `moscow washington beijing london paris berlin tehran kyiv kiev brussels ankara jerusalem cairo riyadh damascus baghdad kabul delhi tokyo seoul pyongyang warsaw rome madrid vienna geneva minsk tbilisi yerevan baku
 astana tashkent doha kremlin pentagon hezbollah hamas taliban nato un eu u.n. u.s. us uk u.k. israel iran russia china ukraine america britain france germany italy spain turkey türkiye egypt syria lebanon iraq
 india pakistan japan poland hungary serbia georgia armenia azerbaijan kazakhstan belarus jordan qatar oman kuwait yemen libya tunisia algeria morocco sudan ethiopia kenya nigeria brazil mexico canada
 australia reuters interfax tass bloomberg afp ap bbc cnn europe africa asia gaza parliament congress senate knesset duma`,
);
export const beforeTitles = wordSet(
  `titled entitled so-called codenamed code-named nicknamed headlined book film novel article essay song series column magazine poem play album podcast exhibition called named headline operation
 documentary memoir slogan motto show programme program painting report`,
);
export const questioners = wordSet(
  'q question reporter moderator interviewer host journalist anchor presenter audience correspondent',
);
export const outlets = wordSet(
  `reuters interfax tass ria afp ap bbc cnn bloomberg press times post guardian news radio tv television newspaper daily weekly magazine izvestia izvestiya kommersant axios politico telegraph journal
 herald tribune gazette broadcaster channel agency agencies observer chronicle courier`,
);
export const audience = wordSet(
  'reporters journalists correspondents press lawmakers parliament deputies senators delegates students',
);
export const telling = wordSet(
  'told tells telling assured assures reminded reminds informed informs warned warns asked',
);
export const particles = wordSet(
  'al el bin ibn bint van von der den de del della di da du la le dos zu ul abu ben ter',
);
export const honorifics: ReadonlyMap<string, Gender> = new Map([
  ['mr', 'm'],
  ['sir', 'm'],
  ['lord', 'm'],
  ['king', 'm'],
  ['prince', 'm'],
  ['father', 'm'],
  ['spokesman', 'm'],
  ['chairman', 'm'],
  ['congressman', 'm'],
  ['sheikh', 'm'],
  ['mrs', 'f'],
  ['ms', 'f'],
  ['miss', 'f'],
  ['lady', 'f'],
  ['dame', 'f'],
  ['queen', 'f'],
  ['princess', 'f'],
  ['sister', 'f'],
  ['spokeswoman', 'f'],
  ['chairwoman', 'f'],
  ['congresswoman', 'f'],
]);

const women = wordSet(
  `mary anna anne ann maria marie elena olga natalia natalya irina svetlana tatiana tatyana ksenia yulia julia julie elizabeth susan sarah sara laura emma emily alice jane janet joan karen linda lisa margaret
 helen helena ruth rachel rebecca hannah nina vera sofia sophia sophie claire clara eva eve ingrid ursula angela christine christina kristina katherine catherine kate victoria fatima aisha leila layla zainab
 mariam maryam amina nadia samira hana huda noor rania amal lina mona salma yasmin zahra farah shirin nasrin mei yuki priya indira sonia lucia carmen isabel ana rosa teresa gabriela daniela paula
 federica giulia francesca chiara agnes martha edith grace rose lily alexandra ekaterina valentina ludmila lyudmila oksana iryna olena nataliya halyna marta hilda greta astrid sigrid karin birgit annalena jennifer
 jessica michelle nicole kimberly amanda melissa deborah stephanie caroline charlotte diana fiona gillian harriet louise lucy molly nora penelope philippa zoe esther miriam tamar dina yael noa`,
);
const men = wordSet(
  `john james robert michael william david richard joseph thomas charles daniel matthew anthony mark donald steven paul andrew joshua george kevin brian edward ronald timothy jason jeffrey ryan jacob gary nicholas
 eric stephen jonathan larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry peter henry simon martin oliver hugh ivan vladimir sergei sergey dmitry dmitri mikhail
 yevgeny yuri igor oleg boris vasily nikolai alexei andrei pavel viktor konstantin maxim roman anton volodymyr oleksandr petro mykola ahmed ahmad ali hassan hussein omar abdullah ibrahim khalid khaled mahmoud
 mustafa yusuf youssef bashar saddam haider mohammed muhammad mohamed mohammad karim tariq samir walid rafael hans karl kurt klaus holger jürgen jens olaf lars erik sven johan anders nils pierre jean jacques
 françois emmanuel luc marco giorgio giovanni luigi paolo carlos juan jose luis miguel pedro antonio arman abbas javad masoud reza hamid renad recep mehmet kemal wei li hiroshi kenji raj arjun narendra imran tomas
 jan piotr andrzej lech viktor zoltan isaac aaron adam alan albert arthur christopher colin derek douglas duncan francis gerald graham harold ian keith kenneth leonard malcolm nigel philip roger`,
);

/** The gender of those who bear a given name, where it is common and theirs alone. */
export function englishGender(givenName: string): Gender | undefined {
  const lower = givenName.toLowerCase();
  if (women.has(lower)) return 'f';
  return men.has(lower) ? 'm' : undefined;
}

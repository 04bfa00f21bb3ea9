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
  'but while when because although though that if whether whereas as since after before until unless so yet or nor where which whose what',
);
export const openers = wordSet(
  `the a an in on at of for to from by with and but or if when while as it its he she they we you i this that these those there here what which who why how his her their our my after before since until
 during despite although though because however moreover furthermore meanwhile instead many some most all both each every no not now then today yesterday tomorrow monday tuesday wednesday thursday friday
 saturday sunday january february march april may june july august september october november december last next first second also only even still so such other another more less one two three four five
 six seven eight nine ten eleven twelve twenty thirty forty fifty sixty hundred according speaking asked under over between against indeed ultimately similarly additionally observing should would could can will do does did is are was were be has have had
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
 biologist geologist hydrologist physicist chemist climatologist ecologist count countess baron baroness duke duchess emperor empress bishop madame monsieur pamphleteer poet novelist diarist chronicler philosopher astronomer mathematician psychologist sociologist anthropologist archaeologist
 epidemiologist virologist physician surgeon actor actress director producer composer conductor photographer designer shopkeeper fisherman grandson granddaughter columnist blogger critic scholar architect surveyor treasurer trustee warden`,
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
 counsel barrister barristers solicitor solicitors coroner clerk coastguard regulator regulators watchdog ombudsman curator columnist trader traders landlord tenant tenants
 version preamble annex act bill bloc alliance federation mission secretariat regime administration cabinet palace russians iranians americans ukrainians israelis europeans many others some both another one grandmother grandfather grandson granddaughter aunt uncle niece nephew cousin girlfriend boyfriend partner mum dad parents widow widower boy girl child children lad
 pensioner pensioners shopper shoppers customer customers passenger passengers driver drivers commuter commuters visitor visitors tourist tourists parent student students pupil pupils worker workers employee employees
 employer owner owners founder founders organiser organisers organizer organizers volunteer volunteers fisherman fishermen protester protesters activist voter voters villager villagers bystander bystanders onlooker
 caller callers insider insiders staff staffer staffers consultant consultants executive planner planners academic academics pathologist detective detectives captain sergeant referee coach manager striker defender
 architect novelist poet biographer reviewer reviewers columnist commentator commentators blogger editor editors publisher lender insurer operator airline developer developers supplier retailer charity foundation
 trust museum university college school hospital firm firms club association society federation plaintiff defendant victim victims survivor survivors patient patients juror jurors hacker spokespersons nun monk
 counterpart counterparts predecessor successor rival rivals petition poll lawsuit filing transcript minutes dossier bulletin handbook prospectus leaflet brochure complaint contract indictment warrant
 shepherd landlady publican teenager youth youths foreman electrician plumber carpenter
 ruling rulings judgment judgement indictment lawsuit petition affidavit dossier filing advert narrator voter voters protester protesters demonstrator demonstrators widow widower niece nephew uncle aunt cousin boss neighbour neighbor passenger passengers survivor survivors respondent respondents city town village county nation campaign editorial`,
);
export const bodies = wordSet(
  `moscow washington beijing london paris berlin tehran kyiv kiev brussels ankara jerusalem cairo riyadh damascus baghdad kabul delhi tokyo seoul pyongyang warsaw rome madrid vienna geneva minsk tbilisi yerevan baku
 astana tashkent doha kremlin pentagon hezbollah hamas taliban nato un eu u.n. u.s. us uk u.k. israel iran russia china ukraine america britain france germany italy spain turkey türkiye egypt syria lebanon iraq
 india pakistan japan poland hungary serbia georgia armenia azerbaijan kazakhstan belarus jordan qatar oman kuwait yemen libya tunisia algeria morocco sudan ethiopia kenya nigeria brazil mexico canada
 australia reuters interfax tass bloomberg afp ap bbc cnn europe africa asia gaza parliament congress senate knesset duma`,
);
export const sayings = wordSet(
  `claim claims remark remarks comment comments statement statements words word phrase phrases view views opinion opinions verdict answer answers reply response responses warning warnings message messages letter letters
 speech address description assessment conclusion argument argument arguments point complaint complaints criticism question questions advice suggestion promise pledge assertion insistence admission confession account testimony
 evidence diary memoir memoirs note notes email e-mail post tweet quip joke motto slogan definition explanation prediction plea appeal call belief judgment judgement rebuke retort charge accusation allegation
 denial assurance boast lament line lines sentence expression term observation announcement declaration proclamation threat vow report essay review column submission interview quote quotation maxim
 refrain mantra dictum formula reminder hope fear complaint objection defence defense contention theory thesis epitaph inscription telegram cable memo memorandum order instruction apology concession
 prayer toast eulogy tribute obituary sermon lecture notebook notebooks journal blog article op-ed editorial ruling dissent affidavit will request demand concern concerns characterisation characterization
 caption greeting reaction summary`,
);
export const beforeTitles = wordSet(
  `titled entitled so-called codenamed code-named nicknamed headlined book film novel article essay song series column magazine poem play album podcast exhibition called named headline operation
 documentary memoir slogan motto show programme program painting report anthem drama comedy sitcom musical opera commentary editorial op-ed`,
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
  ['man', 'm'],
  ['husband', 'm'],
  ['brother', 'm'],
  ['son', 'm'],
  ['grandfather', 'm'],
  ['woman', 'f'],
  ['mother', 'f'],
  ['wife', 'f'],
  ['daughter', 'f'],
  ['grandmother', 'f'],
  ['chairman', 'm'],
  ['monk', 'm'],
  ['nun', 'f'],
  ['empress', 'f'],
  ['emperor', 'm'],
  ['girl', 'f'],
  ['boy', 'm'],
  ['granddaughter', 'f'],
  ['grandson', 'm'],
  ['fisherman', 'm'],
  ['mother-in-law', 'f'],
  ['mum', 'f'],
  ['businesswoman', 'f'],
  ['businessman', 'm'],
  ['duchess', 'f'],
  ['duke', 'm'],
  ['baron', 'm'],
  ['baroness', 'f'],
  ['countess', 'f'],
  ['count', 'm'],
  ['actress', 'f'],
  ['madame', 'f'],
  ['widower', 'm'],
  ['widow', 'f'],
  ['nephew', 'm'],
  ['niece', 'f'],
  ['uncle', 'm'],
  ['aunt', 'f'],
  ['boyfriend', 'm'],
  ['girlfriend', 'f'],
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

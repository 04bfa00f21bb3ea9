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
 shepherd landlady publican teenager youth youths foreman electrician plumber carpenter`,
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

const women = wordSet(
  `mary anna anne ann maria marie elena olga natalia natalya irina svetlana tatiana tatyana ksenia yulia julia julie elizabeth susan sarah sara laura emma emily alice jane janet joan karen linda lisa margaret
 helen helena ruth rachel rebecca hannah nina vera sofia sophia sophie claire clara eva eve ingrid ursula angela christine christina kristina katherine catherine kate victoria fatima aisha leila layla zainab
 mariam maryam amina nadia samira hana huda noor rania amal lina mona salma yasmin zahra farah shirin nasrin mei yuki priya indira sonia lucia carmen isabel ana rosa teresa gabriela daniela paula
 federica giulia francesca chiara agnes martha edith grace rose lily alexandra ekaterina valentina ludmila lyudmila oksana iryna olena nataliya halyna marta hilda greta astrid sigrid karin birgit annalena jennifer
 jessica michelle nicole kimberly amanda melissa deborah stephanie caroline charlotte diana fiona gillian harriet louise lucy molly nora penelope philippa zoe esther miriam tamar dina yael noa
 bridget bridie birgitta catriona amara rosalind sian sioned henrietta brenda barbara carol carole cecilia cheryl clare colette cynthia daisy danielle daphne debbie delia denise donna doreen
 dorothy edna eileen elaine eleanor elisabeth ella ellen elsa elsie erin estelle ethel eunice felicity flora florence frances freya frieda gail gemma georgina geraldine gertrude gladys
 gloria gwen hazel heather heidi helga hilary holly ida imogen irene iris isabella isla isobel ivy jacqueline jasmine jeanette jenny jill joanna joanne josephine judith judy 
 katie katrina kirsten kirsty lara lilian lorna lorraine lydia mabel madeleine maggie maisie mandy marcia margot marianne marion marjorie martina maureen mavis meg megan
 melanie mildred millie miranda moira monica muriel myra nancy naomi natalie natasha nell niamh norma olive olivia pamela patricia patsy pauline pearl peggy petra phoebe phyllis polly rhiannon
 roberta rosalie rosemary rosie roxanne sabrina sally samantha sandra sharon sheila shirley siobhan sonja stella susanna suzanne sylvia tania tanya tessa thelma theresa tina tracy trudy una vanessa
 veronica violet virginia vivienne wendy winifred yvette yvonne ines beatriz catarina mariana dolores pilar consuelo guadalupe ximena valeria camila carla claudia silvia monique brigitte camille
 celine chantal delphine elodie genevieve juliette margaux mathilde odile simone solange sylvie veronique annika britta dagmar elke frauke gisela heike ilse jutta katja liesel lotte renate sabine
 silke svenja ulrike aino kirsi liisa riikka sanna tuula bronagh orla aoife ciara sinead maeve grainne aylin elif emine zeynep ayse fatma meryem farida habiba khadija latifa malika naima sabah
 samar soraya wafa anjali deepa divya kavita lakshmi meena neha nisha pooja radha rekha rupa shanti sunita usha vidya akiko haruka keiko michiko naoko noriko sachiko yoko yumi ngozi chioma adaeze
 funmi wanjiru wambui thandiwe nomsa zanele amahle abena akosua efua sunniva solveig ragnhild gudrun agnieszka beata bozena danuta ewa grazyna halina irena jadwiga katarzyna krystyna magdalena
 malgorzata wanda zofia jana ivana jelena milena vesna zdenka ljiljana nadezhda lyubov raisa tamara zinaida ludmilla`,
);
const men = wordSet(
  `jan john james robert michael william david richard joseph thomas charles daniel matthew anthony mark donald steven paul andrew joshua george kevin brian edward ronald timothy jason jeffrey ryan jacob gary nicholas
 eric stephen jonathan larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry peter henry simon martin oliver hugh ivan vladimir sergei sergey dmitry dmitri mikhail
 yevgeny yuri igor oleg boris vasily nikolai alexei andrei pavel viktor konstantin maxim roman anton volodymyr oleksandr petro mykola ahmed ahmad ali hassan hussein omar abdullah ibrahim khalid khaled mahmoud
 mustafa yusuf youssef bashar saddam haider mohammed muhammad mohamed mohammad karim tariq samir walid rafael hans karl kurt klaus holger jürgen jens olaf lars erik sven johan anders nils pierre jacques
 françois emmanuel luc marco giorgio giovanni luigi paolo carlos juan jose luis miguel pedro antonio arman abbas javad masoud reza hamid renad recep mehmet kemal wei li hiroshi kenji raj arjun narendra imran tomas
 piotr andrzej lech viktor zoltan isaac aaron adam alan albert arthur christopher colin derek douglas duncan francis gerald graham harold ian keith kenneth leonard malcolm nigel philip roger
 rupert iain hugo gavin miles gladstone adrian alasdair aidan alistair alfred alfie angus archibald archie arnold barry basil bernard bertrand bill bob brendan bruce bryan callum calvin carl cecil
 cedric clarence clifford clive conor craig cyril damian dan dave dean declan derrick desmond dominic dougal dudley dylan eamon ed edgar edmund edwin eli elliott ernest ethan eugene evan ewan
 felix fergus finlay fred frederick gareth geoff geoffrey gerard gerry gilbert giles glenn gordon greg hamish harry harvey hector herbert herman horace howard hubert humphrey ira irving isaiah
 ivor jake jed jeff jeremy jim jimmy joe joel jon jonas jonathon josh julian keir ken kenny kyle lance lawrence leo leon lionel lloyd louis luke magnus malachy marcus marvin
 matt maurice max melvin mick mike mitchell mohamad monty nathan nathaniel ned neil nick noah norman norris oscar osmond oswald otto owen percy phil pip quentin ralph randolph ray reg reginald
 reuben rex rhys rick rob rod roderick rodney roland ron rory ross roy rufus russell saul sean seamus sebastian sid sidney silas spencer stan stanley steve stewart stuart ted terence
 terry theo theodore tim toby todd tom tony trevor tristan tyler vernon vic vince vincent wallace walter warren wayne wilfred winston woody xavier zachary anselm emile etienne fabrice fernand
 florian francois gaston gilles guillaume henri herve jerome laurent lucien marcel mathieu olivier pascal philippe rene sebastien serge thibault thierry yves alberto alejandro alfonso andres arturo
 cesar diego eduardo emilio enrique ernesto esteban federico felipe fernando francisco gonzalo guillermo gustavo ignacio javier joaquin jorge julio lorenzo manuel mariano mateo mateus nicolas
 octavio pablo ramon raul ricardo roberto rodrigo salvador santiago sergio vicente joao tiago rui nuno duarte alessandro bruno carlo claudio cristiano domenico enrico fabio filippo franco
 gianni giacomo giuseppe guido leonardo luca mario massimo matteo maurizio pietro riccardo salvatore stefano umberto vittorio arne axel benno bernd bernhard bjorn carsten christoph clemens detlef
 dieter dirk eckhard egon ernst erwin ferdinand friedrich fritz georg gerhard gerd gottfried gunther gustav hartmut heiko heinrich heinz helmut hermann horst jochen jorg jurgen knut konrad lothar
 ludwig manfred markus matthias norbert rainer reinhard rolf rudiger rudolf siegfried stefan thorsten torsten uwe volker walther werner wilhelm wolfgang aksel bo gunnar haakon halvard harald henrik
 jesper jorgen kjell leif mads magne mikkel morten ole oskar ove per poul rasmus rune sigurd soren stig svein torvald ulf vidar eero jari jukka matti pekka timo kwame kwabena kofi kojo yaw emeka
 chidi chukwuma obi tunde segun femi babatunde jomo kamau mwangi njoroge odhiambo otieno thabo sipho mandla tendai farai adnan amir anwar bilal faisal farid fouad ghassan habib hakim hamza haroun
 hisham imad ismail issa jamal jamil kamal mahdi majid malik mansour marwan mazen mounir munir nabil nader nasser osama qasim rachid rami rashid riad saad saleh salim sami sharif suleiman taha
 tamer waleed yahya yasser zaki ajay amit anand anil arvind ashok deepak dinesh gopal harish kiran krishna mahesh manoj mohan mukesh naveen nikhil pradeep prakash rahul rajesh rakesh ram ramesh
 ravi rohit sandeep sanjay satish sunil suresh vijay vikram vinod akira daichi haruto hideo jiro kazuo koji makoto masao minoru noboru satoshi shigeru shinji takashi takeshi toru yoshio bartosz
 bogdan czeslaw dariusz grzegorz henryk jacek janusz jaroslaw jerzy kazimierz krzysztof leszek lukasz maciej marek michal miroslaw pawel rafal ryszard slawomir stanislaw tadeusz tomasz
 wieslaw witold wojciech zbigniew zygmunt jaroslav jiri josef karel ladislav lubos milan miroslav ondrej petr radek stanislav vaclav vojtech zdenek arkady anatoly artem fyodor gennady georgy
 grigory leonid lev nikita ruslan semyon stepan timur vadim valery vitaly vyacheslav yakov yaroslav taras bohdan ostap orhan osman selim serkan tayyip yilmaz bulent cem emre erdogan hakan
 kadir murat okan`,
);

/** The gender of those who bear a given name, where it is common and theirs alone. */
export function englishGender(givenName: string): Gender | undefined {
  const lower = givenName.toLowerCase();
  if (women.has(lower)) return 'f';
  return men.has(lower) ? 'm' : undefined;
}

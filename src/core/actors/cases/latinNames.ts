// Given names in Latin letters by gender, in small letters; written for Ibid from common knowledge.

const women = namesIn(
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
 malgorzata wanda zofia jana ivana jelena milena vesna zdenka ljiljana nadezhda lyubov raisa tamara zinaida ludmilla
 aaliyah ailsa aishwarya alicia allison amy ananya anita annette annie arlene audrey beatrice bernice bertha bessie beth betty beverly bonnie brittany caoimhe carolyn carrie cathy charlene chelsea
 cindy colleen condoleezza connie courtney darlene debra deirdre delores diane dora doris ebony eilidh elise emi erica esperanza evelyn gina giorgia glenda hanan hillary ilhan imani inés ivanka
 jacinda janice jeanne jiwoo joann jodie joyce juanita jyoti kaja kamala kathleen kathryn kathy keisha kellyanne kristalina kristen kristin latoya lauren laurie leanne lillian lillie linh liz lois
 loretta lori lucille lucía lyndsey maha mahsa malala mamata marian marilyn marlene maryna mattie melania melinda mette mhairi mika milagros minji minnie nellie nikki nirmala oleksandra oprah
 paloma reem regina rhonda rita sakura saoirse smriti sofía soledad stacey swati tabitha tamika tammy tanisha tara terri thuy tiffany tonya tulsi valerie vicki vickie vivian wilma yolanda adelaide`,
);
const men = namesIn(
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
 grigory leonid lev nikita ruslan semyon stepan timur vadim valery vitaly vyacheslav yakov yaroslav taras bohdan ostap orhan osman selim serkan yilmaz bulent cem emre hakan
 kadir murat okan
 abdel abdul alain alfredo allan allen alvin andre andriy andy armando arnaud asif austin ben benoit bernie billy binyamin bobby brad bradley brent brett byron chris christian chuck claude
 clayton clyde cody corey cory curtis dale danny darrell darren darryl daryl denys didier dmytro duane dustin dwayne dwight ebrahim eddie edouard elmer everett floyd freddie fumio gabriel
 gideon glen ihor jaime jair jared jean-claude jean-luc jean-marie jean-pierre jeffery jesse jimmie johnnie johnny josep kirk leroy lester lewis liam lindsey lonnie marc mateusz mathew
 micheal mihail milton mitch morris mykhailo oleksii pete phillip randall randy ricky rishi ronnie ruben rudy sajid salman satya seth shane shinzo tamim terrance terrence tommy travis trey
 troy tyrone valerii victor vitali wade wesley willard willie yair`,
);

/** The gender of those who bear a given name, where it is common and theirs alone. */
export function latinGender(givenName: string): 'm' | 'f' | undefined {
  const lower = givenName.toLowerCase();
  if (women.has(lower)) return 'f';
  return men.has(lower) ? 'm' : undefined;
}

function namesIn(names: string): ReadonlySet<string> {
  return new Set(names.trim().split(/\s+/));
}

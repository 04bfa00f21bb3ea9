import fc from 'fast-check';

/** How a template is filled: everything that a seed decides. */
export interface Filling {
  readonly first: Person;
  readonly second: Person;
  readonly british: boolean;
  readonly pick: (list: readonly string[]) => string;
}

interface Person {
  readonly name: string;
  readonly surname: string;
  readonly woman: boolean;
}

const women = 'Anna,Maria,Helen,Ingrid,Leila,Carmen,Wanjiru,Oluchi,Bronagh,Sunniva,Mei,Thandiwe'.split(',');
const men = 'Peter,Thomas,Karl,Omar,Rafael,Ivan,Kwabena,Eamon,Torvald,Sandeep,Hiroshi,Mateus'.split(',');
const surnames =
  'Berg,Halvorsen,Okafor,Quint,Marlowe,Desai,al-Sayed,Lindqvist,Tanaka,Brandt,O’Hara,Petrenko,Van Doren,Ashcombe,Ruiz'.split(
    ',',
  );
const roles =
  'the harbour master,a retired engineer,the head of the council,a baker,a historian at the university,the opposition leader,a fisherman,the museum’s director,a mother of three,a former judge,an economist,a union organiser,the deputy mayor,a third-year student,the festival’s founder,a hydrologist'.split(
    ',',
  );
const titles = 'Mayor,Dr,Professor,Transport Minister,Judge,Senator,Colonel,Sir,President'.split(',');
const offices =
  'the transport minister,a government spokeswoman,a senior official,the finance ministry,one resident,a former employee,the chief constable,two witnesses,a police spokesman,the prosecutor,an army officer,a local farmer,the company’s lawyers,critics of the plan,another neighbour'.split(
    ',',
  );
const bodies =
  'the Canal Authority,the Ministry of Works,Northgate Water,the Fishermen’s Union,Halden University,the Seaford Trust,Amberline,the city council,the Board of Trade,Greenford Housing'.split(
    ',',
  );
const documents =
  'the report,the treaty,Article 12,the judgment,the letter,a leaflet,the 1974 agreement,the minutes,the ministry’s memorandum,the resolution,an internal memo,the contract,the inscription,the guidebook,the survey,the indictment'.split(
    ',',
  );
const said =
  'said,says,added,argued,explained,insisted,warned,recalled,replied,noted,wrote,continued,remarked,admitted,complained,observed,declared,concluded,stressed,acknowledged'.split(
    ',',
  );
const claimed =
  'claimed,argued,said,believes,insisted,warned,has maintained,suggested,conceded,told a newspaper,pointed out,repeated,predicted,had complained,noted,stressed,acknowledged,thinks,fears'.split(
    ',',
  );
const called = 'called,termed,dubbed,labelled,branded'.split(',');
const rare =
  'groused,deadpanned,marvelled,exulted,demurred,crowed,rejoined,enthused,gushed,rasped,drawled,bellowed,growled,thundered,croaked,quipped,mused,sneered,scoffed,bristled,protested,implored,countered,riposted,gloated,blurted out,cried,lamented,grumbled,muttered,shouted,sighed,joked,recounted,speculated,reasoned,ventured,volunteered,ranted,wailed,hissed,stammered,chuckled,wept,beamed,conceded,reckoned,chimed in,shot back'.split(
    ',',
  );
const states = 'states,says,notes,reads,declares,stipulates,warns,concludes,records'.split(',');
const days = 'Monday,Tuesday,Friday,Sunday'.split(',');
const places = 'Elsby,Port Marren,Kellow,the capital,Rothwick'.split(',');
const clauses =
  'The water came up to the second step;Nobody asked us before they signed it;We have waited long enough for this road;It is a very small price to pay;I would do the same again tomorrow;You cannot eat a promise;The old pumps were never meant to run all night;Our children will have to live with it;There is no plan and there never was one;They simply forgot that we were here'.split(
    ';',
  );
const fragments =
  'a very expensive mistake;nothing short of a disgrace;the end of a long road;no way to run a harbour;a gift to those who can afford it;something we shall all regret;an insult to the people who built it;more smoke than fire'.split(
    ';',
  );
const questions = 'Who will pay for all of this;What are we supposed to do now;Why was nobody told about it'.split(';');

/** Arbitrary fillings; the same seed makes the same. */
export const fillings: fc.Arbitrary<Filling> = fc
  .record({ seed: fc.noBias(fc.integer({ min: 1, max: 2 ** 30 })), woman: fc.boolean(), british: fc.boolean() })
  .map(({ seed, woman, british }) => {
    const next = generator(seed);
    const pick = (list: readonly string[]) => list[next() % list.length]!;
    const person = (isWoman: boolean, not: string): Person => {
      const surname = pick(surnames.filter((each) => each !== not));
      return { name: `${pick(isWoman ? women : men)} ${surname}`, surname, woman: isWoman };
    };
    const first = person(woman, '');
    return { first, second: person(!woman, first.surname), british, pick };
  });

/** Numbers from a seed (Park and Miller, 1988). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state;
  };
}

/** A marked text (as the README of the fixtures says) made from a template. */
export function filled(template: string, { first, second, british, pick }: Filling): string {
  const once = new Map<string, string>();
  const same = (key: string, list: readonly string[]) => {
    if (!once.has(key)) once.set(key, pick(list));
    return once.get(key)!;
  };
  const speaker = (key: string) => {
    if (key === 'A') return first.name;
    if (key === 'B') return second.name;
    return same(key, { O: offices, G: bodies, D: documents }[key]!);
  };
  const words = (key: string): string => {
    const person = key === 'she' ? second : first;
    const fixed: Record<string, string> = {
      A: first.name,
      a: first.surname,
      B: second.name,
      b: second.surname,
      he: person.woman ? 'she' : 'he',
      she: person.woman ? 'she' : 'he',
      He: person.woman ? 'She' : 'He',
      his: person.woman ? 'her' : 'his',
    };
    const lists: Record<string, readonly string[]> = {
      said,
      claimed,
      called,
      rarely: rare,
      states,
      day: days,
      place: places,
      role: roles,
      Title: titles,
    };
    if (key === 'role0') return 'clerk';
    if (/^[OGD]$/.test(key)) return speaker(key);
    return fixed[key] ?? pick(lists[key]!);
  };
  return template
    .replace(/\{([ABOGD])([,.?~])\}([.,]?)/g, (_, key: string, kind: string, after: string) => {
      const who = speaker(key).replace(/^(?:the|an?) /, '');
      return quotation(who, kind, after, british, pick);
    })
    .replace(/<(\w+)>/g, (_, key: string) => words(key))
    .replace(/(?<=^|\n|[.!?”’⟧] )(?:the|an?|one|two|critics|another)\b/g, capital);
}

function quotation(who: string, kind: string, after: string, british: boolean, pick: Filling['pick']): string {
  const [open, close] = british ? ['‘', '’'] : ['“', '”'];
  if (kind === '.') return `⟦q ${who}¦${open}${pick(clauses)}.${close}⟧${after}`;
  if (kind === '?') return `⟦q ${who}¦${open}${pick(questions)}?${close}⟧${after}`;
  if (kind === ',')
    return british ? `⟦q ${who}¦${open}${pick(clauses)}${close}⟧,` : `⟦q ${who}¦${open}${pick(clauses)},${close}⟧`;
  const inside = `${open}${pick(fragments)}`;
  return british || after === '' ? `⟦q ${who}¦${inside}${close}⟧${after}` : `⟦q ${who}¦${inside}${after}${close}⟧`;
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}

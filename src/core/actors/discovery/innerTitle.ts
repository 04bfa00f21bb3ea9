import { isGivenName } from './declined.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { NameToken } from './nameTokens.ts';
import { organizationWords, placeWords } from './words.ts';

/** Offices that stand between a body and whoever holds them: "Northern Rail CEO Ada Berg". */
const offices =
  /^(?:CEO|CFO|COO|CTO|[Cc]hairman|[Cc]hairwoman|[Dd]irector|[Ss]pokesman|[Ss]pokeswoman|[Ss]pokesperson|[Pp]resident|[Mm]inister|[Ss]ecretary|[Gg]overnor|[Mm]anager|[Cc]aptain|[Cc]oach|[Ee]ditor|[Aa]mbassador|[Ss]enator|[Mm]ayor|[Cc]hief|[Ee]xecutive|[Ll]eader|[Cc]ommissioner|[Cc]hancellor|[Pp]remier)$/;
/** What the first words of an office can be, which are no body: "Deputy Finance Minister". */
const portfolios =
  /^(?:Foreign|Finance|Defen[cs]e|Interior|Education|Health|Justice|Trade|Transport|Energy|Labou?r|Agriculture|Culture|Environment|Economy|Economics|Industry|Information|Internal|External|Home|Prime|Deputy|Vice|Assistant|Acting|Former|First|Chief|General|Planning|Development|Housing|Sports?|Science|Tourism|Water|Social|Public|Press|Under|Managing|Executive|Senior|Party|State|Affairs|Security|and|of|the)$/;

/** A run of capitals divided at the office inside it. */
export interface AroundOffice {
  /** The last token of the body before the office; absent where the words before belong to the office. */
  readonly bodyEnd?: number;
  /** The first token of whoever holds the office. */
  readonly holder: number;
}

/** Where the office stands in the tokens `first` to `last`, when a body or a portfolio is before it and a person after. */
export function aroundOffice(
  tokens: readonly NameToken[],
  first: number,
  last: number,
  gazetteer: Gazetteer,
): AroundOffice | undefined {
  const word = (at: number) => tokens[at]!.word;
  let office = last - 1;
  while (office > first && !offices.test(word(office))) office--;
  if (office <= first || !offices.test(word(office))) return undefined;
  const holder = afterState(tokens, office, last);
  if (last - holder > 3 || !isPerson(tokens, holder, last, gazetteer)) return undefined;
  let bodyEnd = office - 1;
  while (bodyEnd >= first && (portfolios.test(word(bodyEnd)) || offices.test(word(bodyEnd)))) bodyEnd--;
  return bodyEnd < first ? { holder } : { bodyEnd, holder };
}

/** Over "of State" after "Secretary". */
function afterState(tokens: readonly NameToken[], office: number, last: number): number {
  const isOf = tokens[office + 1]!.word === 'of' && office + 3 <= last;
  return isOf ? office + 3 : office + 1;
}

function isPerson(tokens: readonly NameToken[], first: number, last: number, gazetteer: Gazetteer): boolean {
  for (let at = first; at <= last; at++) {
    const { word } = tokens[at]!;
    if (word === 'of' || word === 'and' || word === '&' || organizationWords().has(word) || placeWords.has(word))
      return false;
  }
  if (gazetteer.find(tokens[first]!.word) !== undefined && !isGivenName(tokens[first]!.word)) return false;
  return first < last || isGivenName(tokens[first]!.word) === false;
}

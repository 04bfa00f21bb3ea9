import type { CslName } from '../../../citations/item.ts';
import { noName, occupations } from '../../clutter/lexicon.ts';
import { isInCapitals, isPersonName } from '../../clutter/lines.ts';
import { statedNames } from '../statedFields.ts';
import type { SiteName } from './siteName.ts';

/** Words of organisations, which have no family name. */
const organisation =
  /(?<!\p{L})(?:e\. ?v\.|gmbh|ag|inc|ltd|llc|plc|s\.a\.|stiftung|verband|\p{L}+verband|verein|partei|amt|\p{L}+amt|kreuz|ministerium|bundes\p{L}{3,}|gesellschaft|universität|université|universidad|ministère|gouvernement|association|party|bank|government|church|kirche|club|society|union|federation|alliance|kanzlei|sekretariat|pressestelle|presse|agence)(?!\p{L})/iu;

/** Words of papers and programmes: a site with one of them in its name is not called after a person. */
const periodical =
  /(?<!\p{L})(?:daily|weekly|monthly|quarterly|times|post|herald|tribune|gazette|chronicle|observer|telegraph|courier|mail|express|today|world|global|media|radio|tv|online|tagesblatt|tageblatt|anzeiger|rundschau|kurier|nachrichten|digest|insider|wire|hub|project|the)(?!\p{L})/iu;

/** Words that are family names as well, behind a given name; and the words that stand before them where they are none. */
const alsoSurnames = /^(?:more|read|share|service|church|street|staff|desk|dean|writer)$/i;
const notGiven =
  /^(?:associate|assistant|vice|deputy|former|senior|junior|chief|lead|staff|guest|freelance|contributing|special|features?|science|health|sports?|news|web|digital|online|city|metro|foreign|national|international|world|political|politics|business|culture|editorial|photo|video|copy|live|night|home|our|the|academic|civil|secret|postal|public|forest|park|weather|united|free|catholic|anglican|orthodox|lutheran|methodist|baptist|evangelical|high|main|wall|reuters|bloomberg)$/i;

/** What stands behind a name and is none: degrees and the like. */
const degree =
  /^(?:Ph\.? ?D|D\.?Phil|M\.?D|J\.?D|M\.?A|M\.?Sc|M\.?S|B\.?A|B\.?Sc|LL\.?[BMD]|M\.?B\.?A|M\.?P\.?H|R\.?N|Esq|[JS]r|I{2,3})\.?$/;

/**
 * The authors a page names, `Jane Doe`, `By Jane Doe, Ann Other`, `Doe, Jane; Other, Ann`, with what is no author left out: the page's own site, its address, what an author is.
 * An organisation is taken whole; what is `said` to be a person and looks like one is none. `undefined` when nobody is left.
 */
export function pageNames(values: readonly string[], site: SiteName, said?: 'person'): readonly CslName[] | undefined {
  const names = values
    .filter((value) => !isSite(value, site))
    .flatMap(piecesOf)
    .flatMap(partsOf)
    .filter((name) => !isSite(name, site) && !isAddress(name));
  const found = [...new Set(names)].flatMap((name): readonly CslName[] => {
    const isSaid = said === 'person' && givenAndFamily(name) !== undefined;
    if (isStaff(name)) return [];
    return isOrganisation(name) && !isSaid ? [{ literal: name }] : (statedNames([name]) ?? []);
  });
  return found.length > 0 ? found : undefined;
}

/** Whether a name has words of an organisation in it; it has no family name then. */
export function isOrganisation(name: string): boolean {
  return (organisation.test(name) || noName.test(name)) && !mayBePerson(name);
}

/** Whether the text is the name of the page's site and not that of a person whose site it is. */
export function isSite(text: string, site: SiteName): boolean {
  return site.is(text) && (!isPersonName(text) || periodical.test(text));
}

/** Without "By" before it; the short words of other languages begin names too, and go only where a name of two words stays. */
export function withoutByWord(text: string): string {
  const value = text.replace(/^by\s*:?\s+|^(?:by|von|par|por|di)\s*:\s*/i, '');
  const rest = value.replace(/^(?:von|par|por|di)\s+(?!(?:der|den|dem|de|la|le)\s)/i, '');
  return isPersonName(rest) ? rest : value;
}

/** What stands between semicolons and the words for "and"; the name of an organisation may have such a word in it. */
function piecesOf(value: string): string[] {
  return value
    .replace(/^by\s*:?\s+|^(?:by|von|par|por|di)\s*:\s*/i, '')
    .split(/\s*;\s*/)
    .flatMap((piece) => {
      const names = piece.split(/,?\s+(?:and|und|et|y|и|&)\s+/);
      const areLists = names.every((name) => isPersonName(withoutByWord(name.split(/\s*,\s*/)[0]!)));
      if (areLists) return names;
      return isOrganisation(piece) ? [piece] : piece.split(/,?\s+(?:and|&)\s+/);
    })
    .filter((piece) => piece !== '');
}

/** "Jane Doe, Ann Other" are two, "Doe, Jane" is one, and in "Jane Doe, CNN" or "Jane Doe, reporter" the second is none. */
function partsOf(value: string): string[] {
  const [before = '', ...behind] = value.split(/\s*,\s*/).filter((part) => part !== '');
  const first = withoutByWord(before);
  const others = behind.filter((part) => !isRole(part, first));
  if (behind.length === 0 || behind.length > 1) return [first, ...others];
  if (!isPersonName(first)) return [value];
  if (others.length === 0) return [first];
  if (isGivenName(behind[0]!)) return [value];
  return isPersonName(behind[0]!) ? [first, behind[0]!] : [first];
}

/** One word, initials, or a word and initials. */
function isGivenName(text: string): boolean {
  return /^\p{Lu}[\p{L}'’-]*\.?(?:\s\p{Lu}\.?)*$|^(?:\p{Lu}\.-?)+$/u.test(text);
}

/** What stands behind the name `first` and says what its bearer is or whom they work for; in capitals it does where the name is in small letters. */
function isRole(text: string, first: string): boolean {
  if (degree.test(text) || (/^\p{Lu}{3,}$/u.test(text) && !isInCapitals(first))) return true;
  return occupations.test(text) && !mayBePerson(text);
}

/** Nobody in particular of the site: "Newsdesk", "TVT-Redaktion". */
function isStaff(name: string): boolean {
  const staff =
    /(?:^|[\s-])(?:staff|redaktion|newsdesk|news desk|desk|editors|editorial (?:team|board)|team|rédaction|la rédaction|redacción|redazione|редакция|reporter|online)$|^(?:the )?editors?$/iu;
  return staff.test(name) && !mayBePerson(name);
}

/** "Thomas More", "Jane Church": a given name and a word that is a family name too, unlike "Read More", "Catholic Church". */
function mayBePerson(name: string): boolean {
  const [given = '', family = ''] = givenAndFamily(name) ?? [];
  return alsoSurnames.test(family) && !notGiven.test(given) && !noName.test(given);
}

/** The two words of a name in small letters with a capital at the beginning of each. */
function givenAndFamily(name: string): readonly string[] | undefined {
  return /^(\p{Lu}(?:\.|\p{Ll}[\p{L}'’-]*)) (\p{Lu}\p{Ll}[\p{L}'’-]*)$/u.exec(name)?.slice(1);
}

function isAddress(name: string): boolean {
  return /\bwww\./i.test(name) || /^\S+\.[a-z]{2,4}$/.test(name);
}

/** What stands around quoted words. */
export interface QuotedIn {
  readonly form: 'inline' | 'block';
  /** The prose before them. */
  readonly before: string;
  /** Whether a citation follows right behind them. */
  readonly cited: boolean;
}

const fewestWords = 3;
/** Words right before a title, whatever its case. English, German, French, Spanish, Italian and Russian. */
const announced = atEnd(
  'titled|entitled|headlined|subtitled|nicknamed|betitelt|intitulée?s?|titulad[oa]s?|intitolat[oaie]|под названием',
);
/** Words for works, in the cases in which they stand right before the title. */
const works = atEnd(
  [
    'song|film|movie|novel|poem|chapter|essay|article|paper|book|series|podcast|memoir|documentary|opera|album',
    'romane?s?|filme?s?|buch(?:e?s)?|artikels?|aufsatz(?:es)?|gedichte?s?|lied(?:e?s)?|kapitels?|erzählung|theaterstücks?|zeitschrift|titels?|überschrift',
    'livre|chapitre|poème|chanson|pièce|recueil|revue|essai|titre',
    'novela|libro|artículo|capítulo|poema|canción|película|ensayo|romanzo|articolo|capitolo|poesia|canzone|saggio',
    '(?:роман|фильм|рассказ|сборник|очерк|журнал)(?:а|у|ом|е)?|(?:книг|газет|пьес|поэм)(?:а|ы|и|е|у|ой)|(?:стать|песн)(?:я|и|е|ю|ей|ёй)|повест(?:ь|и|ью)',
  ].join('|'),
);
const mostInTitle = 20;

/** Whether quoted words are a quotation: three words or more, or any before a citation; no title. */
export function isQuotation(words: string, { form, before, cited }: QuotedIn): boolean {
  const all = words.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [];
  const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4}/u.test(words);
  if (all.length === 0) return false;
  if (form === 'block') return all.length >= fewestWords || isUnspaced;
  if (isTitle(words, all) || isNamedTitle(words, all, before)) return false;
  return cited || all.length >= fewestWords || isUnspaced;
}

/** Words after one that announces a title, or that begin as a title does and come after a word for a work. */
function isNamedTitle(words: string, all: readonly string[], before: string): boolean {
  return all.length <= mostInTitle && (announced.test(before) || (opensAsTitle(words) && works.test(before)));
}

/** Every word of weight begins with a capital, as does the first, and no sentence ends: so titles are written in English. */
function isTitle(words: string, all: readonly string[]): boolean {
  const weighty = all.filter((word) => word.length > 3);
  if (weighty.length < 2 || !opensAsTitle(words) || /[.;…]\s|[.]$|\.\.\.|…/.test(words.trim())) return false;
  return weighty.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) && /^\p{Lu}/u.test(all.at(-1)!);
}

function opensAsTitle(words: string): boolean {
  return /^[^\p{L}\p{N}]*[\p{Lu}\p{Lo}\p{N}]/u.test(words);
}

function atEnd(words: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words})\\s*,?\\s*$`, 'iu');
}

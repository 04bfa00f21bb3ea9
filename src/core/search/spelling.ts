/** Verbs and nouns in -ise that have no -ize beside them, by their stem before `is`. Merriam-Webster and Oxford agree on these. */
const onlyIse = new Set(
  (
    'advert adv appr ar braille chast circumc compr comprom conc dem desp dev disgu enterpr ex exc exerc expert franch ' +
    'improv inc likew merchand otherw parad prec prem prom rev r superv surm surpr telev treat w pra ra no po cru bru'
  ).split(' '),
);

/** Pairs without a rule, by the British beginning; a beginning counts for all its inflections. */
const pairs: readonly (readonly [RegExp, string])[] = [
  [/^(def|off|pret|lic)ence(?=s?$|less)/, '$1ense'],
  [/^practis(?=e|i)/, 'practic'],
  [/^grey/, 'gray'],
  [/^sceptic/, 'skeptic'],
  [/^manoeuvr/, 'maneuver'],
  [/^mould/, 'mold'],
  [/^programme/, 'program'],
];

const our =
  /^([a-z]{2,})our(?=(?:s|ed|ing|ings|er|ers|able|ably|ful|fully|less|ite|ites|hood|hoods|al|ally|ist|ists)?$)/;
const ise = /^([a-z]{2,}?)is(?=(?:e|es|ed|er|ers|ing|ation|ations|ational)$)/;
const yse = /^([a-z]{2,})ys(?=(?:e|es|ed|er|ers|ing)$)/;
const doubled = /^([a-z]*[aeiouy][a-z]*[aeiou])ll(?=(?:ed|ing|ings|er|ers|or|ors|ous|ery)$)/;
const ilful = /illful/;
const re = /^([a-z]*(?:cent|theat|met|lit|fib|calib|sab|spect|lust|meag))re(?=(?:s|d)?$)/;
const ogue = /^([a-z]{3,})ogue(?=s?$)/;

/** What a word must have for any of the rules to apply; most words do not. */
const candidate = /our|is[ei]|isa|ys[ei]|ll|re|ogue|ence|^(?:grey|sceptic|manoeuvr|mould|programme)/;

/**
 * The American spelling of a folded English word, where it differs by rule: defence, -our, -ise, -yse, doubled l, -re, -ogue.
 * Both spellings give the same result; it need not be a word, since it serves only as the input of the stemmer.
 */
export function oneSpelling(word: string): string {
  if (!candidate.test(word)) return word;
  const ised = ise.exec(word);
  let same = ised && ised[1]!.length > 2 && !onlyIse.has(ised[1]!) ? word.replace(ise, '$1iz') : word;
  same = same.replace(our, '$1or').replace(yse, '$1yz').replace(doubled, '$1l').replace(ilful, 'ilful');
  same = same.replace(re, '$1er').replace(ogue, '$1og');
  for (const [british, american] of pairs) same = same.replace(british, american);
  return same;
}

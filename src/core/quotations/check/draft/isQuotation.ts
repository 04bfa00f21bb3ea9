/** What stands around quoted words. */
export interface QuotedIn {
  readonly form: 'inline' | 'block';
  /** The prose before them. */
  readonly before: string;
  /** Whether a citation follows right behind them. */
  readonly cited: boolean;
}

const fewestWords = 3;
const namesTitle =
  /\b(?:titled|entitled|headlined|subtitled|nicknamed|song|film|movie|novel|poem|chapter|essay|article|paper|book|series|podcast|betitelt|intitulée?|titulado|titulada)\s*,?\s*$/i;

/** Whether quoted words are a quotation: three words or more, or any before a citation; no title. */
export function isQuotation(words: string, { form, before, cited }: QuotedIn): boolean {
  const all = words.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [];
  const isUnspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{4}/u.test(words);
  if (all.length === 0) return false;
  if (form === 'block') return all.length >= fewestWords || isUnspaced;
  if (isTitle(words, all) || (namesTitle.test(before) && all.length <= 20)) return false;
  return cited || all.length >= fewestWords || isUnspaced;
}

/** Every word of weight begins with a capital, and no sentence ends: so titles are written in English. */
function isTitle(words: string, all: readonly string[]): boolean {
  const weighty = all.filter((word) => word.length > 3);
  if (weighty.length < 2 || /[.;…]\s|[.]$|\.\.\.|…/.test(words.trim())) return false;
  return weighty.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) && /^\p{Lu}/u.test(all.at(-1)!);
}

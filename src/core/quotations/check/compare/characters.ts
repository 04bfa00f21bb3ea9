/** What a character is to the folding of quoted words. */
export type CharacterKind =
  | 'word'
  | 'space'
  | 'quote'
  | 'dash'
  | 'nothing'
  | 'ellipsis'
  | 'stop'
  | 'opener'
  | 'ligature'
  | 'combining'
  | 'other';

/** The hyphen of a word divided at the end of a line: folded text has this where the word may or may not have a hyphen of its own. */
export const divided = '\ue001';

const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** In the order in which they are tried. */
const kinds: readonly (readonly [CharacterKind, RegExp])[] = [
  ['nothing', /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u],
  ['space', /\s/u],
  ['quote', /["'`´“”„‟‘’‚‛«»‹›「」『』″′＂＇ʼ]/u],
  ['dash', /[-‐‑‒–—―−]/u],
  ['ellipsis', /…/u],
  ['ligature', /[ﬀ-ﬆ]/u],
  ['stop', /[.,;:!?)%\]]/u],
  ['opener', /[([]/u],
  ['combining', /\p{M}/u],
  ['word', /[\p{L}\p{N}]/u],
];
const ascii: readonly CharacterKind[] = Array.from({ length: 128 }, (_, code) => slowKind(String.fromCharCode(code)));

/** The kind of the UTF-16 code unit `code`; halves of a pair count as word characters. */
export function kindOf(code: number): CharacterKind {
  if (code < 128) return ascii[code]!;
  if (code >= 0xd800 && code < 0xe000) return 'word';
  if (isPlainLetter(code)) return 'word';
  return slowKind(String.fromCharCode(code));
}

/** The letters a ligature stands for. */
export function spelledOut(ligature: string): string {
  return ligatures[ligature] ?? ligature;
}

/** Latin with diacritics, Greek, Cyrillic, Arabic and Han letters, which need no table. */
function isPlainLetter(code: number): boolean {
  return (
    (code >= 0xc0 && code < 0x2b0 && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x391 && code < 0x483) ||
    (code >= 0x620 && code < 0x64b) ||
    (code >= 0x4e00 && code < 0xa000)
  );
}

function slowKind(character: string): CharacterKind {
  return kinds.find(([, pattern]) => pattern.test(character))?.[0] ?? 'other';
}

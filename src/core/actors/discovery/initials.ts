import type { NameToken } from './nameTokens.ts';

/** Most tokens of a name with initials: "В. В. Бергов". */
const longest = 6;
/** What is told apart by letters. */
const lettered = new Set([
  ...[
    'vitamin',
    'hepatitis',
    'influenza',
    'type',
    'plan',
    'option',
    'variant',
    'version',
    'grade',
    'class',
    'category',
  ],
  ...['group', 'team', 'section', 'part', 'point', 'appendix', 'annex', 'exhibit', 'figure', 'table', 'schedule'],
  ...['block', 'wing', 'hall', 'gate', 'terminal', 'platform', 'line', 'route', 'model', 'series', 'division'],
]);
const isCyrillic = /^\p{Script=Cyrillic}/u;

/** Whether the letter at the token `at` is an initial: "О. Квентин", "В.Бергов", though "о" and "в" are words. */
export function isInitial(tokens: readonly NameToken[], at: number): boolean {
  const [dot, next] = [tokens[at + 1], tokens[at + 2]];
  const isLetter = /^\p{Lu}$/u.test(tokens[at]!.word) && dot?.word === '.' && dot.gap === 'none';
  return isLetter && !isOfNoun(tokens, at) && next?.capital === true && next.gap !== 'line';
}

/** "rich in vitamin D. Berg": the letter is of the noun before it, and the dot ends a sentence. */
function isOfNoun(tokens: readonly NameToken[], at: number): boolean {
  return tokens[at]!.gap === 'space' && lettered.has(tokens[at - 1]?.word ?? '') && tokens[at + 2]?.gap === 'space';
}

/** Whether a word is initials written together: "В.И." */
export function isJoinedInitials(word: string): boolean {
  return /^(?:\p{Lu}\.){2,3}$/u.test(word);
}

/** Whether the tokens `first` to `last` are initials and a surname. */
export function areInitials(tokens: readonly NameToken[], first: number, last: number): boolean {
  if (isJoinedInitials(tokens[first]!.word) && isCyrillic.test(tokens[first]!.word)) return last === first + 1;
  const isShort = last > first + 1 && last - first < longest;
  return isShort && isInitial(tokens, first) && tokens[last]!.word.length > 1;
}

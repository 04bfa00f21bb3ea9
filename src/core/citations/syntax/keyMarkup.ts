import type { DocumentLanguage } from '../../text/language.ts';

/** Pandoc's documented grammar of keys without braces: internal punctuation stands alone. */
const barePandocKey = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_]))*$/u;

/** `key` as it is typed where a key stands: after `@` or inside the braces of a command. Odd keys of Pandoc's get braces: `{odd key}`. */
export function keyMarkup(key: string, language: DocumentLanguage): string {
  if (language !== 'markdown' && language !== 'quarto' && language !== 'myst') return key;
  return barePandocKey.test(key) ? key : `{${key}}`;
}

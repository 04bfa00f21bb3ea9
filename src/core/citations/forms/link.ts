import { escapeMarkdown } from '../syntax/pandoc/affix.ts';

/** Where a link is written. */
export type LinkLanguage = 'markdown' | 'html';

/** `words` as a link to `url`: `[words](url)`, or `<a href="url">words</a>`. */
export function writeLink(words: string, url: string, language: LinkLanguage): string {
  if (language === 'html') return `<a href="${escapeHtml(url)}">${escapeHtml(words)}</a>`;
  const address = url.replace(/[\s<>()\\]/g, (character) => encodeURIComponent(character).replace(/[()]/g, percent));
  return `[${escapeMarkdown(words)}](${address})`;
}

/** Text as HTML has it, also in the value of an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

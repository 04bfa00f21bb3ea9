/** Prose escaped for reStructuredText. */
export function escapeRst(text: string): string {
  return text.replace(/[\\*`|]|_(?![\p{L}\p{N}])/gu, '\\$&');
}

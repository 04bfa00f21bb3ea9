/**
 * The full stop that stands right before `offset` where `written` is to be inserted, when the citation belongs in front of it: biblatex's `\autocite` itself
 * moves the punctuation that follows to where the style wants it. Empty otherwise. https://ctan.org/pkg/biblatex
 */
export function fullStopBefore(text: string, offset: number, written: string): string {
  const isMoving = /^\\[Aa]utocites?(?![A-Za-z])/.test(written);
  return isMoving && /[\p{L}\p{N})\]}'"’”]\.$/u.test(text.slice(Math.max(0, offset - 3), offset)) ? '.' : '';
}

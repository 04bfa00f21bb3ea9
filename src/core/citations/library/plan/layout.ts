/** How a text is laid out, so that what is added looks like what is there. */

/** The line end a text uses, by its first line. */
export function lineEndOf(text: string): '\r\n' | '\n' {
  return text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
}

/** What must stand between the end of `text` and a block that is added: ends the last line, then a blank line. Empty for an empty text. */
export function gapAfter(text: string): string {
  const lineEnd = lineEndOf(text);
  // A library may be large; only its end is looked at.
  const end = text.slice(-200);
  if (end.trim() === '' || /\n[ \t]*\r?\n[ \t]*$/.test(end)) return '';
  return /\n[ \t]*$/.test(end) ? lineEnd : lineEnd + lineEnd;
}

import type { TextEdit } from '../../text/edit.ts';
import type { DocumentLanguage } from '../../text/language.ts';
import type { Span } from '../../text/span.ts';
import { keyMarkup } from './keyMarkup.ts';
import { canBeReferred, isLabelLiteral, labelOf } from './typst/key.ts';

/**
 * The edit that puts `key` where `typed`, from a syntax's `keyBeingTyped`, stands in `text`. It reaches over the `@` or `<` before it where the
 * language has no such short form for the key: Typst's `@` becomes `#cite(label("a/b"))`.
 */
export function keyInsertion(key: string, language: DocumentLanguage, text: string, typed: Span): TextEdit {
  const before = text[typed.start - 1];
  if (language === 'typst') return inTypst(key, text, typed);
  // Inside braces, or in a role of MyST's, the key needs none of its own.
  const isBare = before === '@';
  return { ...typed, text: isBare ? keyMarkup(key, language) : key };
}

function inTypst(key: string, text: string, { start, end }: Span): TextEdit {
  const before = text[start - 1];
  if (before === '@' && !canBeReferred(key)) return { start: start - 1, end, text: `#cite(${labelOf(key)})` };
  if (before === '<' && !isLabelLiteral(key))
    return { start: start - 1, end: text[end] === '>' ? end + 1 : end, text: labelOf(key) };
  return { start, end, text: before === '"' ? key.replace(/["\\]/g, '\\$&') : key };
}

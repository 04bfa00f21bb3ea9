import type { TextEdit } from '../../../text/edit.ts';
import { SaidError } from '../../../text/saidError.ts';
import { sentence } from '../../../text/sentence.ts';
import type { CslItem } from '../../item.ts';
import { jsonElements } from '../jsonElements.ts';
import { writtenItem } from '../writtenItem.ts';
import { lineEndOf } from './layout.ts';

/** The edits that add records to a CSL JSON text in its own indentation. Throws when the text is not valid JSON with a list in it. */
export function appendJson(text: string, items: readonly CslItem[]): TextEdit[] {
  const lineEnd = lineEndOf(text);
  if (text.trim() === '') {
    const list = JSON.stringify(items.map(writtenItem), undefined, 2).replaceAll('\n', lineEnd) + lineEnd;
    return [{ start: 0, end: text.length, text: list }];
  }
  const array = jsonElements(text);
  if (array?.close === undefined || !isJson(text)) throw new SaidError(sentence`it is not a valid CSL JSON list`);
  const last = array.elements.at(-1);
  const lead = leadOf(text, array.elements[0]?.start);
  if (last && lead === undefined) {
    // All on one line.
    const spaced = /^\[\s/.test(text.slice(array.open)) ? ', ' : ',';
    return [insertion(last.end, items.map((item) => spaced + JSON.stringify(writtenItem(item))).join(''))];
  }
  const indent = lead ?? '  ';
  const unit = innerIndent(text, last, indent);
  const blocks = items.map(
    (item) => indent + JSON.stringify(writtenItem(item), undefined, unit).replaceAll('\n', lineEnd + indent),
  );
  const joined = blocks.join(`,${lineEnd}`);
  if (last) return [insertion(last.end, `,${lineEnd}${joined}`)];
  return [
    {
      start: array.open + 1,
      end: array.close,
      text: `${lineEnd}${joined}${lineEnd}${closingIndent(text, array.open)}`,
    },
  ];
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}

/** The white space before the first record on its line; `undefined` when something else stands there. */
function leadOf(text: string, start: number | undefined): string | undefined {
  if (start === undefined) return undefined;
  return /(?:^|\n)([ \t]*)$/.exec(text.slice(Math.max(0, start - 200), start))?.[1];
}

/** What each level of a record is indented by; nothing when records stand on one line each. */
function innerIndent(
  text: string,
  last: { readonly start: number; readonly end: number } | undefined,
  indent: string,
): string {
  if (!last) return '  ';
  const inner = /^\{\s*?\r?\n([ \t]*)/.exec(text.slice(last.start, last.end))?.[1];
  if (inner === undefined) return '';
  return inner.startsWith(indent) && inner.length > indent.length ? inner.slice(indent.length) : inner;
}

function closingIndent(text: string, open: number): string {
  return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', open) + 1))![0];
}

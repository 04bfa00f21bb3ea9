import type { TextEdit } from '../../../text/edit.ts';
import { SaidError } from '../../../text/saidError.ts';
import { sentence } from '../../../text/sentence.ts';
import { parseYaml } from '../../../text/yaml.ts';
import type { CslItem } from '../../item.ts';
import { yamlMap } from '../writeYaml.ts';
import { writtenItem } from '../writtenItem.ts';
import { yamlBlocks } from '../yamlBlocks.ts';
import { lineEndOf } from './layout.ts';

/** The edits that add records to a CSL YAML text in its own indentation. Throws when the text is not valid YAML with a list that can be added to. */
export function appendYaml(text: string, items: readonly CslItem[]): TextEdit[] {
  const lineEnd = lineEndOf(text);
  const documents = parseYaml(text);
  if (documents.some(({ problems }) => problems.length > 0)) throw new SaidError(sentence`it is not valid YAML`);
  const list = yamlBlocks(text);
  if (list) {
    const last = list.blocks.at(-1)!;
    const padding = list.indent + ' '.repeat(Math.max(2, last.contentStart - last.start));
    const mark = `-${' '.repeat(Math.max(1, last.contentStart - last.start - 1))}`;
    const blocks = items.map(
      (item) => lineEnd + list.indent + mark + yamlMap(writtenItem(item), padding).join(lineEnd),
    );
    return [{ start: last.end, end: last.end, text: blocks.join('') }];
  }
  const value = documents[0]?.value;
  if (value !== undefined && !isEmptyList(value))
    throw new SaidError(sentence`its list of records is not written line by line`);
  const blocks = items.map((item) => `- ${yamlMap(writtenItem(item), '  ').join(lineEnd)}`);
  const head = /^references:[ \t]*(?:\[[ \t]*\])?[ \t]*$/m.exec(text);
  if (head)
    return [{ start: head.index, end: head.index + head[0].length, text: ['references:', ...blocks].join(lineEnd) }];
  const start = text === '' || text.endsWith('\n') ? '' : lineEnd;
  return [
    { start: text.length, end: text.length, text: `${start}references:${lineEnd}${blocks.join(lineEnd)}${lineEnd}` },
  ];
}

/** Nothing yet, or a `references` without anything in it. */
function isEmptyList(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === '' || value === null;
  const { references } = value as { references?: unknown };
  return (
    !Array.isArray(value) &&
    (references === undefined || references === '' || references === null || isEmptyArray(references))
  );
}

function isEmptyArray(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

import type { TextDocument } from 'vscode';
import type { SourceRow } from '../../core/answers.ts';
import { isMarkdown } from '../../core/corpus/recordForm.ts';
import { recordBlock } from '../../core/corpus/recordHelp.ts';
import type { Mirror } from '../mirror.ts';

/** A record in a document: the source it is of, its YAML, and where that begins. */
export interface RecordHere {
  readonly row: SourceRow;
  readonly yaml: string;
  readonly start: number;
}

/** The record that stands at `offset` of a document: a sidecar, or the front matter of a Markdown source. */
export function recordAt(document: TextDocument, offset: number, mirror: Mirror): RecordHere | undefined {
  const uri = document.uri.toString();
  const ofSidecar = /\.yaml$/i.test(uri) ? mirror.sources.get(uri.slice(0, -'.yaml'.length)) : undefined;
  const row = ofSidecar ?? (isMarkdown(uri) ? mirror.sources.get(uri) : undefined);
  const block = row && recordBlock(document.getText(), ofSidecar !== undefined);
  if (!row || !block || offset < block.start || offset > block.start + block.yaml.length) return undefined;
  return { row, ...block };
}

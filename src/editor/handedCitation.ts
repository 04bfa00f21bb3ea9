import type { Position, TextDocument, WorkspaceEdit } from 'vscode';
import type { Citation } from '../core/citations/citation.ts';
import type { FileEdit } from '../core/citations/library/plan.ts';
import { spanAt } from '../core/text/span.ts';
import { zonesOf } from '../core/text/zones.ts';
import type { Provenance } from './checks/provenance.ts';
import type { CitationWords } from './citationWords.ts';
import { isDraft, languageOf } from './drafts.ts';
import { handedOver, ownEdits } from './draftWriting.ts';
import type { EntryPlanner } from './entryPlanner.ts';
import type { Mirror } from './mirror.ts';

/** A citation for VS Code to write itself, as it does with what is pasted or dropped: the text at the place, and the edits this needs. */
export interface HandedCitation {
  readonly text: string;
  readonly edit: WorkspaceEdit;
}

/** What providers of edits need to cite. */
export interface HandedParts {
  readonly words: CitationWords;
  readonly planner: EntryPlanner;
  readonly provenance: Provenance;
}

/** `citation`, after `quoted` where words are quoted, at a place of a draft; `plan` where its entries are planned already. Rejects as citing does. */
export async function handedCitation(
  { words, planner, provenance }: HandedParts,
  document: TextDocument,
  place: Position,
  citation: Citation,
  { quoted, plan }: { readonly quoted?: string; readonly plan?: readonly FileEdit[] } = {},
): Promise<HandedCitation> {
  const offset = document.offsetAt(place);
  const found = await words.at(document, [offset], citation, quoted);
  const keys = citation.items.map(({ key }) => key);
  const entries = plan ?? (await planner.plan(document, keys));
  await words.remember(document, found, citation);
  const edit = await handedOver(document, [...ownEdits(document, entries), ...found.more], entries);
  const [text = ''] = found.texts;
  planner.whenWritten(document, text, keys);
  const handed = found.isMark ? text : apart(document.getText(), offset, text);
  provenance.expect(document, handed, citation, quoted);
  return { text: handed, edit };
}

/** Whether a citation can be written at `place`: in the prose of a draft. */
export function takesCitation(document: TextDocument, place: Position, mirror: Mirror): boolean {
  if (!isDraft(document, mirror)) return false;
  const offset = document.offsetAt(place);
  const zone = spanAt(zonesOf(document.getText(), languageOf(document)), offset);
  return !zone || zone.start === offset;
}

/** With a space on each side on which it would touch a word; where a line begins or ends there is none. */
function apart(text: string, offset: number, written: string): string {
  const before = /[\p{L}\p{N}.,;:!?)\]}”’]/u.test(text[offset - 1] ?? '') && !/^\s/.test(written) ? ' ' : '';
  const after = /[\p{L}\p{N}([“‘]/u.test(text[offset] ?? '') && !/\s$/.test(written) ? ' ' : '';
  return before + written + after;
}

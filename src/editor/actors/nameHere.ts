import { type Range, type TextDocument, window } from 'vscode';
import type { ActorOffer } from '../../core/research/actorAnswers.ts';
import { zonesOf } from '../../core/text/zones.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { languageOf } from '../drafts.ts';
import { corpusFolderFor } from '../workspaceConfig.ts';
import { openActorFiles } from './actorDocuments.ts';

/** This much text around the name says what it is; a long document is not read whole for it. */
const reach = 20_000;
const longestName = 120;

/** A name that an actor could bear, and what is known of it. */
export interface NameHere {
  readonly name: string;
  readonly offer?: ActorOffer;
}

/** The words that are selected in the active editor, else the name at its cursor that looks like an actor's; `undefined` when there is none. */
export async function nameHere(client: ResearchClient): Promise<NameHere | undefined> {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const selected = selectedName(editor.document, editor.selection);
  const offer = await offerAt(client, editor.document, editor.document.offsetAt(editor.selection.start));
  if (selected === undefined) return offer && { name: offer.name, offer };
  return { name: selected, offer: offer?.name === selected ? offer : undefined };
}

/** What is selected as a name: on one line, with a letter, not longer than names are. */
export function selectedName(document: TextDocument, selection: Range): string | undefined {
  if (selection.isEmpty) return undefined;
  const text = document.getText(selection).replace(/\s+/g, ' ').trim();
  return text.length <= longestName && /\p{L}/u.test(text) ? text : undefined;
}

/** What can be written about the name at `offset`; `undefined` when nothing there looks like an actor nobody knows. Nothing in code, links, front matter and citations is a name. */
export async function offerAt(
  client: ResearchClient,
  document: TextDocument,
  offset: number,
  signal?: AbortSignal,
): Promise<ActorOffer | undefined> {
  const text = document.getText();
  if (zonesOf(text, languageOf(document)).some((zone) => zone.start <= offset && offset < zone.end)) return undefined;
  const start = Math.max(0, text.lastIndexOf('\n', Math.max(0, offset - reach)) + 1);
  const lineEnd = text.indexOf('\n', offset + reach);
  const around = text.slice(start, lineEnd < 0 ? text.length : lineEnd);
  const folder = corpusFolderFor(document.uri);
  const request = { text: around, offset: offset - start, folder, open: openActorFiles() };
  const offer = await client.request('offerActor', request, signal);
  return offer && { ...offer, start: offer.start + start, end: offer.end + start };
}

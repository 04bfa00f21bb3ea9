import { SaidError, saidBy } from '../text/saidError.ts';
import { inEnglish, joinedSentence, sentence } from '../text/sentence.ts';
import { nameOf } from './fileNames.ts';
import { kinOf } from './kin.ts';
import { foundAt } from './provenance.ts';
import { Breath } from './readers/breath.ts';
import { readerFor } from './readers/byExtension.ts';
import { type ReadSource, readSource } from './readSource.ts';
import type { Record } from './record.ts';
import { fieldLines, withFields } from './sidecarText.ts';
import { sketchOf, type TextSketch } from './sketch.ts';
import type { Source } from './source.ts';
import { sourceName } from './sourceName.ts';

/** A text that the user wants in the corpus. */
export interface Incoming {
  /** The name it has where it comes from, with an extension that says its format. */
  readonly name: string;
  /** Set where the name was made up, as for what comes from the clipboard. */
  readonly unnamed?: boolean;
  readonly bytes: Uint8Array;
  /** Where it was found, as the user gave it. */
  readonly url?: string;
  /** The address it was fetched from, after any redirects. */
  readonly fetched?: string;
  /** The addresses that led to `fetched`. */
  readonly redirects?: readonly string[];
  /** The day it was fetched, `2025-06-24`. */
  readonly accessed?: string;
  /** The text of the sidecar it has where it comes from. */
  readonly sidecar?: string;
}

/** Where it is to go: a corpus folder, the names that are in it, and the sources that the corpus has. */
export interface Destination {
  readonly folder: string;
  readonly names: readonly string[];
  readonly sources: readonly Source[];
  /** The sketch of a source, where it is known already. */
  readonly sketchFor?: (source: Source) => TextSketch;
  /** Adds it even if it is a later version of a source; words that the corpus has already are never added again. */
  readonly asNew?: boolean;
}

/** What is to be written, or why nothing is: the corpus has the same words, or an earlier save of the page, as `source`. */
export type AddPlan =
  | { readonly kind: 'same' | 'update'; readonly source: string }
  | {
      readonly kind: 'new';
      readonly source: { readonly uri: string; readonly bytes: Uint8Array };
      readonly sidecar: { readonly uri: string; readonly text: string };
    };

/**
 * How an incoming text becomes a source: its bytes as they are, under a readable name that nothing has, and a sidecar with what is proved. Nothing is made
 * up: what is only inferred stands in comments. Rejects naming the file when Ibid cannot read it.
 */
export async function planAdd(incoming: Incoming, to: Destination, signal?: AbortSignal): Promise<AddPlan> {
  const read = await readIncoming(incoming, signal);
  const { given, stated, inferred } = read;
  const title = textOf(given.title) ?? textOf(stated.title);
  const url = textOf(foundAt({ ...incoming, stated: stated.URL }).URL) ?? textOf(given.URL) ?? textOf(stated.URL);
  const sketchFor = to.sketchFor ?? (({ uri, passages }: Source) => sketchOf(uri, passages));
  const kin = await kinOf({ passages: read.passages, url }, to.sources, sketchFor, new Breath(signal));
  if (kin && (kin.kind === 'same' || !to.asNew)) return { kind: kin.kind, source: kin.source.uri };
  const [stem, extension] = partsOf(incoming.name);
  const name = sourceName([title, incoming.unnamed ? undefined : stem, textOf(inferred.title)], extension, to.names);
  const uri = `${to.folder.replace(/\/$/, '')}/${name}`;
  return {
    kind: 'new',
    source: { uri, bytes: incoming.bytes },
    sidecar: { uri: `${uri}.yaml`, text: sidecarText(incoming, read) },
  };
}

/** Reads an incoming text as the source it would be. Rejects naming it when there is no reader or the reader cannot read it. */
export async function readIncoming({ name, bytes, sidecar }: Incoming, signal?: AbortSignal): Promise<ReadSource> {
  const reader = readerFor(name);
  if (!reader)
    throw new SaidError(
      sentence`${name}: Ibid reads Markdown, text, HTML, PDF, DOCX, EPUB, VTT and SRT. Save it as one of these and add that.`,
    );
  const record = sidecar === undefined ? undefined : { uri: `${name}.yaml`, text: sidecar };
  try {
    return await readSource(name, bytes, reader, record, signal);
  } catch (error) {
    signal?.throwIfAborted();
    const reason = saidBy(error);
    throw new SaidError(inEnglish(reason).startsWith(name) ? reason : joinedSentence([name, reason], ': '));
  }
}

/** The sidecar it came with, or a new one, and in it what is proved and not said yet. */
function sidecarText(incoming: Incoming, { given, stated, inferred }: ReadSource): string {
  const { accessed, redirects = [], sidecar } = incoming;
  const proved: Record = {
    ...without(stated, given),
    ...foundAt({ ...incoming, stated: stated.URL }),
    ...(accessed === undefined ? {} : { accessed: dateOf(accessed) }),
  };
  const text = withFields(
    sidecar ?? `# Added from ${oneLine(nameOf(incoming.name))}; the fields are those of CSL.\n`,
    proved,
  );
  const known = { ...given, ...proved };
  const comments = [
    ...redirects.map((address) => `# redirected from: ${oneLine(address)}\n`),
    ...Object.entries(without(inferred, known))
      .filter(([field]) => field !== 'type')
      .map(([field, value]) =>
        fieldLines(field, value)
          .replace(/^/gm, '# inferred: ')
          .replace(/# inferred: $/, ''),
      ),
  ];
  return text + (text.endsWith('\n') || comments.length === 0 ? '' : '\n') + comments.join('');
}

function without(record: Record, known: Record): Record {
  return Object.fromEntries(Object.entries(record).filter(([field]) => !Object.hasOwn(known, field)));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function dateOf(iso: string) {
  return { 'date-parts': [iso.split('-').map(Number)] };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function partsOf(name: string): [stem: string, extension: string] {
  const dot = name.lastIndexOf('.');
  return [name.slice(0, dot), name.slice(dot + 1).toLowerCase()];
}

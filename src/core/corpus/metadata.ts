import type { CslItem, CslName } from '../citations/item.ts';
import { citationKeyFor } from '../citations/key.ts';
import { missingFields } from '../citations/wanted.ts';
import type { BlockKind } from './clutter/blockKind.ts';
import {
  bylineName,
  endsSentence,
  isInCapitals,
  isNavigation,
  isPersonName,
  isTailMark,
  wordCount,
} from './clutter/lines.ts';
import type { Block } from './readers/reader.ts';
import type { Record } from './record.ts';
import { parseName } from './recordFields.ts';
import type { Origin, SourceMetadata } from './source.ts';

/** Merges, per field, what was stated with what the text proves. `strongest` comes first; nothing is made up. */
export function mergeMetadata(layers: readonly { readonly origin: Origin; readonly record: Record }[]): Omit<
  SourceMetadata,
  'missing'
> & {
  readonly missing: readonly string[];
} {
  const item: globalThis.Record<string, unknown> = {};
  const origins: globalThis.Record<string, Origin> = {};
  for (const { origin, record } of layers) {
    for (const [field, value] of Object.entries(record)) {
      if (field in item) continue;
      item[field] = value;
      origins[field] = origin;
    }
  }
  if (item.type === undefined) {
    item.type = 'webpage';
    origins.type = 'inferred';
  }
  if (item.id === undefined) {
    item.id = citationKeyFor(item as unknown as CslItem);
    origins.id = 'inferred';
  }
  const missing = missingFields(item as Partial<CslItem>);
  for (const field of missing) origins[field] = 'missing';
  return { item: item as unknown as CslItem, origins, missing };
}

/** What the text itself proves: its title, the name in its byline or under its note on the author, the publisher in its footer. */
export function inferRecord(blocks: readonly Block[], kinds: readonly BlockKind[]): Record {
  const title = blocks[kinds.findIndex(({ kind }) => kind === 'title')]?.text;
  const author = inferAuthor(blocks, kinds);
  const publisher = author && inferPublisher(blocks, kinds, author);
  return {
    ...(title ? { title } : {}),
    ...(author ? { author: author.map(parseName) satisfies CslName[] } : {}),
    ...(publisher ? { publisher } : {}),
  };
}

function inferAuthor(blocks: readonly Block[], kinds: readonly BlockKind[]): string[] | undefined {
  const bylines = blocks.filter((_, index) => kinds[index]?.clutter === 'byline').map(({ text }) => text);
  const stated = bylines.map(bylineName).find((name) => name !== undefined && !isNoAuthor(name));
  if (stated !== undefined) return stated.split(/\s+(?:and|und|et|y|и|&)\s+/);
  const alone = bylines.find((line) => isPersonName(line) && !isNoAuthor(line));
  const note = blocks.find((_, index) => kinds[index]?.clutter === 'author note');
  // A lead may stand above the name.
  const secondBody = kinds.flatMap(({ kind }, index) => (kind === 'body' ? [index] : []))[1] ?? kinds.length;
  const isAbove = blocks.findIndex(({ text }) => text === alone) < secondBody;
  if (alone !== undefined && (isAbove || note?.text.startsWith(alone))) return [alone];
  const subject =
    note &&
    /^(\p{Lu}[^,.]*?)(?:,? \(?\d{2}\)?,?)?\s+(?:is|was|ist|war|est|works|teaches|writes|covers|leads)\b/u.exec(
      note.text,
    )?.[1];
  return subject === undefined ? undefined : [subject];
}

/** Written as names are and none: a cry in capitals, "SEND HELP AT ONCE.", and a time, "Monday Morning". */
function isNoAuthor(line: string): boolean {
  const time =
    /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|july|september|october|november|december|early|late|mid|next|last|this|every)\b|\b(?:morning|afternoon|evening|night|noon|weekend)$/i;
  return (isInCapitals(line) && endsSentence(line)) || time.test(line);
}

/** The only line of a footer, after the links to other pages, that is a name and no sentence; below it are notices at most. */
function inferPublisher(
  blocks: readonly Block[],
  kinds: readonly BlockKind[],
  author: readonly string[],
): string | undefined {
  const mark = blocks.findIndex((block, index) => kinds[index]?.clutter === 'navigation' && isTailMark(block.text));
  if (mark < 0) return undefined;
  const names = blocks
    .slice(mark + 1)
    .filter((_, index) => kinds[mark + 1 + index]?.clutter === 'navigation')
    .map(({ text }) => text)
    .filter((text) => wordCount(text) >= 2 && wordCount(text) <= 6 && !endsSentence(text) && !author.includes(text))
    .filter((text) => text.split(/\s+/).every((word) => /^(?:\p{Lu}|of$|and$|for$|the$|&$)/u.test(word)));
  const place = blocks.findLastIndex(({ text }) => text === names[0]);
  const endsFooter = kinds.slice(place + 1).every((kind) => kind.clutter === 'notice');
  return names.length === 1 && endsFooter && !isNavigation(names[0]!) ? names[0] : undefined;
}

import type { Locator } from '../citations/citation.ts';
import { foldWord } from '../text/fold.ts';
import { tokenize } from '../text/tokens.ts';
import type { BlockKind } from './clutter/blockKind.ts';
import type { Breath } from './readers/breath.ts';
import type { Block } from './readers/reader.ts';
import type { Passage } from './source.ts';

/** The passages of a file: its blocks with kind, number, section and an id that depends on their words alone. Works in slices. */
export async function passagesOf(
  uri: string,
  blocks: readonly Block[],
  kinds: readonly BlockKind[],
  breath: Breath,
): Promise<Passage[]> {
  const passages: Passage[] = [];
  const seen = new Map<string, number>();
  let number = 0;
  let wasBody = false;
  let section: string | undefined;
  for (const [index, block] of blocks.entries()) {
    const { role, text, start, end, speaker, locator: place } = block;
    await breath.take();
    const { kind, clutter } = kinds[index]!;
    if (kind === 'heading') section = text;
    const locator: Locator =
      kind === 'body'
        ? (place ?? { label: 'paragraph', value: String(block.continues && wasBody ? number : ++number) })
        : { label: place?.label ?? 'paragraph', value: '' };
    wasBody = kind === 'body';
    passages.push({
      id: passageId(uri, text, seen),
      text,
      start,
      end,
      kind,
      clutter,
      locator,
      section: kind === 'heading' ? undefined : section,
      ...(speaker === undefined ? {} : { speaker }),
      ...(role === 'quote' ? { isQuote: true } : {}),
    });
  }
  return passages;
}

/** The part of a passage's id that depends on its words alone; equal ones of a source are counted. */
export function wordsHash({ id }: Pick<Passage, 'id'>): string {
  return id.slice(id.lastIndexOf('#') + 1);
}

function passageId(uri: string, text: string, seen: Map<string, number>): string {
  const hash = hashOf(
    tokenize(text)
      .map((token) => token.folded)
      .join(' ') || foldWord(text),
  );
  const times = (seen.get(hash) ?? 0) + 1;
  seen.set(hash, times);
  return `${uri}#${hash}${times > 1 ? `.${times}` : ''}`;
}

/** FNV-1a, 32 bits twice with different offsets, in base 36. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(words: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let index = 0; index < words.length; index++) {
    const unit = words.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36);
}

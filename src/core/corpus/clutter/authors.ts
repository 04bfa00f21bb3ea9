import type { Block } from '../readers/reader.ts';
import { occupations } from './lexicon.ts';
import { bare, bylineName, creditedNames, isPersonName, withoutRemark } from './lines.ts';

/** The subject of a sentence such as "Jane Doe is a fellow at …"; `undefined` when it is no person's name. */
function subjectOf(text: string): string | undefined {
  const subject =
    /^(\p{Lu}[^,.]*?)(?:,? \(?\d{2}\)?,?)?\s+(?:is|was|ist|war|est|works|teaches|writes|covers|leads)\b/u.exec(
      text,
    )?.[1];
  return subject !== undefined && isPersonName(subject) ? bare(subject) : undefined;
}

/**
 * Lines that are only a name, where that name is repeated or introduces a note on its bearer, and such notes. `isOpen` tells the lines nothing is known of
 * yet, `lastRunning` is the place of the last paragraph of running text among them.
 */
export function authorLines(
  blocks: readonly Block[],
  isOpen: (index: number) => boolean,
  lastRunning: number,
): { readonly bylines: readonly number[]; readonly notes: readonly number[] } {
  const alone = new Map<string, number[]>();
  const bylined = new Set<string>();
  const introduced = new Map<string, number[]>();
  blocks.forEach(({ text, role }, index) => {
    if (!isOpen(index))
      for (const name of bylineName(text)?.split(/\s+(?:and|und|et|y|и|&)\s+/) ?? []) bylined.add(bare(name));
    for (const name of creditedNames(text)) bylined.add(name);
    const name = withoutRemark(text);
    if (role !== 'heading' && isOpen(index) && isPersonName(name)) add(alone, bare(name), index);
  });
  blocks.forEach(({ text }, index) => {
    if (!isOpen(index) || index < blocks.length / 2) return;
    const subject = subjectOf(text);
    if (subject !== undefined && (bylined.has(subject) || occupations.test(text))) add(introduced, subject, index);
  });
  const bylines = [...alone]
    .filter(([name, places]) => places.length > 1 || introduced.has(name) || bylined.has(name))
    .flatMap(([, places]) => places);
  const notes = [...introduced].flatMap(([name, places]) =>
    places.filter((place) => alone.has(name) || bylined.has(name) || place === lastRunning),
  );
  return { bylines, notes };
}

function add(map: Map<string, number[]>, name: string, index: number): void {
  const places = map.get(name);
  if (places) places.push(index);
  else map.set(name, [index]);
}

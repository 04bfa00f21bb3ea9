import type { Clock } from '../../../src/core/ports.ts';
import { Research } from '../../../src/core/research.ts';
import { MemoryFiles, stillClock } from '../../support/memoryFiles.ts';
import type { MemoryStorage } from '../../support/memoryStorage.ts';

export const folder = 'file:///w/corpus';
export const dam = `${folder}/dam.md`;
export const canal = `${folder}/canal.md`;
export const people = `${folder}/actors/people.yaml`;
export const config = { corpusFolders: [folder], bibliographyFiles: [] };

const damText = `---
id: dam
title: The Dam
issued: 2024-05-07
language: en
---

The dam was finished in spring, and the mayors of the valley came to see the water rise.

“The gates will stay open through the summer,” the engineer Anna Kline said on Monday. She added: “Nobody will be flooded.”

Gates of this kind are rare. Boris Ode, a farmer, said that the gates would never hold.

Kline spoke to reporters:

> We have asked for three reports and have two of them.
`;
export const canalText = `---
id: canal
title: The Canal
issued: 2024-06-01
language: en
---

“The gates stay open for the whole of the summer,” Anna Kline said at a news conference in Norport.

The summer was dry, and the gates rusted, while Kline was away.
`;
const peopleText = `id: anna-kline
type: person
name: Anna Kline
alias: [the chief engineer]
weakAlias: [Kline]
`;

/** Two sources about gates, and whom they name. */
export function texts(): Record<string, string> {
  return { [dam]: damText, [canal]: canalText, [people]: peopleText };
}

/** The facade over `files`, with nothing loaded. */
export function open(files: MemoryFiles, storage?: MemoryStorage, clock: Clock = stillClock, build = 'one') {
  const nothing = () => {};
  return new Research(
    {
      files,
      styles: { style: async () => undefined, locale: async () => undefined },
      clock,
      log: { info: nothing, warn: nothing, error: nothing },
      ...(storage ? { index: { storage, build } } : {}),
    },
    { status: nothing, sources: nothing, library: nothing, actors: nothing, findings: nothing },
  );
}

/** The facade with the two sources and `more`. */
export async function opened(more: Readonly<Record<string, string>> = {}): Promise<Research> {
  const research = open(new MemoryFiles({ ...texts(), ...more }));
  await research.configure(config);
  return research;
}

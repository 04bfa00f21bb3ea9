import { parseActorFile } from '../../../src/core/actors/actorFile.ts';
import type { CardSources } from '../../../src/core/actors/card.ts';
import { buildMatcher, MentionMatcher } from '../../../src/core/actors/matcher.ts';
import { MentionIndex } from '../../../src/core/actors/mentions.ts';
import { ActorRegistry } from '../../../src/core/actors/registry.ts';
import { actorFiles, balancingAct, heartOfConflicts } from '../sample/sample.ts';

/** A clock that never stops anybody. */
export const still = { now: () => 0, pause: () => Promise.resolve() };

/** The sample corpus as a card sees it: its actors, and the paragraphs of the two digests as passages `whyisiran#1` and so on. */
export async function sampleCorpus(): Promise<CardSources & { readonly matcher: MentionMatcher }> {
  const files = actorFiles().map(([name, text]) => parseActorFile(`file:///corpus/actors/${name}`, text));
  const registry = ActorRegistry.of(files.flatMap(({ actors }) => actors));
  const matcher = new MentionMatcher(buildMatcher(registry));
  const sources = [heartOfConflicts(), balancingAct()].map(({ file, key, paragraphs, record }) => ({
    uri: `file:///corpus/${file}`,
    passages: paragraphs.map((text, index) => ({
      id: `${key}#${index + 1}`,
      source: `file:///corpus/${file}`,
      citationKey: key,
      title: String(record.title),
      label: key === 'weitzmoscow' ? 'Weitz n.d.' : '“Why is Iran at…” n.d.',
      text,
      kind: 'body',
      locator: { label: 'paragraph', value: String(index + 1) },
    })),
  }));
  const passages = new Map(sources.flatMap((source) => source.passages.map((passage) => [passage.id, passage])));
  return {
    registry,
    matcher,
    mentions: await MentionIndex.build(registry, matcher, sources, still),
    passage: (id) => passages.get(id),
    proof: (key, locator) => {
      const found = passages.get(`${key}#${locator ?? 1}`);
      return found && { label: found.label, source: found.source, passage: locator && found.id };
    },
  };
}

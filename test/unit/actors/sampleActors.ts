import { parseActorFile } from '../../../src/core/actors/actorFile.ts';
import { buildMatcher, MentionMatcher } from '../../../src/core/actors/matcher.ts';
import { ActorRegistry } from '../../../src/core/actors/registry.ts';

/** A registry of actors written in YAML. */
export function registryOf(yaml: string, uri = 'file:///actors/a.yaml'): ActorRegistry {
  return ActorRegistry.of(parseActorFile(uri, yaml).actors);
}

/** A function that lists the mentions in a text as `surface kind candidate|candidate`. */
export function mentionsBy(registry: ActorRegistry): (text: string, ...excluded: [number, number][]) => string[] {
  const matcher = new MentionMatcher(buildMatcher(registry));
  return (text, ...excluded) =>
    matcher
      .match(
        text,
        excluded.map(([start, end]) => ({ start, end })),
      )
      .map(({ surface, kind, candidates }) => `${surface} ${kind} ${candidates.join('|')}`);
}

import { setImmediate } from 'node:timers/promises';
import type { Actor, Mention } from '../../../../../src/core/actors/actor.ts';
import { textReader } from '../../../../../src/core/corpus/readers/text.ts';
import { readSource } from '../../../../../src/core/corpus/readSource.ts';
import type { Source } from '../../../../../src/core/corpus/source.ts';
import type { Clock } from '../../../../../src/core/ports.ts';
import type { Candidate, QuotationContext } from '../../../../../src/core/quotations/check/verify/context.ts';
import type { Statement } from '../../../../../src/core/quotations/statement.ts';
import { tokenize } from '../../../../../src/core/text/tokens.ts';

export const clock: Clock = { now: () => performance.now(), pause: () => setImmediate() };

/** A source read from plain text under `key`. */
export async function sourceFrom(key: string, text: string, language?: string): Promise<Source> {
  const uri = `file:///corpus/${key}.txt`;
  const read = await readSource(uri, new TextEncoder().encode(text), textReader);
  const item = { id: key, type: 'article', title: `Title of ${key}`, ...(language ? { language } : {}) };
  return { uri, metadata: { item, origins: {}, missing: [] }, passages: read.passages, textHome: 'file' };
}

/** What a test changes of the usual context. */
export type Changes = Partial<QuotationContext>;

/** A context over a few sources: candidates are all passages, those with most of the words first. */
export function contextOf(sources: readonly Source[], changes: Changes = {}): QuotationContext {
  const passages = sources.flatMap((source) =>
    source.passages.map((passage) => ({
      candidate: { source, passage },
      words: new Set(tokenize(passage.text).map(({ folded: word }) => word)),
    })),
  );
  return {
    sourceOf: (key) => sources.find(({ metadata }) => metadata.item.id === key),
    isKnown: (key) => sources.some(({ metadata }) => metadata.item.id === key),
    candidates: (words) => byShared(passages, words),
    statementsOf: () => [],
    actorOf: () => undefined,
    areCopies: () => false,
    ...changes,
  };
}

interface Worded {
  readonly candidate: Candidate;
  readonly words: ReadonlySet<string>;
}

function byShared(passages: readonly Worded[], words: readonly string[]): Candidate[] {
  return passages
    .map(({ candidate, words: own }) => ({ candidate, score: words.filter((word) => own.has(word)).length }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 20)
    .map(({ candidate }) => candidate);
}

/** A person of an actor file. */
export function person(id: string, name: string, changes: Partial<Actor> = {}): Actor {
  return {
    id,
    type: 'person',
    name,
    alias: [],
    weakAlias: [name.split(' ').at(-1)!],
    standsFor: [],
    except: [],
    role: [],
    relation: [],
    position: [],
    tension: [],
    participant: [],
    party: [],
    obliges: [],
    doesNotOblige: [],
    uri: 'file:///actors.yaml',
    idSpan: { start: 0, end: 0 },
    ...changes,
  };
}

/** Finds the names and weak aliases of actors, the longest first. */
export function finderOf(actors: readonly Actor[]): (text: string) => Mention[] {
  return (text) => {
    const found: Mention[] = [];
    for (const { id, name, weakAlias } of actors)
      for (const surface of [name, ...weakAlias])
        for (let at = text.indexOf(surface); at >= 0; at = text.indexOf(surface, at + 1))
          if (!found.some(({ start, end }) => at < end && start < at + surface.length))
            found.push({ start: at, end: at + surface.length, surface, kind: 'name', candidates: [id] });
    return found.sort((a, b) => a.start - b.start);
  };
}

/** A statement of `words`, which stand in `source`. */
export function statement(
  source: Source,
  words: string,
  name: string,
  changes: Partial<Statement> & { actor?: string } = {},
): Statement {
  const passage = source.passages.find(({ text }) => text.includes(words));
  if (!passage) throw new Error(`No passage has “${words}”`);
  const start = passage.start + passage.text.indexOf(words);
  const { actor, ...rest } = changes;
  return {
    span: { start, end: start + words.length },
    form: 'quoted',
    text: words,
    speaker: { name, ...(actor ? { actor } : {}), confidence: 'high' },
    dateBasis: 'none',
    language: 'en',
    firstHand: true,
    ...rest,
  };
}

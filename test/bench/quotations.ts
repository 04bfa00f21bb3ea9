import { setImmediate } from 'node:timers/promises';
import searchApproximately from 'approx-string-match';
import type { Source } from '../../src/core/corpus/source.ts';
import type { Clock } from '../../src/core/ports.ts';
import { QuotationChecker } from '../../src/core/quotations/check/quotationChecker.ts';
import type { Candidate, QuotationContext } from '../../src/core/quotations/check/verify/context.ts';
import { tokenize } from '../../src/core/text/tokens.ts';
import { makeSources, vocabulary } from './support/corpus.ts';
import { pick, seededRandom } from './support/random.ts';
import { ms, printTable } from './support/table.ts';
import { percentile, timed } from './support/timing.ts';

const sizes = {
  small: { quotations: 60, passages: 3000, words: 8000 },
  full: { quotations: 1000, passages: 250_000, words: 60_000 },
} as const;
const clock: Clock = { now: () => performance.now(), pause: () => setImmediate() };
/** Candidates given, and rare words they are looked up by. */
const given = 20;
const rarest = 6;
/** Passages looked at for one quotation, unless its rarest word has more. */
const mostLooked = 2000;

type Kind = 'verbatim' | 'typographic' | 'one word changed' | 'wrong source' | 'uncited' | 'invented';
const kinds: readonly Kind[] = ['verbatim', 'typographic', 'one word changed', 'wrong source', 'uncited', 'invented'];

/** Checks quotations of made-up sources against all of them, and beside it what approximate matching takes for a single passage. */
export async function bench(size: 'small' | 'full'): Promise<void> {
  const { quotations, passages, words } = sizes[size];
  const vocabularyOf = vocabulary(words);
  const sources = makeSources(passages, vocabularyOf);
  const drafts = makeDrafts(quotations, sources, vocabularyOf);
  const context = contextOf(sources);
  const text = drafts.map(({ paragraph }) => paragraph).join('\n\n');
  const all = await timed(() =>
    new QuotationChecker(clock).check({ text, documentLanguage: 'markdown', context, version: 1 }),
  );
  const each: number[] = [];
  const checker = new QuotationChecker(clock);
  for (const { paragraph } of drafts) {
    const run = await timed(() =>
      checker.check({ text: paragraph, documentLanguage: 'markdown', context, version: 1 }),
    );
    each.push(run.cpu);
  }
  const again = await timed(() => checker.check({ text, documentLanguage: 'markdown', context, version: 1 }));
  const megabytes =
    sources.reduce((sum, source) => sum + source.passages.reduce((own, passage) => own + passage.text.length, 0), 0) /
    1e6;
  printTable(
    `Quotations: ${quotations} against ${sources.length} sources, ${passages} passages, ${megabytes.toFixed(1)} MB (milliseconds of the processor)`,
    ['', 'measured', 'target'],
    [
      ['all in one draft', ms(all.cpu), size === 'full' ? '<= 3000' : ''],
      ['one, p50', ms(percentile(each, 0.5)), ''],
      ['one, p95', ms(percentile(each, 0.95)), '<= 10'],
      ['all again, nothing changed', ms(again.cpu), ''],
      ['approx-string-match, one quotation in 1 MB', ms(await approximate(drafts, sources)), ''],
    ],
  );
  const rows = kinds.map((kind) => {
    const verdicts = new Map<string, number>();
    for (const [index, { verification }] of all.result.entries())
      if (drafts[index]!.kind === kind)
        verdicts.set(verification.verdict, (verdicts.get(verification.verdict) ?? 0) + 1);
    return [kind, [...verdicts].map(([verdict, count]) => `${verdict} ${count}`).join(', ')];
  });
  printTable('Verdicts', ['', 'verdicts'], rows);
}

interface Made {
  readonly kind: Kind;
  readonly words: string;
  readonly paragraph: string;
}

function makeDrafts(count: number, sources: readonly Source[], words: readonly string[]): Made[] {
  const random = seededRandom(7);
  return Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length]!;
    const source = pick(sources, random);
    const body = source.passages.filter((passage) => passage.kind === 'body');
    const list = (body.length > 0 ? pick(body, random) : source.passages[0]!).text.replace(/\.$/, '').split(' ');
    const from = Math.floor(random() * Math.max(1, list.length - 20));
    const piece = list.slice(from, from + 12 + Math.floor(random() * 20));
    const key = source.metadata.item.id;
    const other = pick(sources, random).metadata.item.id;
    const at = piece.length >> 1;
    switch (kind) {
      case 'verbatim':
        return made(kind, piece.join(' '), key);
      case 'typographic':
        return made(kind, piece.join('  '), key);
      case 'one word changed':
        return made(kind, piece.with(at, pick(words, random)).join(' '), key);
      case 'wrong source':
        return made(kind, piece.join(' '), other);
      case 'uncited':
        return made(kind, piece.join(' '));
      default:
        return made(kind, piece.map(() => pick(words, random)).join(' '), key);
    }
  });
}

function made(kind: Kind, words: string, key?: string): Made {
  return { kind, words, paragraph: `It is said that “${words}”${key === undefined ? '' : ` [@${key}]`}.` };
}

/** Candidates by an index of which passages have a word, as the search has it: those with the rarest words of the quotation first. */
function contextOf(sources: readonly Source[]): QuotationContext {
  const byKey = new Map(sources.map((source) => [source.metadata.item.id, source]));
  const passages: Candidate[] = sources.flatMap((source) => source.passages.map((passage) => ({ source, passage })));
  const holders = new Map<string, number[]>();
  for (const [index, { passage }] of passages.entries())
    for (const word of new Set(tokenize(passage.text).map(({ folded }) => folded))) {
      const own = holders.get(word);
      if (own) own.push(index);
      else holders.set(word, [index]);
    }
  const candidates = (words: readonly string[]): Candidate[] => {
    const lists = words.map((word) => holders.get(word) ?? []).filter((list) => list.length > 0);
    lists.sort((a, b) => a.length - b.length);
    const scores = new Map<number, number>();
    let looked = 0;
    for (const list of lists.slice(0, rarest)) {
      looked += list.length;
      if (looked > mostLooked && scores.size > 0) break;
      const weight = Math.log(passages.length / list.length);
      for (const index of list) scores.set(index, (scores.get(index) ?? 0) + weight);
    }
    const best = [...scores].sort((a, b) => b[1] - a[1]).slice(0, given);
    return best.map(([index]) => passages[index]!);
  };
  return {
    sourceOf: (key) => byKey.get(key),
    isKnown: (key) => byKey.has(key),
    candidates,
    statementsOf: () => [],
    actorOf: () => undefined,
    areCopies: () => false,
  };
}

/** Milliseconds of approximate matching by characters for one quotation in a megabyte of text, a fifth of it may differ. */
async function approximate(drafts: readonly Made[], sources: readonly Source[]): Promise<number> {
  let text = '';
  for (const source of sources) {
    if (text.length >= 1e6) break;
    text += source.passages.map((passage) => passage.text).join('\n');
  }
  text = text.slice(0, 1e6);
  const samples = drafts.slice(0, 5);
  const run = await timed(() => {
    for (const { words } of samples) searchApproximately(text, words, Math.round(words.length / 5));
  });
  return ((run.cpu / samples.length) * 1e6) / text.length;
}

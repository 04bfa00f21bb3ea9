import assert from 'node:assert/strict';
import type { Passage, Source } from '../../../../src/core/corpus/source.ts';
import { QuotationChecker } from '../../../../src/core/quotations/check/quotationChecker.ts';
import { quotedSpans } from '../../../../src/core/quotations/quotedSpans.ts';
import type { Statement } from '../../../../src/core/quotations/statement.ts';
import { sentencesOf } from '../../../../src/core/text/sentences.ts';
import { describeSeeds, seeds } from '../../../support/seeds.ts';
import { clock, contextOf, finderOf, person, sourceFrom } from './support/corpus.ts';

/** Words of a seed with where they stand. */
interface Sample {
  readonly source: Source;
  readonly passage: Passage;
  readonly words: string;
}

/** What is expected of a kind of sample: any of these. */
const expected: Readonly<Record<string, readonly string[]>> = {
  exact: ['verbatim', 'marked-edit'],
  typographic: ['verbatim', 'marked-edit'],
  'word changed': ['differs'],
  'word dropped': ['differs'],
  'word added': ['differs'],
  'first word changed': ['differs'],
  'last word changed': ['differs'],
  negation: ['differs: negation'],
  number: ['differs: number'],
  name: ['differs: name'],
  'ellipsis in order': ['marked-edit'],
  'ellipsis out of order': ['differs'],
  brackets: ['marked-edit'],
  capital: ['marked-edit'],
  'wrong source': ['elsewhere'],
  'wrong speaker': ['wrong-speaker'],
  'wrong locator': ['wrong-locator'],
  uncited: ['uncited'],
  invented: ['not-found'],
  'no text': ['not-checkable'],
  'sentence of the other source': ['elsewhere'],
  'reworded pull quote': ['differs', 'not-found'],
};

const speakers = [
  'Renad Mansour',
  'Dmitry Peskov',
  'Arman Mahmoudian',
  'Holger Schmieding',
  'Ksenia Svetlova',
  'Vasily Nebenzya',
];
const actors = speakers.map((name) => person(name.toLowerCase().replace(/\W+/g, '-'), name));

type Paragraphs = readonly (readonly [kind: string, paragraph: string])[];

interface Draft {
  readonly kinds: readonly string[];
  readonly text: string;
}

function said(words: string, cite: string): string {
  return `It is said that “${words}” ${cite}.`;
}

function citeOf({ source, passage }: Sample): string {
  return `[@${source.metadata.item.id}, para. ${passage.locator.value}]`;
}

function sameWords(sample: Sample, other: string): Paragraphs {
  const { words, source, passage } = sample;
  const cite = citeOf(sample);
  const plain = words
    .replace(/’/g, "'")
    .replace(/ ?[—–] ?/g, ' -- ')
    .replace(/ /g, '\u00a0');
  const lines = words.split(/\s+/).join('\n> ').replace(/’/g, '‘').replace(/fi/g, 'ﬁ');
  const wrong = Number(passage.locator.value) === 1 ? 2 : 1;
  return [
    ['exact', said(words, cite)],
    ['typographic', `It is said that "${plain}" ${cite}.`],
    ['typographic', `> ${lines}\n> ${cite}`],
    ['wrong source', said(words, `[@${other}]`)],
    ['wrong locator', said(words, `[@${source.metadata.item.id}, para. ${wrong}]`)],
    ['uncited', said(words, 'and so on')],
    ['no text', said(words.replace(/\s/, ' zebra '), '[@book]')],
  ];
}

function changed(list: readonly string[], at: number, ...by: string[]): string {
  return [...list.slice(0, at), ...by, ...list.slice(at + 1)].join(' ');
}

function changedWords(sample: Sample): Paragraphs {
  const list = sample.words.split(/\s+/);
  const middle = list.length >> 1;
  const cite = citeOf(sample);
  const all: (readonly [string, string])[] = [
    ['word changed', said(changed(list, middle, 'zebra'), cite)],
    ['word added', said(changed(list, middle, list[middle]!, 'zebra'), cite)],
    ['first word changed', said(changed(list, 0, 'zebra'), cite)],
    ['last word changed', said(changed(list, list.length - 1, 'zebra'), cite)],
    ['negation', said(changed(list, middle, 'never', list[middle]!), cite)],
  ];
  return list[middle - 1] === list[middle] ? all : [...all, ['word dropped', said(changed(list, middle), cite)]];
}

function weightyChanges(sample: Sample): Paragraphs {
  const list = sample.words.split(/\s+/);
  const plain = list.map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''));
  const numeral = plain.findIndex((word, at) => /^(?:\d+|two|three|first|million|one)$/.test(word) && at > 0);
  const name = plain.findIndex(
    (word, at) => at > 0 && /^\p{Lu}\p{Ll}{3,}$/u.test(word) && !/[.!?:]$/.test(list[at - 1]!),
  );
  const all: (readonly [string, string])[] = [];
  if (numeral > 0) all.push(['number', said(changed(list, numeral, 'seventy'), citeOf(sample))]);
  if (name > 0) all.push(['name', said(changed(list, name, 'Zebra'), citeOf(sample))]);
  return all;
}

function markedChanges(sample: Sample, text: string): Paragraphs {
  const { words } = sample;
  const list = words.split(/\s+/);
  const cite = citeOf(sample);
  const [head, tail] = [list.slice(0, 3).join(' '), list.slice(-3).join(' ')];
  const isOnce = (piece: string) => text.split(piece.replace(/^\P{L}+|\P{L}+$/gu, '')).length === 2;
  const all: (readonly [string, string])[] = [['brackets', said(changed(list, list.length >> 1, '[the thing]'), cite)]];
  if (/^\p{Lu}\p{L}/u.test(words)) all.push(['capital', said(`[${words[0]!.toLowerCase()}]${words.slice(1)}`, cite)]);
  if (list.length >= 9) all.push(['ellipsis in order', said(`${head} … ${tail}`, cite)]);
  if (list.length >= 9 && isOnce(head) && isOnce(tail))
    all.push(['ellipsis out of order', said(`${tail} […] ${head}`, cite)]);
  return all;
}

function otherSpeakers(source: Source, statements: readonly Statement[]): Paragraphs {
  return statements
    .filter(({ text }) => text.split(/\s+/).length >= 4 && !/[“”]/.test(text))
    .map(({ text, speaker }) => {
      const wrong = actors.find(({ id }) => id !== speaker!.actor)!;
      return ['wrong speaker', `“${text}” said ${wrong.name} [@${source.metadata.item.id}].`];
    });
}

describeSeeds('Quotations of the seeds', () => {
  let a: Source;
  let b: Source;
  before(async () => {
    a = await sourceFrom('a', seeds().a, 'en');
    b = await sourceFrom('b', seeds().b, 'en');
  });

  const body = (source: Source) => source.passages.filter(({ kind }) => kind === 'body');

  /** Quotations and sentences of six words or more, without quotation marks inside. */
  function samples(): Sample[] {
    return [a, b].flatMap((source) =>
      body(source).flatMap((passage) =>
        [...quotedSpans(passage.text), ...sentencesOf(passage.text)]
          .map(({ start, end }) => ({ source, passage, words: passage.text.slice(start, end) }))
          .filter(({ words }) => !/[“”"]/.test(words) && words.split(/\s+/).length >= 6),
      ),
    );
  }

  /** Attributes every quoted span to the one actor its paragraph names; the rest have no speaker here. */
  function statementsOf(source: Source): Statement[] {
    return body(source).flatMap((passage) => {
      const named = actors.filter(({ weakAlias }) => passage.text.includes(weakAlias[0]!));
      if (named.length !== 1) return [];
      return quotedSpans(passage.text).map(
        (span): Statement => ({
          span: { start: passage.start + span.start, end: passage.start + span.end },
          form: 'quoted',
          text: passage.text.slice(span.start, span.end),
          speaker: { name: named[0]!.name, actor: named[0]!.id, confidence: 'high' },
          dateBasis: 'none',
          language: 'en',
          firstHand: true,
        }),
      );
    });
  }

  /** One paragraph for each sample, with the kind it is of. */
  function draft(): Draft {
    const all: (readonly [string, string])[] = [];
    const texts = new Map(
      [a, b].map((source) => [
        source,
        body(source)
          .map(({ text }) => text)
          .join(' '),
      ]),
    );
    for (const sample of samples()) {
      all.push(...sameWords(sample, sample.source === a ? 'b' : 'a'));
      all.push(...changedWords(sample), ...weightyChanges(sample), ...markedChanges(sample, texts.get(sample.source)!));
    }
    for (const source of [a, b]) all.push(...otherSpeakers(source, statementsOf(source)));
    for (let at = 0; at < 20; at++)
      all.push([
        'invented',
        said(`purple gardens number ${at} sing beneath a sleeping orchestra of teapots`, at % 2 ? '[@a]' : '[@b]'),
      ]);
    for (const { clutter, text } of b.passages) {
      const isExact = [...texts.values()].some((each) => each.includes(text.replace(/[.\s]+$/, '')));
      if (clutter === 'pull quote' && !isExact && text.split(' ').length > 5)
        all.push(['reworded pull quote', `> ${text.replace(/\s+/g, ' ')}\n> [@b]`]);
    }
    return { kinds: all.map(([kind]) => kind), text: all.map(([, paragraph]) => paragraph).join('\n\n') };
  }

  it('get the verdicts they should: all typography accepted, all changes flagged, nothing wrongly verified', async function () {
    this.timeout(60_000);
    const { kinds, text } = draft();
    const context = contextOf([a, b], {
      isKnown: () => true,
      statementsOf,
      actorOf: (id) => actors.find((actor) => actor.id === id),
    });
    const checked = await new QuotationChecker(clock).check({
      text,
      documentLanguage: 'markdown',
      context,
      version: 1,
      mentionsIn: finderOf(actors),
    });
    const table = new Map<string, Map<string, number>>();
    const wrong: string[] = [];
    const starts = [0, ...Array.from(text.matchAll(/\n\n/g), ({ index }) => index + 2)];
    const byParagraph = new Map(
      checked.map((each) => [starts.findLast((start) => start <= each.quotation.outer.start), each]),
    );
    for (const [index, kind] of kinds.entries()) {
      const each = byParagraph.get(starts[index]!);
      if (!each) wrong.push(`${kind}: not found`);
      if (!each) continue;
      const { quotation, verification } = each;
      const weights = verification.differences.map((difference) => difference.kind);
      const { verdict } = verification;
      const row = table.get(kind) ?? new Map<string, number>();
      table.set(kind, row.set(verdict, (row.get(verdict) ?? 0) + 1));
      const fits = expected[kind]!.some((each) => {
        const [wanted, weight] = each.split(': ');
        return verdict === wanted && (weight === undefined || weights.some((own) => own === weight));
      });
      if (!fits)
        wrong.push(
          `${kind}: ${verdict} (${weights.join(', ')}) paragraph ${quotation.words.length} characters, number ${index}`,
        );
    }
    for (const [kind, row] of table)
      console.log(`      ${kind.padEnd(30)} ${[...row].map(([verdict, count]) => `${verdict} ${count}`).join(', ')}`);
    assert.deepEqual(wrong, []);
  });
});

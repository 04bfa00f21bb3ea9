import { atOnce } from '../../slices.ts';
import type { Statement } from '../statement.ts';
import { unknownCircumstances } from './circumstances.ts';
import type { StatementDocument, StatementPassage } from './document.ts';
import { type Heritage, inherit } from './inherit.ts';
import { rulesFor } from './languages.ts';
import { type Paragraph, paragraphOf } from './paragraph.ts';
import { People } from './people.ts';
import { type ParagraphQuotes, quotesOf } from './quotes.ts';
import { type Draft, readParagraph } from './reading.ts';
import type { StatementRules } from './rules.ts';
import { fewestQuoted } from './scare.ts';
import { type ActorNames, Speakers } from './speakers.ts';
import { announcer, subjectSpeaker } from './subject.ts';
import { labelName, questionersOf } from './turns.ts';

/** A paragraph of nothing but few words in single marks, where double ones tell what is said. */
const isSubheading = /^\s*['‘][^'‘’\n]{1,60}(?:['’]\p{L}[^'‘’\n]{0,30})?['’]\s*$/u;

interface Prepared {
  readonly passage: StatementPassage;
  readonly paragraph: Paragraph;
  readonly quotes: ParagraphQuotes;
}

/**
 * Who says what in a document: quotations, the turns of transcripts, and what the text reports in its own words, in order. Passages that are no
 * body are left out. Speakers are told by rules (design 05, one file for each language); what they are unsure of has confidence `low`. Linear in the
 * length of the text; never throws.
 */
export function statementsIn(document: StatementDocument, actors: ActorNames): Statement[] {
  return atOnce(statementSteps(document, actors));
}

/** As {@link statementsIn}, with a step after every paragraph, so that a long document can be read with pauses. */
export function* statementSteps(document: StatementDocument, actors: ActorNames): Generator<undefined, Statement[]> {
  const rules = rulesFor(document.language, document.text);
  const people = new People(rules);
  const prepared = yield* prepare(document, rules, people);
  const speakers = new Speakers(people, rules, actors, document.author);
  const askers = questionersOf(document, rules);
  const statements: Statement[] = [];
  let heritage: Heritage = { open: false, announces: false, age: 0 };
  for (const [number, { passage, paragraph, quotes }] of prepared.entries()) {
    yield;
    if (passage.speaker !== undefined && !askers.has(passage.speaker))
      statements.push(turnOf(document, passage, speakers, people, rules));
    if (passage.speaker !== undefined) continue;
    const context = { rules, speakers, offset: passage.start, number, sourceDate: document.date };
    const read = readParagraph(paragraph, context);
    if (passage.isQuote === true && read.drafts.length === 0) {
      statements.push(blockQuote(document, passage, heritage, rules));
      continue;
    }
    const quotesAlone = onlyQuotes(paragraph);
    inherit(read.drafts, heritage, quotesAlone);
    if (quotesAlone) giveTopic(read.drafts, speakers, number - 1);
    if (heritage.open) fillBack(statements, read.drafts[0]);
    const quoted = read.drafts.flatMap((draft) => quotedStatement(draft, paragraph, context, quotes.dashed));
    statements.push(...[...quoted, ...read.reported].sort((a, b) => a.span.start - b.span.start));
    const spoke = read.drafts.findLast(({ speaker }) => speaker)?.speaker ?? read.last;
    const last = spoke ?? (read.announces ? announcer(paragraph, context) : undefined);
    heritage = {
      open: quotes.open,
      announces: read.announces,
      ...(last ? { speaker: last, age: 1 } : { speaker: heritage.speaker, age: heritage.age + 1 }),
    };
  }
  return statements;
}

/** Quotations without a speaker of their own, after a paragraph about somebody: perhaps theirs. */
function giveTopic(drafts: readonly Draft[], speakers: Speakers, about: number): void {
  const name = speakers.topicOf(about);
  if (name === undefined) return;
  for (const draft of drafts) if (draft.words >= fewestQuoted) draft.speaker ??= speakers.named(name, 'low');
}

/** A quotation over several paragraphs whose speaker is named only after the last. */
function fillBack(statements: Statement[], first: Draft | undefined): void {
  if (!first?.speaker) return;
  const { mention: _, ...speaker } = first.speaker;
  for (let at = statements.length - 1; at >= 0; at--) {
    const statement = statements[at]!;
    if (statement.form !== 'quoted' || statement.speaker) return;
    statements[at] = { ...statement, speaker };
  }
}

function* prepare(
  { text, passages }: StatementDocument,
  rules: StatementRules,
  people: People,
): Generator<undefined, Prepared[]> {
  const body = passages.filter(({ kind, speaker }) => kind === 'body' || speaker !== undefined);
  const words = body.map(({ start, end }) => text.slice(start, end));
  const hasDouble = /[“"«„]/.test(text);
  const hasSingle = /[,.?!][’']\s+\p{Ll}/u.test(text);
  const prepared: Prepared[] = [];
  for (const [index, passage] of body.entries()) {
    yield;
    const isTurn = passage.speaker !== undefined;
    const isBare = isTurn || (hasDouble && !hasSingle && isSubheading.test(words[index]!));
    const quotes = isBare
      ? { quotes: [], open: false, dashed: false }
      : quotesOf(words[index]!, words[index + 1], rules);
    const paragraph = paragraphOf(isTurn ? '' : words[index]!, quotes.quotes);
    people.read(isTurn ? paragraphOf(words[index]!, []) : paragraph, passage.start);
    prepared.push({ passage, paragraph, quotes });
  }
  return prepared;
}

function quotedStatement(
  draft: Draft,
  paragraph: Paragraph,
  context: Parameters<typeof readParagraph>[1],
  dashed: boolean,
): Statement[] {
  const speaks = draft.governed || dashed || (draft.whole && draft.speaker && (draft.heads || draft.announced));
  if (draft.words === 0 || (draft.words < fewestQuoted && !speaks)) return [];
  const { start, end } = paragraph.quotes[draft.quote]!;
  const speaker =
    draft.speaker ?? (draft.words < fewestQuoted ? undefined : subjectSpeaker(paragraph, draft.quote, context));
  return [
    {
      span: { start: context.offset + start, end: context.offset + end },
      form: 'quoted',
      text: paragraph.text.slice(start, end),
      ...(speaker ? { speaker } : {}),
      ...draft.circumstances,
      language: context.rules.language,
    },
  ];
}

function turnOf(
  { text }: StatementDocument,
  { start, end, speaker }: StatementPassage,
  speakers: Speakers,
  people: People,
  rules: StatementRules,
): Statement {
  const name = people.resolve({ name: labelName(speaker!, rules) }, start).name;
  return {
    span: { start, end },
    form: 'quoted',
    text: text.slice(start, end),
    speaker: speakers.named(name, 'certain'),
    ...unknownCircumstances,
    language: rules.language,
  };
}

function blockQuote(
  { text }: StatementDocument,
  { start, end }: StatementPassage,
  { speaker, announces, age }: Heritage,
  rules: StatementRules,
): Statement {
  const known =
    speaker && (announces || age <= 1)
      ? {
          speaker: {
            ...speaker,
            confidence: announces && age <= 1 && speaker.confidence !== 'low' ? 'high' : 'low',
          } as const,
        }
      : {};
  return {
    span: { start, end },
    form: 'quoted',
    text: text.slice(start, end),
    ...known,
    ...unknownCircumstances,
    language: rules.language,
  };
}

/** Whether the paragraph has no words but those it quotes. */
function onlyQuotes({ words }: Paragraph): boolean {
  return words.every(({ kind }) => kind !== 'word');
}

import type { PassageMentions } from '../actors/mentions.ts';
import { isoDate } from '../citations/label.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { locatorText } from '../corpus/margin.ts';
import type { Passage, Source } from '../corpus/source.ts';
import type { Clock } from '../ports.ts';
import { sentencesOf } from '../text/sentences.ts';
import { tokenize } from '../text/tokens.ts';
import type { MentionsAnswer, ProfileMention, ProfilePlace } from './profileAnswers.ts';
import { passageAnswer } from './rows.ts';

/** Passages on one page. */
const mentionsPerPage = 50;
/** Of a passage that is longer, in UTF-16 code units, only the sentences around the mention are shown. */
const longest = 700;
/** Milliseconds of work before others get a turn. */
const slice = 10;

/** How a page names a passage. */
export function profilePlace(source: Source, passage: Passage): ProfilePlace {
  const { id, label, title, locator } = passageAnswer(source, passage);
  return {
    source: source.uri,
    passage: id,
    title,
    label: [label, locatorText(locator)].filter((part) => part !== '').join(', '),
    language: source.metadata.item.language,
  };
}

/** The passages of dated sources first, the newest before the others; those of one source stay in their order. */
function newestFirst(passages: readonly PassageMentions[], corpus: Corpus): PassageMentions[] {
  const dates = new Map<string, string>();
  const dateOf = ({ source }: PassageMentions): string => {
    const known = dates.get(source);
    if (known !== undefined) return known;
    const date = isoDate(corpus.source(source)?.metadata.item.issued) ?? '';
    dates.set(source, date);
    return date;
  };
  return [...passages].sort((a, b) => dateOf(b).localeCompare(dateOf(a)));
}

/** One page of `passages`, which are those that mention `actor`. Reads the texts of this page only, unless there is a filter. Rejects only when cancelled. */
export async function mentionsPage(
  { actor, offset, filter = '' }: { readonly actor: string; readonly offset: number; readonly filter?: string },
  passages: readonly PassageMentions[],
  corpus: Corpus,
  clock: Clock,
  signal?: AbortSignal,
): Promise<MentionsAnswer> {
  signal?.throwIfAborted();
  const wanted = tokenize(filter).map(({ folded }) => folded);
  const sorted = newestFirst(passages, corpus);
  const fitting = wanted.length === 0 ? sorted : await filtered(sorted, wanted, corpus, clock, signal);
  const rows = fitting.slice(offset, offset + mentionsPerPage).flatMap((each) => mentionRow(actor, each, corpus) ?? []);
  return { offset, rows, total: fitting.length };
}

async function filtered(
  passages: readonly PassageMentions[],
  wanted: readonly string[],
  corpus: Corpus,
  clock: Clock,
  signal?: AbortSignal,
): Promise<PassageMentions[]> {
  const fitting: PassageMentions[] = [];
  let turn = clock.now();
  for (const each of passages) {
    const found = corpus.passage(each.passage);
    if (found && hasWords(found.source, found.passage, wanted)) fitting.push(each);
    if (clock.now() - turn < slice) continue;
    await clock.pause();
    signal?.throwIfAborted();
    turn = clock.now();
  }
  return fitting;
}

function hasWords(source: Source, passage: Passage, wanted: readonly string[]): boolean {
  const { title, label, section = '' } = passageAnswer(source, passage);
  const words = tokenize(`${passage.text} ${section} ${title} ${label}`).map(({ folded }) => folded);
  return wanted.every((word) => words.some((there) => there.startsWith(word)));
}

function mentionRow(actor: string, found: PassageMentions, corpus: Corpus): ProfileMention | undefined {
  const place = corpus.passage(found.passage);
  if (!place) return undefined;
  const { text, section } = place.passage;
  const marks = found.mentions.filter(({ candidates: [id, ...others] }) => id === actor && others.length === 0);
  const [start, end] = stretch(text, marks[0]?.start ?? 0);
  return {
    ...profilePlace(place.source, place.passage),
    section,
    text: text.slice(start, end),
    cut: [start > 0, end < text.length],
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => [mark.start - start, mark.end - start] as const),
  };
}

/** Whole sentences from the one before `around` on, as many as fit; a sentence longer than that is cut at a space. */
function stretch(text: string, around: number): [number, number] {
  if (text.length <= longest) return [0, text.length];
  const sentences = sentencesOf(text);
  const at = Math.max(
    0,
    sentences.findLastIndex(({ start }) => start <= around),
  );
  const naming = sentences[at]!;
  if (naming.end - naming.start > longest) return cutAround(text, naming.start, around);
  const before = sentences[at - 1];
  const first = before && naming.end - before.start <= longest ? before : naming;
  const last = sentences.findLast(({ end }) => end - first.start <= longest && end > around) ?? naming;
  return [first.start, last.end];
}

function cutAround(text: string, least: number, around: number): [number, number] {
  const from = Math.max(least, around - Math.floor(longest / 3));
  const space = from === least ? from : text.indexOf(' ', from) + 1;
  const start = space > 0 && space <= around ? space : from;
  const end = Math.min(text.length, start + longest);
  return [start, end === text.length ? end : Math.max(text.lastIndexOf(' ', end), around + 1)];
}

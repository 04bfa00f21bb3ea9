import type { Source } from '../../corpus/source.ts';
import type { SpeakerConfidence, Statement } from '../../quotations/statement.ts';
import type { PlacedStatement } from './placed.ts';

/**
 * The statements of one source in little memory: without their words, which the passages have, and without ids of actors, which change when actors do. In the order of the source.
 */
export interface PackedStatements {
  /** BCP 47 tag of their words. */
  readonly language: string;
  /** Who speaks, each name once, as the text has it. */
  readonly names: readonly string[];
  /** Four a statement: the number of its passage, where its words begin and end in the text of that, and who says it how. */
  readonly numbers: Uint32Array;
  /** JSON of what few of them have, by the number of the statement; empty when none has anything. */
  readonly details: string;
}

type Details = Partial<Pick<Statement, 'dateText' | 'date' | 'dateBasis' | 'venue' | 'to'>> & {
  readonly role?: string;
};

/** Numbers of a statement. */
export const width = 4;
const flags = { reported: 1, secondHand: 2 } as const;
const confidences: readonly SpeakerConfidence[] = ['low', 'high', 'certain'];
const confidenceAt = 2;
/** The number of the speaker's name, counted from 1; 0 for nobody. */
const speakerAt = 4;

/** A statement of a source before its passage is looked up. */
export interface FoundStatement {
  readonly statement: Statement;
  /** The number of its passage. */
  readonly passage: number;
  /** Where its words begin in the text of the passage. */
  readonly start: number;
}

/** Packs the statements of a source, in order. */
export function pack(found: readonly FoundStatement[]): PackedStatements {
  const names = new Map<string, number>();
  const numbers = new Uint32Array(found.length * width);
  const details: Record<number, Details> = {};
  for (const [index, { statement, passage, start }] of found.entries()) {
    const { speaker, form, firstHand, span } = statement;
    if (speaker && !names.has(speaker.name)) names.set(speaker.name, names.size + 1);
    const how =
      (form === 'reported' ? flags.reported : 0) |
      (firstHand ? 0 : flags.secondHand) |
      (speaker ? confidences.indexOf(speaker.confidence) << confidenceAt : 0) |
      ((speaker ? names.get(speaker.name)! : 0) << speakerAt);
    numbers.set([passage, start, start + span.end - span.start, how], index * width);
    const rare = detailsOf(statement);
    if (rare) details[index] = rare;
  }
  const json = JSON.stringify(details);
  const language = found[0]?.statement.language ?? '';
  return { language, names: [...names.keys()], numbers, details: json === '{}' ? '' : json };
}

function detailsOf({ speaker, dateText, date, dateBasis, venue, to }: Statement): Details | undefined {
  const basis = dateBasis === 'none' ? undefined : dateBasis;
  const all: Details = { role: speaker?.role, dateText, date, dateBasis: basis, venue, to };
  return Object.values(all).some((value) => value !== undefined) ? all : undefined;
}

/** The number of statements. */
export function countOf({ numbers }: PackedStatements): number {
  return numbers.length / width;
}

/** Who says statement `index`, by the number of the name; -1 for nobody. */
export function speakerNumber({ numbers }: PackedStatements, index: number): number {
  return (numbers[index * width + 3]! >>> speakerAt) - 1;
}

/** Whether statement `index` has the speaker's own words. */
export function isQuoted({ numbers }: PackedStatements, index: number): boolean {
  return (numbers[index * width + 3]! & flags.reported) === 0;
}

/** The numbers of the statements in passage `passage`, `[from, to)`. */
export function statementsAt({ numbers }: PackedStatements, passage: number): readonly [number, number] {
  let low = 0;
  let high = numbers.length / width;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle * width]! < passage) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to * width < numbers.length && numbers[to * width] === passage) to++;
  return [low, to];
}

/** Gives the id of the one actor whose name it is. */
export type ActorOf = (name: string) => string | undefined;

/** The statements `wanted` of a source, by number, with their words. */
export function unpack(
  source: Source,
  packed: PackedStatements,
  actorOf: ActorOf,
  wanted: Iterable<number> = Array(countOf(packed)).keys(),
): PlacedStatement[] {
  const details: Record<number, Details> = packed.details === '' ? {} : JSON.parse(packed.details);
  const { passages } = source;
  const { numbers, language, names } = packed;
  return [...wanted].flatMap((index) => {
    const [number, start, end, how] = numbers.subarray(index * width, index * width + width) as unknown as number[];
    const passage = passages[number!];
    if (!passage) return [];
    const { role, ...circumstances } = details[index] ?? {};
    const name = names[(how! >>> speakerAt) - 1];
    const actor = name === undefined ? undefined : actorOf(name);
    const statement: Statement = {
      // Where the file has markup, the place is as near as the passage's.
      span: {
        start: Math.min(passage.start + start!, passage.end),
        end: Math.min(passage.start + end!, passage.end),
      },
      form: how! & flags.reported ? 'reported' : 'quoted',
      text: passage.text.slice(start, end),
      ...(name === undefined
        ? {}
        : {
            speaker: {
              name,
              ...(actor === undefined ? {} : { actor }),
              ...(role === undefined ? {} : { role }),
              confidence: confidences[(how! >>> confidenceAt) & 3]!,
            },
          }),
      dateBasis: 'none',
      ...circumstances,
      language,
      firstHand: (how! & flags.secondHand) === 0,
    };
    return [{ statement, source, passage, inPassage: { start: start!, end: end! } }];
  });
}

import type { Actor } from '../../actors/actor.ts';
import type { ActorCard } from '../../actors/card.ts';
import type { PassageAnswer, RenderedReference, SearchAnswer } from '../../answers.ts';
import { type Citation, type LocatorLabel, locatorLabels } from '../../citations/citation.ts';
import { syntaxFor } from '../../citations/syntax/byLanguage.ts';
import type { DocumentLanguage } from '../../text/language.ts';
import { inEnglish } from '../../text/sentence.ts';
import type { CheckedRow } from '../checkAnswers.ts';
import { type Bounds, bounded } from './bounded.ts';
import { readInput, type ToolInput } from './input.ts';
import { assistantTools, longestInput, mostPassages, type ToolName } from './tools.ts';

/** What the tools ask of everything else. */
export interface AssistantSources {
  search(query: string, limit: number, signal?: AbortSignal): Promise<SearchAnswer>;
  lookUpActor(name: string): Promise<readonly { readonly actor: Actor; readonly card: ActorCard }[]>;
  /** The verdict on words, said to be from where `citation` says. Plain data. */
  verify(words: string, citation: Citation | undefined, signal?: AbortSignal): Promise<CheckedRow | undefined>;
  references(keys: readonly string[], style: string): Promise<readonly RenderedReference[]>;
}

/** Longest text of one passage in an answer, in UTF-16 code units. */
const longestPassage = 1500;
const mostActors = 3;
const bounds: Bounds = { text: longestInput, list: mostPassages, depth: 8 };

/** Answers assistants: read-only, bounded, every passage with the key and locator it is cited by. */
export class Assistant {
  readonly #sources: AssistantSources;

  constructor(sources: AssistantSources) {
    this.#sources = sources;
  }

  /** What a tool gives, as plain data. Rejects with one sentence when there is no such tool or its input is wrong. */
  async call(name: string, input: unknown, signal?: AbortSignal): Promise<object> {
    const tool = assistantTools.find((each) => each.name === name);
    if (!tool)
      throw new Error(`There is no tool “${name}”; there are ${assistantTools.map(({ name }) => name).join(', ')}.`);
    const { value, cut } = bounded(await this.#answer(tool.name, readInput(tool, input), signal), bounds);
    return { ...(value as object), ...(cut ? { shortened: true } : {}) };
  }

  #answer(name: ToolName, input: ToolInput, signal?: AbortSignal): Promise<object> {
    switch (name) {
      case 'ibid_search_corpus':
        return this.#search(String(input.query), Number(input.limit ?? 10), signal);
      case 'ibid_look_up_actor':
        return this.#lookUp(String(input.name));
      case 'ibid_verify_quotation':
        return this.#verify(input, signal);
      case 'ibid_format_citation':
        return this.#format(input);
    }
  }

  async #search(query: string, limit: number, signal?: AbortSignal): Promise<object> {
    const { total, hits, note, suggestion } = await this.#sources.search(query, limit, signal);
    const passages = hits.slice(0, limit).map(passageFor);
    return { total, passages, note: note && inEnglish(note), suggestion };
  }

  async #lookUp(name: string): Promise<object> {
    const found = await this.#sources.lookUpActor(name);
    return { actors: found.slice(0, mostActors).map(({ card }) => withoutCommands(card)), total: found.length };
  }

  async #verify(input: ToolInput, signal?: AbortSignal): Promise<object> {
    const row = await this.#sources.verify(String(input.quotation), citationOf(input), signal);
    if (!row) return { verdict: 'too-short', verified: false, findings: [] };
    const { words, place, saidBy, marks } = row;
    // Asked without a source there is nothing that could be cited wrongly.
    const isAnywhere = input.citationKey === undefined;
    const verdict =
      isAnywhere && row.verdict === 'uncited' ? (marks.length === 0 ? 'verbatim' : 'differs') : row.verdict;
    const findings = isAnywhere ? [] : row.findings;
    return {
      verdict,
      verified: verdict === 'verbatim' || verdict === 'marked-edit',
      words,
      differing: marks.map(([start, end]) => words.slice(start, end)),
      place: place && {
        citationKey: place.citationKey,
        source: place.label,
        locator: place.locator,
        text: place.text.slice(0, longestPassage),
        uri: place.source,
      },
      saidBy,
      findings: findings.map(({ code, severity, message }) => ({ code, severity, message })),
    };
  }

  async #format(input: ToolInput): Promise<object> {
    const key = String(input.citationKey);
    const language = (input.documentLanguage ?? 'markdown') as DocumentLanguage;
    const [reference] = await this.#sources.references([key], String(input.style ?? 'apa'));
    if (!reference) throw new Error(`No source and no bibliography entry has the key “${key}”.`);
    return { citation: syntaxFor(language).write(citationOf(input)!, ''), reference: reference.text };
  }
}

function citationOf({ citationKey, locator, label }: ToolInput): Citation | undefined {
  if (citationKey === undefined) return undefined;
  const known = locatorLabels.find((each) => each === label);
  if (label !== undefined && !known) throw new Error(`“label” is one of ${locatorLabels.join(', ')}.`);
  const place =
    locator === undefined ? {} : { locator: String(locator), ...(known ? { label: known as LocatorLabel } : {}) };
  return { mode: 'parenthetical', items: [{ key: String(citationKey), ...place }] };
}

function passageFor({ citationKey, title, label, text, locator, section, source, clutter }: PassageAnswer) {
  const isLong = text.length > longestPassage;
  return {
    citationKey,
    source: title,
    reference: label,
    locator: locator.value === '' ? undefined : locator,
    section,
    text: isLong ? text.slice(0, longestPassage) : text,
    shortened: isLong || undefined,
    isEvidence: clutter === undefined,
    uri: source,
  };
}

function withoutCommands(card: ActorCard): object {
  if (card.kind === 'choice') return card;
  const { commands: _, passages, ...rest } = card;
  return {
    ...rest,
    passages: passages.map(({ citationKey, locator, text, title }) => ({
      citationKey,
      locator,
      title,
      text: text.slice(0, longestPassage),
    })),
  };
}

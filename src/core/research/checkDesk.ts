import type { Citation, FoundCitation } from '../citations/citation.ts';
import type { PlainCitation, PlainLanguage } from '../citations/forms/plainCitations.ts';
import { syntaxFor } from '../citations/syntax/byLanguage.ts';
import type { Source } from '../corpus/source.ts';
import { type Finding, withSeverities } from '../finding.ts';
import type { Clock } from '../ports.ts';
import { actorRoles } from '../quotations/check/actorRoles.ts';
import { changedSources } from '../quotations/check/provenance/changedSources.ts';
import type { ProvenanceRecord } from '../quotations/check/provenance/provenance.ts';
import { readProvenance } from '../quotations/check/provenance/provenanceFile.ts';
import { type CheckedDraft, QuotationChecker } from '../quotations/check/quotationChecker.ts';
import type { QuotationContext } from '../quotations/check/verify/context.ts';
import { passagesWith } from '../search/candidates.ts';
import { inSlices, slices } from '../slices.ts';
import type { DocumentLanguage } from '../text/language.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { CheckAnswer, CheckedRow, CheckRequest } from './checkAnswers.ts';
import { checkedRow } from './checkedRow.ts';
import { datesIn, languageOf } from './draftFacts.ts';
import type { Holdings } from './holdings.ts';
import { type Inserted, provenanceRecords } from './provenanceRecords.ts';
import type { StatementShelf } from './statementShelf.ts';

/** Passages that are looked at for words which are not where they are said to be. */
const mostCandidates = 20;

/** Finds the citations of a text that have no key in it. */
export type PlainFinder = (text: string, form: PlainLanguage, locale?: string) => Promise<readonly PlainCitation[]>;

/** Where citations without keys are looked for, and what every text that has one has in it. */
const plainForm: Readonly<Partial<Record<DocumentLanguage, 'markdown' | 'plaintext'>>> = {
  markdown: 'markdown',
  quarto: 'markdown',
  myst: 'markdown',
  plaintext: 'plaintext',
};
const signs = { markdown: /\[\^|https?:/i, plaintext: /\(/ } as const;

/** Checks drafts against the corpus, and remembers what came of it while nothing changes. */
export class CheckDesk {
  readonly #holdings: Holdings;
  readonly #statements: StatementShelf;
  readonly #checker: QuotationChecker;
  readonly #plain: PlainFinder;
  readonly #clock: Clock;

  constructor(holdings: Holdings, statements: StatementShelf, clock: Clock, plain: PlainFinder) {
    this.#holdings = holdings;
    this.#statements = statements;
    this.#checker = new QuotationChecker(clock);
    this.#plain = plain;
    this.#clock = clock;
  }

  /** The quotations of a draft with their verdicts, and what there is to say of them. Rejects when cancelled. */
  async check(request: CheckRequest, signal?: AbortSignal): Promise<CheckAnswer> {
    return this.checkWith(await this.citationsOf(request, signal), request, undefined, signal);
  }

  /** The same of a draft whose citations are found; `told` hears now and then how many quotations are checked. */
  async checkWith(
    citations: readonly FoundCitation[],
    request: CheckRequest,
    told: CheckedDraft['told'],
    signal?: AbortSignal,
  ): Promise<CheckAnswer> {
    const { severities } = request;
    const pause = slices(this.#clock, signal);
    const checked = await this.#checker.check({ ...this.#draft(request, citations), told }, signal);
    await pause();
    const quotations = checked.map(({ quotation }) => quotation);
    const records = readProvenance(request.provenance ?? '').records;
    const found = [
      ...changedSources(citations, quotations, records, (key) => this.#holdings.corpus.sourceByKey(key)),
      ...this.#roles(request, [...citations, ...quotations.map(({ outer }) => outer)]),
    ];
    const rows: CheckedRow[] = [];
    for (const each of checked) {
      await pause();
      rows.push(checkedRow(each, this.#statementsOf));
    }
    const others = withSeverities(found, severities);
    const findings = [...rows.flatMap((row) => row.findings), ...others];
    return { quotations: rows, others, findings: findings.sort((a, b) => a.start - b.start || a.end - b.end) };
  }

  /** The citations of a draft in order: by key, and the footnotes, links and printed names of authors that say as much. */
  async citationsOf(
    { text, language }: Pick<CheckRequest, 'text' | 'language'>,
    signal?: AbortSignal,
  ): Promise<FoundCitation[]> {
    const syntax = syntaxFor(language);
    const steps = syntax.finding?.(text);
    const keyed = steps ? await inSlices(steps, slices(this.#clock, signal)) : syntax.find(text);
    const form = plainForm[language];
    if (!form || !signs[form].test(text)) return keyed;
    const plain = await this.#plain(text, form, languageOf(text, language));
    // A note or a link that cites by key counts by that.
    const others = plain.filter(
      ({ body, ...span }) => !keyed.some((citation) => overlaps(citation, span) || overlaps(citation, body)),
    );
    return [...keyed, ...others].sort((a, b) => a.start - b.start);
  }

  /** The verdict on words by themselves, said to be from where `citation` says. */
  async verify(words: string, citation: Citation | undefined, signal?: AbortSignal): Promise<CheckedRow | undefined> {
    const clean = words.replace(/\s+/g, ' ').replace(/[“”"]/g, "'").trim();
    const markup = citation ? ` ${syntaxFor('markdown').write(citation, '')}` : '';
    const { quotations } = await this.check({ text: `“${clean}”${markup}\n`, language: 'markdown' }, signal);
    return quotations[0];
  }

  /** What to remember of a citation that was inserted into a draft. */
  provenance(inserted: Inserted): readonly ProvenanceRecord[] {
    const sourceOf = (key: string) => this.#holdings.corpus.sourceByKey(key);
    return provenanceRecords(inserted, { sourceOf, statementsOf: this.#statementsOf });
  }

  #draft(
    { text, language, uri, webLocator, severities }: CheckRequest,
    citations: readonly FoundCitation[],
  ): CheckedDraft {
    const { corpus, library, actors, copies, index } = this.#holdings;
    const context: QuotationContext = {
      sourceOf: (key) => corpus.sourceByKey(key),
      isKnown: (key) => library.has(key),
      candidates: (words) => {
        const hits = index.search ? passagesWith(words, index.search, mostCandidates) : [];
        return hits.flatMap(({ passage }) => corpus.passage(passage.id) ?? []);
      },
      statementsOf: this.#statementsOf,
      actorOf: (id) => actors.byId(id),
      areCopies: (a, b) => copies.areCopies(a, b),
      documentUri: uri,
      language: languageOf(text, language),
    };
    const mentionsIn = (prose: string) => actors.matcher.match(prose);
    const { version } = this.#holdings;
    return { text, documentLanguage: language, context, version, mentionsIn, webLocator, severities, citations };
  }

  #roles({ text, language }: CheckRequest, apart: readonly Span[]): Finding[] {
    const { actors } = this.#holdings;
    const mentions = actors.matcher
      .match(text)
      .filter(({ start }) => !apart.some((span) => start >= span.start && start < span.end));
    const dateAt = datesIn(text, language);
    return actorRoles(text, mentions, { actors: actors.all, actorOf: (id) => actors.byId(id), dateAt });
  }

  #statementsOf = (source: Source) => this.#statements.of(source).map(({ statement }) => statement);
}

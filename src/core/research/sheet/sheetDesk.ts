import { checkCitations } from '../../citations/check.ts';
import type { FoundCitation } from '../../citations/citation.ts';
import { locatorTerms } from '../../citations/syntax/locatorTerms.ts';
import { type Finding, withSeverities } from '../../finding.ts';
import type { Clock, FileStore } from '../../ports.ts';
import { readingDraft } from '../../quotations/sheet/claims/draftSentences.ts';
import { uncitedClaims } from '../../quotations/sheet/claims/uncitedClaims.ts';
import type { DraftSheet, Sheet, SheetSource } from '../../quotations/sheet/sheet.ts';
import { inSlices, slices } from '../../slices.ts';
import type { CheckAnswer, CheckRequest } from '../checkAnswers.ts';
import type { CheckDesk } from '../checkDesk.ts';
import { languageOf } from '../draftFacts.ts';
import type { Holdings } from '../holdings.ts';
import type { KeyDesk } from '../keyDesk.ts';
import type { StatementShelf } from '../statementShelf.ts';
import type { CheckProgress } from '../world.ts';
import { citationRow, uncitedRow } from './citationRow.ts';
import { DraftReading } from './draftReading.ts';
import { type FoundRow, ofRows } from './findingsOfRows.ts';
import { quotationRow } from './quotationRow.ts';
import { readReturned } from './returnedDraft.ts';
import type { SheetRequest } from './sheetRequest.ts';
import { SheetSources } from './sheetSources.ts';
import { sourceFacts } from './sourceFacts.ts';

/** What a sheet is made with. */
export interface SheetParts {
  readonly holdings: Holdings;
  readonly statements: StatementShelf;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly checks: CheckDesk;
  readonly keys: KeyDesk;
  /** Hears now and then how far the sheet of a draft has come. */
  told?(progress: CheckProgress): void;
}

/** Progress is told at most this often, in milliseconds. */
const progressEvery = 100;

/** Makes the sheets of drafts: every claim in a row. */
export class SheetDesk {
  readonly #parts: SheetParts;

  constructor(parts: SheetParts) {
    this.#parts = parts;
  }

  /** The sheet of one draft, without ticks, made in slices. Rejects when cancelled, or, naming the file, when it cannot be read. */
  async sheet(request: SheetRequest, signal?: AbortSignal): Promise<DraftSheet> {
    const { uri, name, draft, ...rest } = request;
    const returned = draft
      ? undefined
      : await readReturned(uri, this.#parts.files, this.#parts.holdings.library, signal);
    const { text, language } = draft ?? returned!;
    const { checks } = this.#parts;
    const checked = { ...rest, uri, text, language };
    const citations = await checks.citationsOf(checked);
    const told = this.#teller(uri, citations.length);
    const answer = await checks.checkWith(citations, checked, told, signal);
    const made = await this.#rows(checked, answer, citations, told, signal);
    const cited = new Set(made.citations.flatMap(({ items }) => items.map(({ key }) => key)));
    const counts = returned?.paragraphs ? 'paragraphs' : 'lines';
    const sheet: DraftSheet = { uri, name, counts, rows: made.rows, findings: made.findings, cited: [...cited] };
    return counts === 'lines' ? sheet : byParagraph(sheet);
  }

  /** The drafts as one sheet, with the sources that they do not use and those of which the corpus has no text. */
  async whole(drafts: readonly DraftSheet[]): Promise<Sheet> {
    const { corpus } = this.#parts.holdings;
    const sources = this.#sources();
    const cited = [...new Set(drafts.flatMap((draft) => draft.cited))];
    const own = new Set(drafts.map(({ uri }) => uri));
    const used = new Set(cited.flatMap((key) => sources.sourceOf(key)?.uri ?? []));
    const withoutText: SheetSource[] = [];
    for (const key of cited) if (!sources.sourceOf(key)) withoutText.push(await sources.facts(key));
    const unused = corpus.sources
      .filter(({ uri }) => !used.has(uri) && !own.has(uri))
      .map(({ uri, metadata }) => sourceFacts(metadata.item.id, metadata.item, uri));
    return { drafts, unused, withoutText };
  }

  async #rows(
    request: CheckRequest,
    answer: CheckAnswer,
    all: readonly FoundCitation[],
    told: (done: number) => void,
    signal?: AbortSignal,
  ) {
    const { library, actors } = this.#parts.holdings;
    const { text, language } = request;
    const citations = all.filter(({ nocite }) => !nocite);
    const keyed = citations.filter((citation) => !('body' in citation));
    const quoted = answer.quotations.map(({ outer }) => outer);
    const sources = this.#sources();
    const pause = slices(this.#parts.clock, signal);
    const names = await this.#names(citations, sources);
    const mentionsIn = (prose: string) => actors.matcher.match(prose);
    const reading = new DraftReading(
      await inSlices(readingDraft(text, language, citations, quoted), pause),
      ({ items }) => items.map(({ key }) => names.get(key) ?? key).join(', '),
      mentionsIn,
    );
    const actorOf = (id: string) => actors.byId(id);
    const rows: FoundRow[] = [];
    for (const row of answer.quotations) {
      rows.push(await quotationRow(row, reading, sources, actorOf));
      await pause();
    }
    const taken = new Set(answer.quotations.flatMap(({ citation }) => citation?.start ?? []));
    const how = { reading, sources, isKnown: (key: string) => library.has(key), actorOf };
    for (const [done, citation] of citations.entries()) {
      for (const item of taken.has(citation.start) ? [] : citation.items)
        rows.push(await citationRow(citation, item, how, signal));
      if (await pause()) told(answer.quotations.length + done);
    }
    rows.push(...uncitedClaims(reading.draft, quoted, mentionsIn).map((claim) => uncitedRow(claim, reading)));
    const found = [...answer.findings, ...this.#ofCitations(text, language, keyed, sources)];
    const graded = rows.map((row) => ({ ...row, findings: withSeverities(row.findings, request.severities) }));
    return { citations, ...ofRows(graded, withSeverities(found, request.severities), reading) };
  }

  #sources(): SheetSources {
    const { holdings, statements, keys } = this.#parts;
    return new SheetSources(holdings, statements, keys);
  }

  /** What stands in a sentence for a citation that is a part of it. */
  async #names(citations: readonly FoundCitation[], sources: SheetSources): Promise<ReadonlyMap<string, string>> {
    const keys = new Set(
      citations.flatMap(({ mode, items }) => (mode === 'narrative' ? items.map(({ key }) => key) : [])),
    );
    const names = new Map<string, string>();
    for (const key of keys) names.set(key, (await sources.facts(key)).label);
    return names;
  }

  #ofCitations(
    text: string,
    language: CheckRequest['language'],
    citations: readonly FoundCitation[],
    sources: SheetSources,
  ): Finding[] {
    const { library } = this.#parts.holdings;
    const known = { has: (key: string) => library.has(key) || sources.sourceOf(key) !== undefined };
    const lastLocator = (key: string) =>
      sources.sourceOf(key)?.passages.findLast(({ locator }) => locator.value !== '')?.locator;
    const terms = locatorTerms(languageOf(text, language));
    return checkCitations(citations, known, () => [], { text, terms, lastLocator, notInBibliography: new Set() });
  }

  /** Tells how many quotations and citations of a draft are done, not too often. */
  #teller(uri: string, citations: number): (done: number, quotations?: number) => void {
    const { clock, told } = this.#parts;
    let last = clock.now();
    let total = citations;
    return (done, quotations) => {
      if (quotations !== undefined) total = citations + quotations;
      if (!told || clock.now() - last < progressEvery) return;
      last = clock.now();
      told({ uri, done, total });
    };
  }
}

/** Of a Word file each paragraph has a line of its own, and an empty one behind it. */
function byParagraph(sheet: DraftSheet): DraftSheet {
  const counted = <T extends { readonly line: number }>(place: T): T => ({
    ...place,
    line: (place.line + 1) / 2,
    column: 1,
  });
  const rows = sheet.rows.map((row) => ({ ...counted(row), findings: row.findings.map(counted) }));
  return { ...sheet, rows, findings: sheet.findings.map(counted) };
}

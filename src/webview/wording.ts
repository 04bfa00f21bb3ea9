import { hitsIn } from './paging.ts';
import type { CorpusStatus } from './protocol.ts';
import type { SortOrder } from './savedState.ts';
import type { Results, Said } from './state.ts';
import { fill, type ViewStrings } from './strings.ts';

/** Puts numbers and names into the view's texts, for one display language. */
export class Wording {
  readonly strings: ViewStrings;
  readonly #numbers: Intl.NumberFormat;
  readonly #lists: Intl.ListFormat;

  /** `language` is a BCP 47 tag; one that the platform does not know counts as English. */
  constructor(strings: ViewStrings, language: string) {
    this.strings = strings;
    const known = knownLanguage(language);
    this.#numbers = new Intl.NumberFormat(known);
    this.#lists = new Intl.ListFormat(known, { type: 'disjunction' });
  }

  /** `37 passages` */
  passages(count: number): string {
    return this.#counted(count, this.strings.passagesOne, this.strings.passagesOther);
  }

  /** `Also in 2 copies` */
  copies(count: number): string {
    return this.#counted(count, this.strings.alsoInOne, this.strings.alsoInOther);
  }

  /** `41 more have most of the words`; without `more`, `41 passages have most of the words`. */
  most(count: number, more: boolean): string {
    const { strings } = this;
    return more
      ? this.#counted(count, strings.mostMoreOne, strings.mostMoreOther)
      : this.#counted(count, strings.mostOne, strings.mostOther);
  }

  /** `14 more passages name Peskov otherwise` */
  otherwise(count: number, name: string): string {
    const { strings } = this;
    return count === 1 ? fill(strings.otherwiseOne, name) : fill(strings.otherwiseOther, this.#number(count), name);
  }

  /** `1,200` */
  count(value: number): string {
    return this.#number(value);
  }

  /** `1 problem` */
  problems(count: number): string {
    return this.#counted(count, this.strings.problemsOne, this.strings.problemsOther);
  }

  /** What was found, and in which order if that is not the usual one; empty for the empty query. */
  found(results: Results | undefined, sort: SortOrder = 'relevance'): string {
    if (results === undefined) return '';
    const found = this.#found(results);
    return sort === 'date' && results.total > 1 ? `${found}, ${this.strings.sortedByDate}` : found;
  }

  #found(results: Results): string {
    const { strings } = this;
    const groups = results.groups.filter(({ partial }) => !partial);
    if (results.total === 0) return /\S\s+\S/.test(results.query) ? strings.foundNoWords : strings.foundNoWord;
    const shown = hitsIn(groups);
    // In how many sources is known once all are there.
    if (shown < results.total || results.total === 1) return this.passages(results.total);
    const sources = new Set(groups.map((group) => group.source)).size;
    if (sources === 1) return fill(strings.foundInOne, this.#number(results.total));
    return fill(strings.foundInOther, this.#number(results.total), this.#number(sources));
  }

  /** The state of the corpus in one sentence. */
  status(status: CorpusStatus): string {
    const { strings } = this;
    switch (status.state) {
      case 'starting':
        return strings.starting;
      case 'noCorpus':
        return status.folders.length === 0
          ? strings.noFolder
          : fill(strings.noCorpus, this.#lists.format(status.folders));
      case 'indexing':
        if (status.total === 0) return strings.indexingUncounted;
        return fill(strings.indexing, this.#number(status.done), this.#number(status.total));
      case 'ready':
        return `${this.#counted(status.sources, strings.sourcesOne, strings.sourcesOther)}, ${this.passages(status.passages)}`;
      case 'stopped':
        return strings.stopped;
      case 'failed':
        return fill(strings.failed, status.reason);
    }
  }

  /** What is to be told, in words. */
  said(said: Said | undefined): string {
    if (said === undefined) return '';
    return 'text' in said ? said.text : fill(this.strings.notQuotable, said.notQuotable);
  }

  #counted(count: number, one: string, other: string): string {
    return count === 1 ? one : fill(other, this.#number(count));
  }

  #number(value: number): string {
    return this.#numbers.format(value);
  }
}

function knownLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

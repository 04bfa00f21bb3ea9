/**
 * Every text the search view shows, in English. The host translates the values and passes them on with the page;
 * `{0}` and `{1}` are filled in by the view.
 */
export const english = {
  title: 'Ibid: Search',
  searchLabel: 'Search the corpus',
  placeholder: 'Search your sources',
  clear: 'Clear',
  hitsLabel: 'Passages found',

  target: 'to {0}',
  targetTooltip: 'Citations and quotations go to {0}',
  noDraft: 'No draft open',
  newDraft: 'New Draft',

  starting: 'Starting…',
  noCorpus: 'No sources here yet. Ibid looks for them in {0}.',
  addFolder: 'Choose a Folder…',
  indexing: 'Reading the sources: {0} of {1}',
  indexingUncounted: 'Reading the sources…',
  indexingLabel: 'Sources read',
  failed: 'The sources cannot be searched: {0}',

  sourcesOne: '1 source',
  sourcesOther: '{0} sources',
  passagesOne: '1 passage',
  passagesOther: '{0} passages',
  problemsOne: '1 problem',
  problemsOther: '{0} problems',
  problemsTooltip: 'Show what is wrong with the sources',

  foundInOne: '{0} passages in 1 source',
  foundInOther: '{0} passages in {1} sources',
  foundBest: 'The best {0} of {1} passages',
  foundNoWord: 'No passage has this word',
  foundNoWords: 'No passage has all of these words',
  didYouMean: 'Did you mean {0}?',

  notEvidence: 'Not evidence: {0}',
  notQuotable: 'This passage is not evidence ({0}): it can be opened and read, not quoted.',
  actionsFor: 'Actions for {0}',
  open: 'Open',
  cite: 'Cite',
  quote: 'Quote and Cite',
  withShortcut: '{0} ({1})',

  helpHeading: 'What you can type',
  helpPhraseExample: '"air defence"',
  helpPhrase: 'in just this order',
  helpPrefixExample: 'diplom*',
  helpPrefix: 'words that begin so',
  helpWithoutExample: 'oil -gas',
  helpWithout: 'oil, but not gas',
  keysHeading: 'Keys',
  keysMove: 'next, previous passage',
  keysOpen: 'open it',
  keysCite: 'cite it in the draft',
  keysQuote: 'quote and cite it',
  keysLeave: 'clear; back to the draft',
} as const;

export type ViewStrings = Readonly<Record<keyof typeof english, string>>;

/** `pattern` with `{0}`, `{1}` … replaced by the values; a place without a value stays as it is. */
export function fill(pattern: string, ...values: readonly string[]): string {
  return pattern.replace(/\{(\d)\}/g, (place, index) => values[Number(index)] ?? place);
}

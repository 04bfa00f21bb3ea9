/** What the page of a sheet shows. `{0}` and `{1}` stand for what is filled in. */
export const english = {
  title: 'Sources of {0}',
  filters: 'Show',
  all: 'All {0}',
  problems: 'Problems {0}',
  unchecked: 'Unchecked {0}',
  shown: '{0} of {1} claims shown, {2} with a problem, {3} checked',
  export: 'Export…',
  refresh: 'Check again',
  cancel: 'Cancel',
  loading: 'Reading the sources…',
  empty:
    'There is nothing to check in this draft: it has no quotation, no citation, and no sentence with numbers or names of actors.',
  nothingLeft: 'Nothing is left here.',
  keys: 'Space ticks a claim, Enter goes to the draft, Ctrl+Enter opens the source.',
  keysMac: 'Space ticks a claim, Enter goes to the draft, ⌘Enter opens the source.',
  checkedColumn: 'Checked',
  verdictColumn: 'Verdict',
  sentenceColumn: 'Sentence',
  wordsColumn: 'The source’s words',
  sourceColumn: 'Source and locator',
  speakerColumn: 'Speaker and role that day',
  whenColumn: 'Said when',
  whereColumn: 'Where, to whom',
  firstHandColumn: 'First-hand?',
  urlColumn: 'URL',
  archivedColumn: 'Archived',
  accessedColumn: 'Accessed',
  tick: 'Checked: {0}',
  tickedBy: '{0}, {1}',
  goToDraft: 'Go to the draft',
  openSource: 'Open the source here',
  claims: '{0}: {1} claims',
  levelError: 'Error',
  levelWarning: 'Warning',
  levelInformation: 'Information',
  levelHint: 'Hint',
  levelRight: 'Right',
  levelOpen: 'To be read',
};

export type SheetStrings = typeof english;

/** The heads of the columns, in their order. */
export function columnsOf(strings: SheetStrings): readonly string[] {
  return [
    strings.checkedColumn,
    strings.verdictColumn,
    strings.sentenceColumn,
    strings.wordsColumn,
    strings.sourceColumn,
    strings.speakerColumn,
    strings.whenColumn,
    strings.whereColumn,
    strings.firstHandColumn,
    strings.urlColumn,
    strings.archivedColumn,
    strings.accessedColumn,
  ];
}

/** The template with its places filled. */
export function filled(template: string, ...values: readonly (string | number)[]): string {
  return template.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));
}

import type { ClaimVerdict } from './sheet.ts';

/** What a verdict is called in exports and in a terminal. */
export const verdictNames: Readonly<Record<ClaimVerdict, string>> = {
  verbatim: 'Word for word',
  'marked-edit': 'Word for word but for marked changes',
  differs: 'Differs from the source',
  elsewhere: 'In another source',
  'wrong-speaker': 'Another speaker',
  uncited: 'Not cited',
  'wrong-locator': 'At another place',
  translated: 'Translated',
  'not-found': 'Not found',
  'not-checkable': 'No text of the source',
  unsourced: 'In no source, not cited',
  paraphrase: 'Paraphrase: to be read',
  'unknown-key': 'Unknown citation key',
  'no-citation': 'No citation near',
  'not-reported': 'Not reported there',
};

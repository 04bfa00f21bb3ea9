import type { HandMarked } from './handMarked.ts';
import { ferry } from './sources.ts';

/** Words that are not those of the source; what is no quotation. */
export const changed: readonly HandMarked[] = [
  {
    title: 'one word changed',
    draft: 'He warned: “If nothing is done, the ferry will have to turn back at every spring tide” [@harbour].',
    verdicts: ['differs: words'],
  },
  {
    title: 'the first word changed',
    draft: 'He warned: “When nothing is done, the ferry will have to turn away at every spring tide” [@harbour].',
    verdicts: ['differs: words'],
  },
  {
    title: 'the last word changed',
    draft: 'He warned: “If nothing is done, the ferry will have to turn away at every spring flood” [@harbour].',
    verdicts: ['differs: words'],
  },
  {
    title: 'an article dropped',
    draft: 'He warned: “If nothing is done, ferry will have to turn away at every spring tide” [@harbour].',
    verdicts: ['differs: words'],
  },
  {
    title: 'two words exchanged',
    draft: 'They called it “parochial, short-sighted and dangerous” [@harbour].',
    verdicts: ['differs: words'],
  },
  {
    title: 'a plural',
    draft: 'He warned: “If nothing is done, the ferries will have to turn away at every spring tide” [@harbour].',
    verdicts: ['differs: words'],
  },
  {
    title: 'is not for isn’t',
    draft: 'She said “The money is not there, and it won’t be there next spring” [@harbour].',
    verdicts: ['differs: words'],
  },
  {
    title: 'a negation dropped',
    draft: 'She said “We can ask ratepayers to fund a channel that three ships a year will use” [@harbour].',
    verdicts: ['differs: negation'],
  },
  {
    title: 'won’t for will',
    draft: 'She said “The money isn’t there, and it will be there next spring” [@harbour].',
    verdicts: ['differs: negation'],
  },
  {
    title: 'number without its comma is typography',
    draft: 'It “would have cost £4250000” [@harbour].',
    verdicts: ['verbatim|marked-edit|differs: punctuation'],
  },
  {
    title: 'number with a thin space',
    draft: 'Of “the 1 240 vessels licensed in 1998” [@fisheries] few remain.',
    verdicts: ['verbatim|marked-edit|differs'],
  },
  { title: 'number changed', draft: 'It “would have cost £4,520,000” [@harbour].', verdicts: ['differs: number'] },
  {
    title: 'year changed',
    draft: 'The work “was to begin in 2018 and would have cost” much [@harbour].',
    verdicts: ['differs: number'],
  },
  {
    title: 'name changed',
    draft: 'It reports: “The council of Port Alice voted on Thursday to postpone the dredging” [@harbour].',
    verdicts: ['differs: name'],
  },
  {
    title: 'weekday changed',
    draft: 'It reports: “The council of Port Ellis voted on Tuesday to postpone the dredging” [@harbour].',
    verdicts: ['differs: name'],
  },
  {
    title: 'spelling of another country',
    draft: 'It “had reduced the depth at low water from 9.5 meters to 6.1 metres” [@harbour].',
    verdicts: ['differs: words'],
  },
  { title: 'a scare quote', draft: 'The so-called “reform” was dropped [@harbour].', verdicts: [] },
  {
    title: 'a title of a work',
    draft: 'In “Harbour Dredging in the North Atlantic” Hale argues otherwise [@harbour].',
    verdicts: [],
  },
  {
    title: 'inches and feet',
    draft: 'The beam is 6" wide and 4\' long, and the mast 12" thick [@harbour].',
    verdicts: [],
  },
  {
    title: 'apostrophes',
    draft: "The '90s were hard; the skippers' boats and the owners' debts grew [@harbour].",
    verdicts: [],
  },
  { title: 'code', draft: 'Type `"dredge the inner harbour now"` to begin [@harbour].', verdicts: [] },
  {
    title: 'a link title',
    draft: 'See [the paper](https://example.org "The paper of the harbour board") [@harbour].',
    verdicts: [],
  },
  {
    title: 'made up',
    draft: 'The mayor said “the lighthouse keeper’s pension shall be doubled at once” [@harbour].',
    verdicts: ['not-found'],
  },
  {
    title: 'made up of words of the source',
    draft: 'The mayor said “the council recommends two ships a year for the turning basin” [@harbour].',
    verdicts: ['not-found|differs'],
  },
  { title: 'uncited', draft: `He warned: “${ferry}.”`, verdicts: ['uncited'] },
  { title: 'wrong place', draft: `He warned: “${ferry}” [@harbour, para. 2].`, verdicts: ['wrong-locator'] },
  {
    title: 'short words right before the citation',
    draft: 'The work is “parochial” [@harbour].',
    verdicts: ['verbatim'],
  },
  {
    title: 'a short fragment',
    draft: 'The port is “slowly but without pause” silting up [@harbour].',
    verdicts: ['verbatim'],
  },
  {
    title: 'a comma of the draft inside the marks',
    draft: 'Though “nothing is done,” he said, the ferry sails [@harbour].',
    verdicts: ['verbatim|marked-edit'],
  },
  {
    title: 'a quotation that runs over sentences with a stop before the citation',
    draft: `“Nobody disputes the figures. What divides the council is who should pay.” [@harbour]`,
    verdicts: ['verbatim'],
  },
  {
    title: 'plain text, without a citation',
    language: 'plaintext',
    draft: `He warned: “${ferry}.”`,
    verdicts: ['uncited'],
  },
];

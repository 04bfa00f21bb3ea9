import type { HandMarked } from './handMarked.ts';

/** What editors do to quoted words, and how files break them. */
export const edited: readonly HandMarked[] = [
  ...['…', '...', '. . .', '[...]', '[…]', '(…)', '(...)', '[. . .]', '....', ' … '].map(
    (mark): HandMarked => ({
      title: `ellipsis written ${mark.trim()}`,
      draft: `He warned: “If nothing is done, ${mark} turn away at every spring tide” [@harbour].`,
      verdicts: ['marked-edit'],
    }),
  ),
  {
    title: 'ellipsis at both ends',
    draft: 'He warned: “… the ferry will have to turn away …” [@harbour].',
    verdicts: ['marked-edit|verbatim'],
  },
  {
    title: 'ellipsis out of order',
    draft: 'He warned: “the ferry will have to turn away … If nothing is done” [@harbour].',
    verdicts: ['differs'],
  },
  {
    title: 'ellipsis, with a changed piece behind it',
    draft: 'He warned: “If nothing is done … turn back at every spring tide” [@harbour].',
    verdicts: ['differs: words'],
  },
  {
    title: 'ellipsis that hides a negation is still an edit that is marked',
    draft: 'She said “We … ask ratepayers to fund a channel that three ships a year will use” [@harbour].',
    verdicts: ['marked-edit'],
  },
  {
    title: 'sic',
    draft: 'They called it “short-sighted, parochial [sic] and dangerous” [@harbour].',
    verdicts: ['marked-edit'],
  },
  {
    title: 'capital in brackets',
    draft: 'He reports that “[t]he harbour is filling” [@harbour].',
    verdicts: ['marked-edit'],
  },
  {
    title: 'lower case in brackets',
    draft: 'She held that “[n]obody disputes the figures” [@harbour].',
    verdicts: ['marked-edit'],
  },
  {
    title: 'a word explained',
    draft: 'He warned that “the ferry [from Arran] will have to turn away at every spring tide” [@harbour].',
    verdicts: ['marked-edit'],
  },
  {
    title: 'a pronoun replaced',
    draft: 'She said that “[the funds aren’t] there, and it won’t be there next spring” [@harbour].',
    verdicts: ['marked-edit'],
  },
  {
    title: 'ending changed',
    draft: 'It says the author “recommend[ed] dredging in two phases” [@harbour].',
    verdicts: ['marked-edit'],
  },
  {
    title: 'emphasis mine, outside',
    draft: 'It is “filling, slowly but *without pause*” [@harbour, my emphasis].',
    verdicts: ['verbatim'],
  },
  {
    title: 'brackets do not excuse another change',
    draft: 'He warned that “the ferry [from Arran] will need to turn away at every spring tide” [@harbour].',
    verdicts: ['differs: words'],
  },
  {
    title: 'a capital changed without brackets at the start',
    draft: 'She held that “nobody disputes the figures” [@harbour].',
    verdicts: ['differs: case|marked-edit|verbatim'],
  },
  {
    title: 'words divided at line ends in the source',
    draft: 'The report found that “recruitment had fallen for the fifth year in succession” [@fisheries].',
    verdicts: ['verbatim'],
  },
  {
    title: 'soft hyphen and ligature',
    draft: 'The “international quota no longer reflected the state of the stock” [@fisheries].',
    verdicts: ['verbatim'],
  },
  {
    title: 'hyphens that are the word’s own',
    draft: 'It argues that “well-intentioned subsidies kept unprofitable boats at sea” [@fisheries].',
    verdicts: ['verbatim'],
  },
  {
    title: 'divided in the draft',
    draft: 'It argues that “well-intentioned subsi-\ndies kept unprofitable boats at sea” [@fisheries].',
    verdicts: ['verbatim'],
  },
  {
    title: 'divided and one word changed',
    draft: 'The rest “had been scrapped, sold abroad or adapted for the offshore wind industry” [@fisheries].',
    verdicts: ['differs: words'],
  },
  {
    title: 'not dropped',
    draft: 'It says: “The Commission did accept this argument” [@fisheries].',
    verdicts: ['differs: negation'],
  },
  {
    title: 'a footnote mark inside',
    draft:
      'The “international quota[^3] no longer reflected the state of the stock” [@fisheries].\n\n[^3]: Set yearly.\n',
    verdicts: ['verbatim'],
  },
  {
    title: 'a superscript number of a note inside',
    draft: 'The “international quota^3^ no longer reflected the state of the stock” [@fisheries].',
    verdicts: ['verbatim|marked-edit'],
  },
  {
    title: 'a translation is told as one',
    draft: 'Kröger said: “We have waited long enough” [@german, para. 2].',
    verdicts: ['translated'],
  },
  {
    title: 'a translation said to be one',
    draft: 'The minister admitted that “the State had not foreseen the drought of 2011 (my translation)” [@french].',
    verdicts: ['translated'],
  },
];

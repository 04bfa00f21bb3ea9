import type { HandMarked } from './handMarked.ts';
import { bill, ferry } from './sources.ts';

/** Kinds of quotation marks, and where the citation stands. */
export const byMarks: readonly HandMarked[] = [
  {
    title: 'single British marks with apostrophes inside',
    draft: `She said ‘The money isn’t there, and it won’t be there next spring’ [@harbour].`,
    verdicts: ['verbatim'],
  },
  {
    title: 'single straight marks with apostrophes inside',
    draft: `She said 'The money isn't there, and it won't be there next spring' [@harbour].`,
    verdicts: ['verbatim'],
  },
  {
    title: 'single marks, a plural genitive and a contraction',
    draft: `It reports that ‘members’ confidence in the port had been shaken’ [@harbour].`,
    verdicts: ['verbatim'],
  },
  {
    title: 'single marks, changed contraction',
    draft: `She said ‘The money is there, and it won’t be there next spring’ [@harbour].`,
    verdicts: ['differs: negation'],
  },
  {
    title: 'guillemets with thin spaces',
    draft:
      '«\u202fNous ne laisserons aucun éleveur seul face à la hausse des prix\u202f», a déclaré M. Mercier [@french].',
    verdicts: ['verbatim'],
  },
  {
    title: 'guillemets, negation lost',
    draft: '« Nous laisserons un éleveur seul face à la hausse des prix » [@french].',
    verdicts: ['differs: negation'],
  },
  {
    title: 'German marks',
    draft: 'Kröger sagte: „Die Brücke gehört zu dieser Stadt wie der Fluss“ [@german].',
    verdicts: ['verbatim'],
  },
  {
    title: 'German marks pointing inward, Swiss spelling of marks',
    draft: 'Sie sagte: »Die Brücke gehört zu dieser Stadt wie der Fluss« [@german].',
    verdicts: ['verbatim'],
  },
  {
    title: 'German, a noun changed is no name',
    draft: '„Die Brücke gehört zu dieser Stadt wie der Kanal“ [@german].',
    verdicts: ['differs: words'],
  },
  {
    title: 'German, a number',
    draft: 'Der Rat wollte sie „für 4,5 Millionen Euro zu sanieren“ [@german].',
    verdicts: ['differs: number'],
  },
  {
    title: 'nested quotation',
    draft: `The paper says: “It was, in the words of its author, ‘neither alarmist nor complacent’” [@harbour].`,
    verdicts: ['verbatim'],
  },
  {
    title: 'nested the other way',
    draft: `The paper says: ‘It was, in the words of its author, “neither alarmist nor complacent”’ [@harbour].`,
    verdicts: ['verbatim'],
  },
  {
    title: 'with the saying left between two spans',
    draft: `“We cannot ask ratepayers to fund a channel that three ships a year will use,” Donnelly told them; “the money isn’t there” [@harbour].`,
    verdicts: ['verbatim', 'differs: case'],
  },
  { title: 'citation before, narrative', draft: `As @harbour puts it, “${bill}.”`, verdicts: ['verbatim'] },
  {
    title: 'citation in the sentence before',
    draft: `The report is clear [@harbour]. It says: “${bill}.”`,
    verdicts: ['verbatim'],
  },
  {
    title: 'two quotations, one citation',
    draft: `The decision was “short-sighted, parochial and dangerous” and “members’ confidence in the port had been shaken” [@harbour].`,
    verdicts: ['verbatim', 'verbatim'],
  },
  {
    title: 'one quotation, two citations in a cluster',
    draft: `“${ferry}” [@fisheries; @harbour].`,
    verdicts: ['verbatim'],
  },
  {
    title: 'one quotation, two citations one after the other',
    draft: `“${ferry}” [@fisheries] [@harbour].`,
    verdicts: ['verbatim'],
  },
  {
    title: 'two quotations, each its own citation',
    draft: `“${ferry}” [@harbour], whereas skippers had “never been asked what they saw” [@fisheries].`,
    verdicts: ['verbatim', 'verbatim'],
  },
  {
    title: 'citations swapped',
    draft: `“${ferry}” [@fisheries], whereas skippers had “never been asked what they saw” [@harbour].`,
    verdicts: ['elsewhere', 'elsewhere'],
  },
  {
    title: 'the citation in a footnote',
    draft: `He warned: “${ferry}.”[^1]\n\n[^1]: See @harbour, who reports the meeting.\n`,
    verdicts: ['marked-edit'],
  },
  {
    title: 'block quotation, citation before',
    draft: `@harbour quotes the report:\n\n> ${bill}\n`,
    verdicts: ['verbatim'],
  },
  {
    title: 'block quotation of two paragraphs',
    draft: `> An engineer’s report (the so-called Hale report) recommends dredging in two phases: first the turning basin, then the approach channel. It was, in the words of its author, “neither alarmist nor complacent: ${bill}.”\n>\n> Nobody disputes the figures. What divides the council is who should pay. [@harbour]\n`,
    verdicts: ['verbatim'],
  },
  {
    title: 'quotation over line breaks',
    draft: `He warned that “If nothing is done, the\nferry will have to turn away at\nevery spring tide” [@harbour].`,
    verdicts: ['verbatim'],
  },
  {
    title: 'quotation over two paragraphs, each opened',
    draft: `“What divides the council is who should pay.\n\n“Nobody disputes the figures” [@harbour].`,
    verdicts: ['differs'],
  },
];

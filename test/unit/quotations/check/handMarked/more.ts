import type { HandMarked } from './handMarked.ts';
import { bill, ferry } from './sources.ts';

/** A second set, marked after the first was right, of kinds that it does not have. */
export const secondSet: readonly HandMarked[] = [
  // Markdown
  {
    title: 'a block whose last line names the author',
    draft: `> ${bill}\n>\n> — Hale, in @harbour\n`,
    verdicts: ['verbatim'],
  },
  {
    title: 'a block that begins with an ellipsis',
    draft: '> … the harbour is filling, slowly but without pause …\n>\n> [@harbour]\n',
    verdicts: ['marked-edit|verbatim'],
  },
  {
    title: 'a block with bold words',
    draft: `> the harbour is **filling**, slowly but without pause [@harbour, emphasis added]\n`,
    verdicts: ['verbatim'],
  },
  {
    title: 'a lazy block',
    draft: '> Nobody disputes the figures.\nWhat divides the council is who should pay. [@harbour]\n',
    verdicts: ['verbatim'],
  },
  { title: 'a block in a list', draft: `- The report:\n\n    > ${bill} [@harbour]\n`, verdicts: ['verbatim'] },
  {
    title: 'a block with a changed negation',
    draft: '> The money is there, and it won’t be there next spring.\n>\n> [@harbour]\n',
    verdicts: ['differs: negation'],
  },
  { title: 'an inline note', draft: `He warned: “${ferry}”.^[@harbour, para. 3.]`, verdicts: ['verbatim'] },
  {
    title: 'a citation between a quotation and its end',
    draft: `It is “short-sighted, parochial” [@harbour] and, they add, “dangerous” [@harbour].`,
    verdicts: ['verbatim', 'verbatim'],
  },
  {
    title: 'escaped marks and brackets',
    draft: 'He warned that “the ferry \\[of the island\\] will have to turn away” [@harbour].',
    verdicts: ['marked-edit'],
  },
  {
    title: 'a quotation in a table',
    draft: `| Who | What |\n|---|---|\n| Lindqvist | “${ferry}” [@harbour] |\n| Hale | “neither alarmist nor complaisant” [@harbour] |\n`,
    verdicts: ['verbatim', 'differs: words'],
  },
  {
    title: 'a quotation in a list, each item with its citation',
    draft: `- “${ferry}” [@harbour]\n- “never been asked what they saw” [@fisheries]\n- “never been told what they saw” [@fisheries]\n`,
    verdicts: ['verbatim', 'verbatim', 'differs: words'],
  },
  {
    title: 'the citation of the next item is not its own',
    draft: `- “never been asked what they saw,” they say\n- “${ferry}” [@harbour]\n`,
    verdicts: ['uncited|verbatim', 'verbatim'],
  },
  {
    title: 'in a heading',
    draft: `## “Short-sighted, parochial and dangerous”\n\nText [@harbour].\n`,
    verdicts: ['unsourced|uncited'],
  },
  // LaTeX
  {
    title: 'LaTeX, thousands with a comma group and a currency',
    language: 'latex',
    draft: "It ``would have cost \\pounds 4,250,000'' \\cite{harbour}.",
    verdicts: ['verbatim|differs: punctuation'],
  },
  {
    title: 'LaTeX, percent, ampersand and ties',
    language: 'latex',
    draft: "Of ``the 1,240~vessels licensed in 1998, only~312 were still fishing in 2016'' \\cite{fisheries}.",
    verdicts: ['verbatim'],
  },
  {
    title: 'LaTeX, footcite behind the stop',
    language: 'latex',
    draft: `He warned: \\enquote{${ferry}}.\\footcite[3]{harbour}`,
    verdicts: ['verbatim|wrong-locator'],
  },
  {
    title: 'LaTeX, nested enquote',
    language: 'latex',
    draft: '\\enquote{It was, in the words of its author, \\enquote{neither alarmist nor complacent}} \\cite{harbour}',
    verdicts: ['verbatim'],
  },
  {
    title: 'LaTeX, foreign quotation',
    language: 'latex',
    draft: '\\foreigntextquote{german}[{\\cite{german}}]{Die Brücke gehört zu dieser Stadt wie der Fluss}',
    verdicts: ['verbatim'],
  },
  {
    title: 'LaTeX, German shorthands',
    language: 'latex',
    draft: 'Sie sagte: \\glqq Die Brücke gehört zu dieser Stadt wie der Fluss\\grqq{} \\cite{german}.',
    verdicts: ['verbatim'],
  },
  {
    title: 'LaTeX, accents by commands',
    language: 'latex',
    draft: '\\enquote{Die Br\\"ucke geh\\"ort zu dieser Stadt wie der Fluss} \\cite{german}',
    verdicts: ['verbatim'],
  },
  {
    title: 'LaTeX, a comment in the quotation',
    language: 'latex',
    draft: `\\enquote{Nobody disputes the figures. % check\nWhat divides the council is who should pay.} \\cite{harbour}`,
    verdicts: ['verbatim'],
  },
  {
    title: 'LaTeX, inches in text',
    language: 'latex',
    draft: "The mast is 12'' thick and the hull 40' long \\cite{harbour}.",
    verdicts: [],
  },
  // Typst
  {
    title: 'Typst, smart quotes over lines',
    language: 'typst',
    draft: `He warned: "If nothing is done,\nthe ferry will have to _turn away_ at every spring tide" @harbour[3].`,
    verdicts: ['verbatim|wrong-locator'],
  },
  {
    title: 'Typst, cite function behind',
    language: 'typst',
    draft: `"${bill}" #cite(<harbour>, supplement: [para. 5])`,
    verdicts: ['verbatim'],
  },
  {
    title: 'Typst, quotes in code',
    language: 'typst',
    draft: '#image("the harbour at low tide.png") @harbour',
    verdicts: [],
  },
  {
    title: 'Typst, quotation marks in a string argument',
    language: 'typst',
    draft: '#quote(attribution: [Hale])[the harbour is full, slowly but without pause] @harbour',
    verdicts: ['differs: words'],
  },
  // rST, Org, AsciiDoc
  {
    title: 'rST, a literal block is none',
    language: 'rst',
    draft: 'Example::\n\n    the ferry will turn at every tide\n\nText :cite:p:`harbour`.\n',
    verdicts: [],
  },
  {
    title: 'rST, emphasis and a changed word',
    language: 'rst',
    draft: 'It is "filling, *slowly* and without pause" :cite:p:`harbour`.',
    verdicts: ['differs: words'],
  },
  {
    title: 'Org, quotation with a footnote',
    language: 'org',
    draft: `“${ferry}”[fn:1] [cite:@harbour]\n\n[fn:1] A note.\n`,
    verdicts: ['verbatim'],
  },
  {
    title: 'Org, source block',
    language: 'org',
    draft: '#+begin_src python\nprint("the harbour is filling slowly")\n#+end_src\n',
    verdicts: [],
  },
  {
    title: 'AsciiDoc, paragraph with a quote attribute',
    language: 'asciidoc',
    draft: `[quote, Hale, Report]\n${bill} cite:[harbour]\n`,
    verdicts: ['verbatim'],
  },
  // Words and numbers
  {
    title: 'a number in words',
    draft: 'We cannot fund “a channel that 3 ships a year will use” [@harbour].',
    verdicts: ['differs: number'],
  },
  {
    title: 'a decimal changed',
    draft: 'He said “the depth at low water from 9.5 metres to 6.2 metres” [@harbour].',
    verdicts: ['differs: number'],
  },
  { title: 'a decimal comma', draft: '„für 3.5 Millionen Euro zu sanieren“ [@german].', verdicts: ['differs'] },
  {
    title: 'a range of years',
    draft: 'Silt rose “since 2014” as they say: “from 9.5 metres to 6.1 metres since 2014” [@harbour].',
    verdicts: ['differs: number'],
  },
  {
    title: 'cannot written apart',
    draft: '“We can not ask ratepayers to fund a channel that three ships a year will use” [@harbour].',
    verdicts: ['differs: punctuation|verbatim'],
  },
  {
    title: 'a hyphen more',
    draft: '“short-sighted, parochial and dangerous” and “a spring-tide” aside, “at every spring-tide” [@harbour].',
    verdicts: ['verbatim', 'differs: punctuation'],
  },
  {
    title: 'a comma dropped',
    draft: '“the harbour is filling slowly but without pause” [@harbour].',
    verdicts: ['differs: punctuation'],
  },
  {
    title: 'a question for a statement',
    draft: '“Nobody disputes the figures?” [@harbour].',
    verdicts: ['marked-edit|differs: punctuation'],
  },
  {
    title: 'names exchanged',
    draft: '“The harbour-master, Maeve Donnelly, told the meeting that silt had reduced the depth” [@harbour].',
    verdicts: ['differs: name'],
  },
  {
    title: 'a title changed',
    draft: 'said “Mayor Maeve Donnelly” and “The chairwoman of their association called the decision” [@harbour].',
    verdicts: ['differs: words'],
  },
  {
    title: 'French, a name',
    draft: '« a déclaré Jean Mercier devant l’Assemblée » [@french].',
    verdicts: ['differs: name'],
  },
  {
    title: 'French, straight marks and no thin space',
    draft: '"Nous ne laisserons aucun éleveur seul face à la hausse des prix" [@french].',
    verdicts: ['verbatim'],
  },
  {
    title: 'German, nested half marks',
    draft: '„Gegner der Sanierung halten die Kosten für ‚zu hoch‘“ [@german].',
    verdicts: ['differs: punctuation|marked-edit|verbatim'],
  },
  {
    title: 'German, kein for ein',
    draft: '„keine lange genug gewartet“ hieß es, „niemand wird sie uns geben“ [@german].',
    verdicts: ['not-found|differs', 'differs: words'],
  },
  {
    title: 'a quotation with an apostrophe at its end',
    draft: 'of ‘the members’ and the ‘Shipowners’ representatives were dismayed’ [@harbour].',
    verdicts: ['verbatim'],
  },
];

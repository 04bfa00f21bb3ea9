import type { HandMarked } from './handMarked.ts';
import { bill, ferry } from './sources.ts';

/** Quotations in the markup of each document language. */
export const inLanguages: readonly HandMarked[] = [
  {
    title: 'LaTeX, csquotes with its citation',
    language: 'latex',
    draft: `He warned: \\textcquote[24]{harbour}{${ferry}}.`,
    verdicts: ['verbatim'],
  },
  {
    title: 'LaTeX, display quotation',
    language: 'latex',
    draft: `\\begin{displayquote}[{\\cite[5]{harbour}}]\nNobody disputes the figures. What divides the council is who\nshould pay.\n\\end{displayquote}\n`,
    verdicts: ['verbatim'],
  },
  {
    title: 'LaTeX, display quotation with a changed word',
    language: 'latex',
    draft: `\\begin{displaycquote}{harbour}\nNobody disputes the figures. What splits the council is who should pay.\n\\end{displaycquote}\n`,
    verdicts: ['differs: words'],
  },
  {
    title: 'LaTeX, TeX marks, an accent and a dash',
    language: 'latex',
    draft: "It is ``short-sighted, parochial and dangerous'' \\autocite{harbour}, they say.",
    verdicts: ['verbatim'],
  },
  {
    title: 'LaTeX, ellipsis command and emphasis',
    language: 'latex',
    draft: `\\enquote{the harbour is filling, \\emph{slowly} \\ldots{} and every year of delay adds to the bill} (emphasis added) \\parencite{harbour}`,
    verdicts: ['marked-edit'],
  },
  {
    title: 'LaTeX, a footnote inside the quotation',
    language: 'latex',
    draft: `\\enquote{${ferry.replace('ferry', 'ferry\\footnote{The only one.}')}} \\parencite{harbour}`,
    verdicts: ['verbatim'],
  },
  {
    title: 'LaTeX, quotation environment with the citation in it',
    language: 'latex',
    draft: `\\begin{quotation}\n  The money isn't there, and it won't be there next spring. \\citep{harbour}\n\\end{quotation}\n`,
    verdicts: ['verbatim'],
  },
  {
    title: 'LaTeX, textquote with omission commands',
    language: 'latex',
    draft: `\\textquote[{\\cite{harbour}}]{If nothing is done, \\textelp{} turn away at every spring tide}`,
    verdicts: ['marked-edit'],
  },
  {
    title: 'LaTeX, an insertion command',
    language: 'latex',
    draft: `\\enquote{\\textins{the vessel} will have to turn away at every spring tide} \\cite{harbour}`,
    verdicts: ['marked-edit'],
  },
  { title: 'Typst, inline quotation', language: 'typst', draft: `#quote[${ferry}] @harbour.`, verdicts: ['verbatim'] },
  {
    title: 'Typst, block with attribution',
    language: 'typst',
    draft: `#quote(block: true, attribution: <harbour>)[\n  Nobody disputes the figures.\n  What divides the council is who should pay.\n]\n`,
    verdicts: ['verbatim'],
  },
  {
    title: 'Typst, number changed',
    language: 'typst',
    draft: 'It reports that "silt had reduced the depth at low water from 9.5 metres to 6.5 metres" @harbour.',
    verdicts: ['differs: number'],
  },
  {
    title: 'rST, block quotation with a role',
    language: 'rst',
    draft: `The report says:\n\n    ${bill}\n    :cite:p:\`harbour\`\n\nAnd so on.\n`,
    verdicts: ['verbatim'],
  },
  {
    title: 'rST, inline marks',
    language: 'rst',
    draft: `He said "${ferry}" :cite:p:\`harbour\`.`,
    verdicts: ['verbatim'],
  },
  { title: 'MyST, inline', language: 'myst', draft: `He said “${ferry}” {cite:p}\`harbour\`.`, verdicts: ['verbatim'] },
  {
    title: 'MyST, epigraph',
    language: 'myst',
    draft: `:::{epigraph}\nNobody disputes the figures. What divides the council is who should pay.\n\n-- {cite:t}\`harbour\`\n:::\n`,
    verdicts: ['verbatim'],
  },
  {
    title: 'Org, quote block, citation behind',
    language: 'org',
    draft: `#+begin_quote\n${bill}\n#+end_quote\n[cite:@harbour]\n`,
    verdicts: ['verbatim'],
  },
  {
    title: 'Org, emphasis in the middle',
    language: 'org',
    draft: `He said "If /nothing/ is done, the ferry will have to turn away at every spring tide" [cite:@harbour].`,
    verdicts: ['verbatim'],
  },
  {
    title: 'AsciiDoc, quote block',
    language: 'asciidoc',
    draft: `[quote, Hale]\n____\n${bill}\n____\ncite:[harbour]\n`,
    verdicts: ['verbatim'],
  },
  {
    title: 'AsciiDoc, curved marks',
    language: 'asciidoc',
    draft: 'He said "`If nothing is done, the ferry must turn away at every spring tide`" cite:[harbour].',
    verdicts: ['differs: words'],
  },
  {
    title: 'Quarto, block quotation, citation on its own line',
    language: 'quarto',
    draft: `> ${bill}\n>\n> [@harbour, para. 5]\n`,
    verdicts: ['verbatim'],
  },
];

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import type { FoundCitation } from '../../src/core/citations/citation.ts';
import { writeBibEntry } from '../../src/core/citations/library/bib/write.ts';
import { CiteEngines } from '../../src/core/citations/render.ts';
import { syntaxFor } from '../../src/core/citations/syntax/byLanguage.ts';
import { latex } from '../support/machine.ts';
import { run } from '../support/processes.ts';
import { scratchFolder } from '../support/scratch.ts';
import { bundledStyleStore } from '../support/styles.ts';
import { syntaxCases } from '../support/syntaxCases.ts';
import { recordsFor } from './items.ts';

/** A way of LaTeX to cite: its golden file, what the preamble and the end of a document say, and the program that makes the bibliography. */
interface Dialect {
  readonly title: string;
  readonly file: string;
  readonly preamble: string;
  readonly end: string;
  readonly program: 'biber' | 'bibtex';
  /** The style of ours whose words its citations have. */
  readonly style: string;
}

const dialects: readonly Dialect[] = [
  {
    title: 'biblatex and biber',
    file: 'latex-biblatex.txt',
    preamble:
      '\\usepackage[english]{babel}\n\\usepackage{csquotes}\n\\usepackage[style=authoryear,backend=biber]{biblatex}\n\\addbibresource{refs.bib}',
    end: '',
    program: 'biber',
    style: 'apa',
  },
  {
    title: 'natbib',
    file: 'latex-natbib.txt',
    preamble: '\\usepackage[round]{natbib}',
    end: '\\bibliographystyle{plainnat}\n\\bibliography{refs}',
    program: 'bibtex',
    style: 'apa',
  },
  {
    title: 'apacite',
    file: 'latex-apacite.txt',
    preamble: '\\usepackage{apacite}',
    end: '\\bibliographystyle{apacite}\n\\bibliography{refs}',
    program: 'bibtex',
    style: 'apa',
  },
  {
    title: 'plain BibTeX',
    file: 'latex-plain.txt',
    preamble: '',
    end: '\\bibliographystyle{plain}\n\\bibliography{refs}',
    program: 'bibtex',
    style: 'ieee',
  },
];

const syntax = syntaxFor('latex');

/** The paragraphs of the document that cites as `constructs` do; rejects with what the programs complain of. */
async function typeset(dialect: Dialect, constructs: readonly string[], bibliography: string): Promise<string[]> {
  const folder = scratchFolder('latex');
  const paragraphs = constructs.map(
    (construct, index) => `Begin${letters(index)} ${withWords(construct)} and on End${letters(index)}.`,
  );
  const draft = [
    '\\documentclass{article}',
    // Wide, so that no line is broken, and nothing is hyphenated.
    '\\usepackage[paperwidth=150cm,textwidth=140cm]{geometry}',
    dialect.preamble,
    '\\begin{document}',
    paragraphs.join('\n\n'),
    dialect.end,
    '\\end{document}',
  ].join('\n');
  writeFileSync(join(folder, 'draft.tex'), draft);
  writeFileSync(join(folder, 'refs.bib'), bibliography);
  const passes: [string, string[]][] = [
    ['pdflatex', ['-interaction=nonstopmode', 'draft']],
    [dialect.program, ['draft']],
    ['pdflatex', ['-interaction=nonstopmode', 'draft']],
    ['pdflatex', ['-interaction=nonstopmode', 'draft']],
  ];
  for (const [program, args] of passes) {
    const log = join(folder, `${program}.out`);
    const { code } = await run(program, args, { cwd: folder, log, limit: 120_000 });
    assert.equal(code, 0, `${program}: ${readFileSync(log, 'utf8').slice(-3000)}`);
  }
  const said = readFileSync(join(folder, 'draft.log'), 'latin1') + readFileSync(join(folder, 'draft.blg'), 'latin1');
  // "LaTeX Warning: …", "! Undefined control sequence", biber's "WARN - …", BibTeX's "Warning--…".
  const complaints =
    said
      .replace(/^Package: .*$/gm, '')
      .match(/^.*(?:\bWarning(?::|--)|\bundefined\b|\bWARN\b|\bERROR\b).*$|^!.*$/gim) ?? [];
  assert.deepEqual(complaints, []);
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(folder, 'draft.pdf'))));
  const { text } = await extractText(pdf, { mergePages: true });
  const whole = text.replace(/\s+/g, ' ');
  return constructs.map(
    (_, index) => new RegExp(`Begin${letters(index)} (.*?) ?and on End${letters(index)}`).exec(whole)?.[1] ?? '',
  );
}

/** The commands of csquotes cite for words that follow them. */
function withWords(construct: string): string {
  const environment = /^\\begin\{(\w+)\}/.exec(construct)?.[1];
  if (environment) return `${construct} words \\end{${environment}}`;
  return /^\\\w*cquote/.test(construct) ? `${construct}{words}` : construct;
}

function letters(index: number): string {
  return String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26));
}

/** What is set elsewhere, or prints by itself neither author and year nor number. */
const otherwise = /^\\(?:foot|smart|full|nocite|citeauthor|citeyear\{|volcite|[pt]volcite|begin|\w*cquote)/;

/** The words of a citation: without brackets, and with the labels of one style for those of the other; `p.` goes. */
function wordsOf(text: string): string[] {
  return text
    .replace(/\bSection\b/g, 'sec.')
    .replace(/\bChapter\b/g, 'chap.')
    .replace(/\b(?:pp?\.|and(?= Okafor))/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}%#:]+/u)
    .filter((word) => word !== '');
}

describe('LaTeX', function () {
  this.timeout(300_000);

  before(function () {
    if (latex.isThere()) return;
    if (process.env.IBID_LATEX === '1') throw new Error('LaTeX and biber are not there, and IBID_LATEX asks for them');
    console.log('LaTeX and biber are not on the PATH');
    this.skip();
  });

  for (const dialect of dialects) {
    it(`with ${dialect.title} prints every construct, without a warning`, async () => {
      const { head, cases } = syntaxCases(dialect.file);
      const constructs = [...new Set(cases.map(({ canonical }) => canonical))]
        // Raised numbers are none of a style that prints authors.
        .filter((each) => !/\\supercite/.test(each))
        // A language whose patterns are there.
        .map((each) => each.replace('german', 'english'));
      const found = constructs.map((construct) => syntax.find(`${head}${construct}`)[0]!);
      const records = recordsFor(found.flatMap(({ items }) => items.map(({ key }) => key)));
      const layout = {
        dialect: dialect.program === 'biber' ? 'biblatex' : 'bibtex',
        indent: '  ',
        lineEnd: '\n',
      } as const;
      const printed = await typeset(
        dialect,
        constructs,
        records.map((record) => writeBibEntry(record, layout)).join('\n\n'),
      );
      const engines = new CiteEngines(await bundledStyleStore());
      for (const [index, construct] of constructs.entries()) {
        if (otherwise.test(construct)) continue;
        const { text } = await engines.citation(
          forStyle(found[index]!, dialect),
          records,
          dialect.style,
          'en-US',
          earlierOf(found, index),
        );
        assert.deepEqual(wordsOf(printed[index]!), wordsOf(text), construct);
      }
    });
  }
});

/** Numbers are printed alone, also where the name is in the prose. */
function forStyle(citation: FoundCitation, { style }: Dialect): FoundCitation {
  return style === 'ieee' ? { ...citation, mode: 'parenthetical' } : citation;
}

function earlierOf(found: readonly FoundCitation[], index: number): readonly FoundCitation[] {
  return found.slice(0, index).filter(({ nocite }) => !nocite);
}

import assert from 'node:assert/strict';
import { syntaxFor } from '../../../../src/core/citations/syntax/byLanguage.ts';
import type { DocumentLanguage } from '../../../../src/core/text/language.ts';

/** The keys that are found, and those that only look like ones are not. */
function keys(language: DocumentLanguage, text: string): string[] {
  return syntaxFor(language)
    .find(text)
    .flatMap(({ items }) => items.map(({ key }) => key));
}

describe('citations of whole drafts', () => {
  it('are found behind a chunk whose options have backticks in them', () => {
    const chunk = '```{r map, fig.cap="As `map.R` draws it."}\nwho = a@host\n```\n';
    for (const end of ['\n', '\r\n']) {
      const text = `${chunk}\nSaid [@one].\n\n\`\`\`{r}\nsee("@none")\n\`\`\`\n\nAnd [@two].\n`.replaceAll('\n', end);
      assert.deepEqual(keys('quarto', text), ['one', 'two']);
    }
  });

  it('are found behind code in a line that has braces between its marks', () => {
    assert.deepEqual(keys('markdown', 'As ```set {x} ` y``` says [@one].\n'), ['one']);
  });

  it('are found in a footnote that begins on the line below its mark, and not in code that follows it', () => {
    const text = 'A claim[^n].\n\n[^n]:\n\n    Said by @one [p. 3].\n\nMore.\n\n    mail(@none)\n';
    assert.deepEqual(keys('markdown', text), ['one']);
  });

  it('are found in the prose of directives, also in one another, and not in the code between', () => {
    const text = [
      '````{prf:lemma} A title',
      ':label: first',
      'By {cite}`one`.',
      '```{note}',
      'See {cite:t}`two`.',
      '```',
      '```{code-cell} python',
      'mail("a {cite}`none`")',
      '```',
      'Then {cite}`three`.',
      '````',
      '',
      '```',
      '{cite}`never`',
      '```',
      'At last {cite}`four`.',
      '',
    ];
    for (const language of ['myst', 'markdown'] as const)
      assert.deepEqual(keys(language, text.join('\n')), ['one', 'two', 'three', 'four']);
    assert.deepEqual(keys('myst', '```{warning}\nNever closed: {cite}`one`.\n\nMore {cite}`two`.\n'), ['one', 'two']);
  });

  it('are none in what a LaTeX text leaves out, nor behind its end', () => {
    const text =
      '\\cite{one} \\iffalse \\cite{no} % \\fi\n\\ifx a b \\cite{no} \\else \\fi \\else \\cite{two} \\fi \\cite{three} \\end{document} \\cite{no}';
    assert.deepEqual(keys('latex', text), ['one', 'two', 'three']);
    assert.deepEqual(keys('latex', 'Never closed: \\iffalse \\cite{one}.'), ['one']);
  });

  it('are found in commands that the text defines itself', () => {
    const text = [
      '\\usepackage{biblatex}',
      '\\newcommand{\\seen}[2][]{see \\parencite[#1]{#2}}',
      '\\newcommand\\mycite[1]{\\textcite{#1}}',
      '\\DeclareRobustCommand{\\who}[2]{#1~\\autocite{#2}}',
      '\\newcommand{\\other}[1]{\\emph{#1}} % \\newcommand{\\none}[1]{\\cite{#1}}',
      '\\begin{document}',
      'As \\seen[p.~3]{one}, \\mycite{two,three}, \\who{Ada}{four}, \\other{not}, \\none{not} and \\cite{five}.',
      '\\end{document}',
    ].join('\n');
    assert.deepEqual(keys('latex', text), ['one', 'two', 'three', 'four', 'five']);
    const [seen, mine] = syntaxFor('latex').find(text);
    assert.deepEqual([seen!.items[0]!.locator, seen!.mode, mine!.mode], ['3', 'parenthetical', 'narrative']);
    assert.equal(text.slice(seen!.start, seen!.end), '\\seen[p.~3]{one}');
  });

  it('are not the parameters of macros', () => {
    const text =
      '\\newcommand{\\seen}[1]{see \\autocite{#1}}\n\\newcommand{\\both}[2]{\\cite{#1,#2}}\nSaid \\cite{one}.\n';
    assert.deepEqual(keys('latex', text), ['one']);
  });
});

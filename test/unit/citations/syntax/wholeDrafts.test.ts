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

  it('stay as they are written in a command that the text defines, which Ibid does not write', () => {
    const text = '\\newcommand{\\fn}[2]{#1\\footcite{#2}}\n\\fn{my own words}{a}\n';
    const [found] = syntaxFor('latex').find(text);
    assert.throws(() => syntaxFor('latex').write(found!, text, found!.end), /\\fn is a command that this text defines/);
  });

  it('are found where \\iffalse is only given a name, and behind a percent sign that is printed', () => {
    assert.deepEqual(
      keys('latex', '\\let\\ifdraft=\\iffalse\nText \\cite{a} and \\ifdraft d\\else e\\fi \\cite{b}.\n'),
      ['a', 'b'],
    );
    assert.deepEqual(keys('latex', '\\ifdefined\\x \\iffalse 50\\% off \\fi kept \\cite{b}\n\\fi\n'), ['b']);
  });

  it('are found in front matter that goes over lines, whatever its line ends', () => {
    const text = '---\nnocite: |\n  @a, @b\nabstract: |\n  As [@c, p. 3] says.\n---\n\nText.\n';
    for (const end of ['\n', '\r\n']) assert.deepEqual(keys('markdown', text.replaceAll('\n', end)), ['a', 'b', 'c']);
  });

  it('are none in a line of MyST that is left out, also right below a paragraph', () => {
    assert.deepEqual(keys('markdown', 'A text {cite}`k`.\n% old [@c] words\nand [@d].\n'), ['k', 'd']);
    assert.deepEqual(keys('markdown', '% A title with [@b]\n\nText with `{r}` in it.\n'), ['b']);
  });

  it('keep their notes in Org, with only what begins a key kept apart', () => {
    const org = syntaxFor('org');
    const plain = { items: [{ key: 'k', suffix: 'AT&T and R&D' }], mode: 'parenthetical' as const };
    assert.equal(org.write(plain, '', 0), '[cite:@k AT&T and R&D]');
    const link = { items: [{ key: 'k', suffix: 'a::b' }], mode: 'parenthetical' as const, command: 'cite:' };
    assert.equal(org.find(org.write(link, '', 0))[0]?.items[0]?.suffix, 'a::b');
  });
});

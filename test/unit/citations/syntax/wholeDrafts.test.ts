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

  it('are found in commands made with xparse, \\def, biblatex and multibib', () => {
    const text = [
      '\\NewDocumentCommand{\\seen}{s O{} +m m}{see #3 \\parencite[#2]{#4}}',
      '\\def\\by#1#2{#1 (\\citeyear{#2})}',
      '\\DeclareCiteCommand{\\notecited}[\\mkbibfootnote]{\\usebibmacro{prenote}}{\\usebibmacro{cite}}{\\multicitedelim}{}',
      '\\DeclareMultiCiteCommand{\\notesofit}[\\mkbibfootnote]{\\notecited}{\\multicitedelim}',
      '\\newcites{pri, sec}{Primary,Secondary}',
      '\\renewcommand\\cite[1]{\\autocite{#1}}',
      '\\begin{document}',
      '\\seen[3]{words}{one} \\by{Ada}{two} \\notecited[see][4]{three} \\notesofit[5]{four}[6]{five} \\citepsec[7]{six} \\citeother{no}',
      '\\end{document}',
    ].join('\n');
    assert.deepEqual(keys('latex', text), ['one', 'two', 'three', 'four', 'five', 'six']);
    const found = syntaxFor('latex').find(text);
    assert.deepEqual(
      found.flatMap(({ items }) => items.map(({ locator }) => locator)),
      ['3', undefined, '4', '5', '6', '7'],
    );
    assert.equal(found[1]!.items[0]!.suppressAuthor, true);
  });

  it("are found in the commands that stand in \\citetext, the text's own among them", () => {
    const text = '\\newcommand{\\seen}[1]{see \\citealp{#1}}\n\\citetext{\\seen{one}; \\citealp[3]{two}}\n';
    assert.deepEqual(keys('latex', text), ['one', 'two']);
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

  it('are found in the code of a formula of Typst, and formulas in that code end nothing', () => {
    assert.deepEqual(
      keys('typst', 'By $ a = b #cite(<one>, supplement: [3]) + #f[so $x$ @two] @no \\# #cite(<three>) $ and @four.\n'),
      ['one', 'two', 'three', 'four'],
    );
    for (const formula of [
      '$ "#" n = 3 $',
      '$ n "where #n is odd" $',
      '$ \\# $',
      '$ #for n in range(2) [$x_#n$] $',
      '$n_#let k = 3 $',
      '$ #let k = $z$; k $',
      '$ #sum( $',
    ])
      assert.deepEqual(keys('typst', `The ${formula} of @one $ "#" $ and @two "x".\n`), ['one', 'two'], formula);
    assert.deepEqual(keys('typst', 'It costs $5 #cite(<one>).\n\nThen @two.\n'), ['one', 'two']);
  });

  it('are none in an open block of AsciiDoc that is code', () => {
    const text =
      'See cite:[one].\n\n[source,text]\n.A title\n--\ncite:[no]\n\ncite:[no]\n--\n\nAnd cite:[two].\n\n--\ncite:[three]\n--\n';
    assert.deepEqual(keys('asciidoc', text), ['one', 'two', 'three']);
  });

  it('are found in the options of reStructuredText that are prose', () => {
    const text = [
      '.. csv-table:: Title :cite:t:`one`',
      '   :header: "A :cite:p:`two`", B',
      '   :name: x :cite:p:`no`',
      '',
      '   "c :cite:p:`three`", d',
      '',
      '.. code-block:: python',
      '   :caption: After :cite:p:`four`',
      '',
      '   x = ":cite:p:`no`"',
      '   :caption: :cite:p:`no`',
      '',
      '.. toctree::',
      '   :caption: :cite:p:`no`',
      '',
      '   a',
      '',
    ].join('\n');
    assert.deepEqual(keys('rst', text), ['one', 'two', 'three', 'four']);
  });

  it('are found, written and completed as reStructuredText where MyST gives a block to it', () => {
    const text =
      'A {cite:p}`one`.\n\n- item\n\n  ```{eval-rst}\n  .. note:: As :cite:t:`two` and {cite:p}`no`\n\n  .. code::\n\n     :cite:p:`no`\n  ```\n\n`me@no.org` and `@no`\n\n````\n```{eval-rst}\n:cite:p:`no`\n```\n````\n';
    for (const language of ['myst', 'markdown'] as const) {
      assert.deepEqual(keys(language, text), ['one', 'two']);
      const syntax = syntaxFor(language);
      const two = syntax.find(text)[1]!;
      assert.equal(text.slice(two.items[0]!.keySpan.start, two.items[0]!.keySpan.end), 'two');
      assert.equal(syntax.write(two, text), ':cite:t:`two`');
      const citation = { items: [{ key: 'b' }], mode: 'parenthetical' } as const;
      assert.equal(syntax.write(citation, text, two.end), ':cite:p:`b`');
      assert.equal(syntax.write(citation, text, text.indexOf('`one`')), '{cite:p}`b`');
      assert.deepEqual(syntax.keyBeingTyped(text, text.indexOf('two`') + 2), {
        start: text.indexOf('two`'),
        end: text.indexOf('two`') + 2,
      });
    }
  });

  it('are none in a block of HTML in MyST, where pandoc has them', () => {
    const html = '<div class="x">\nAs [@no] and {cite:t}`no` say\n</div>\n\n<p>Then [@no]</p>\n\n';
    assert.deepEqual(keys('markdown', `A {cite:p}\`one\`.\n\n${html}Then <b>[@two]</b>.\n`), ['one', 'two']);
    assert.deepEqual(keys('markdown', '<div class="x">\nAs [@yes] says\n</div>\n'), ['yes']);
  });

  it('are found in the caption of code in MyST', () => {
    const text =
      'A {cite:p}`one`.\n\n```{code-block} python\n:name: x\n:caption: After [@two] and {cite:t}`three`\n\ny = "[@no]"\n:caption: [@no]\n```\n\nAnd @four.\n';
    assert.deepEqual(keys('myst', text), ['one', 'two', 'three', 'four']);
  });

  it('are none in comments of Typst that hold others', () => {
    assert.deepEqual(keys('typst', 'A @one /* @no /* @no */ @no */ @two /* never closed @three\n'), [
      'one',
      'two',
      'three',
    ]);
  });

  it('are found in the options of a listing, and in a theorem of bookdown with options', () => {
    const listing =
      '\\begin{lstlisting}[language=TeX, caption={After \\cite[3]{one}}]\n\\cite{no}\n\\end{lstlisting}\n\\begin{Verbatim}[x]\n\\cite{no}\n\\end{Verbatim}\n\\cite{two}';
    assert.deepEqual(keys('latex', listing), ['one', 'two']);
    const theorem =
      '```{theorem pyth, name="P"}\nAs [@one].\n```\n\n```{r, name="x"}\nx <- "[@no]"\n```\n\nAnd @two.\n';
    assert.deepEqual(keys('markdown', theorem), ['one', 'two']);
  });

  it('are found between the curly quotation marks of AsciiDoc, and in reStructuredText where a literal does not begin or end', () => {
    assert.deepEqual(
      keys(
        'asciidoc',
        '"`As cite:[one] says`" and \'`cite:[two]`\', `cite:[no]`, ``cite:[no]``x and "`cite:[three]`".\n',
      ),
      ['one', 'two', 'three'],
    );
    assert.deepEqual(keys('rst', 'As ``:cite:p:`no` and``, not ``so :cite:p:`one` `` nor `` :cite:p:`two` ``.\n'), [
      'one',
      'two',
    ]);
  });

  it('are none in verbatim text of Org, which begins and ends where emphasis can', () => {
    assert.deepEqual(keys('org', 'A =[cite:@no]= (~[cite:@no]~), a|=[cite:@one]= and x~[cite:@two]~.\n'), [
      'one',
      'two',
    ]);
  });

  it('are none in the arguments of a call of Org', () => {
    assert.deepEqual(keys('org', 'By [cite:@one] and call_f(x="[cite:@no]") and src_python{"[cite:@no]"}.\n'), ['one']);
  });

  it('are written in Typst as code and formulas want them', () => {
    const text =
      '#quote(attribution: <one>)[Words]\n\n$ x #cite(<two>) $\n\n$#cite(<three>)$\n\n#block({\n  cite(<four>)\n})\n\n#cite(<five>)$x$ [@six]\n';
    const syntax = syntaxFor('typst');
    const found = syntax.find(text);
    assert.deepEqual(
      found.map((citation) => syntax.write(citation, text, citation.end)),
      ['<one>', '#[@two]', '#[@three]', '[@four]', '@five', '@six'],
    );
    const more = { items: [{ key: 'a', label: 'page', locator: '3' }, { key: 'b' }], mode: 'parenthetical' } as const;
    for (const { end } of found) {
      const after = `${text.slice(0, end)} ${syntax.write(more, text, end)}${text.slice(end)}`;
      assert.deepEqual(
        keys('typst', after).filter((key) => key.length === 1),
        ['a', 'b'],
        after,
      );
    }
    assert.equal(syntax.writeQuotation('Words', more, text, found[3]!.end), '[“Words” @a[p. 3] @b]');
  });
});

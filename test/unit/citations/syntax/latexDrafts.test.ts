import assert from 'node:assert/strict';
import { syntaxFor } from '../../../../src/core/citations/syntax/byLanguage.ts';

function keys(text: string): string[] {
  return syntaxFor('latex')
    .find(text)
    .flatMap(({ items }) => items.map(({ key }) => key));
}

describe('citations of LaTeX', () => {
  it('are counted once in \\citetext that holds others, however deep', () => {
    const nested = `${'\\citetext{'.repeat(60)}\\cite{one}${'}'.repeat(60)}\n`;
    assert.deepEqual(keys(nested), ['one']);
    assert.deepEqual(keys(nested.replace('\\cite{one}', '')), []);
  });

  it('are found behind the star of a command that the text defines, and in every definition of a line', () => {
    const text = [
      '50\\% \\NewDocumentCommand{\\seen}{s o m}{see \\autocite[#2]{#3}} \\newcommand{\\by}[1]{by \\cite{#1}}',
      '\\NewDocumentCommand{\\noted}{t* D<>{} m}{\\footcite{#3}} % \\newcommand{\\left}[1]{\\cite{#1}}',
      '\\providecommand\\citep[1]{\\cite{#1}}',
      '\\seen*[3]{one}, \\seen{two}, \\by{three}, \\noted*{four}, \\left{no} and \\citep*{five}.',
    ].join('\n');
    assert.deepEqual(keys(text), ['one', 'two', 'three', 'four', 'five']);
    assert.equal(syntaxFor('latex').find(text)[0]!.items[0]!.locator, '3');
  });

  it('are none in brackets on the first line of code, but in the caption of a listing', () => {
    for (const name of ['verbatim', 'lstlisting']) {
      const text = `\\begin{${name}}\n[compare \\cite{no}]\n\\end{${name}} \\cite{one}\n`;
      assert.deepEqual(keys(text), ['one']);
    }
    const verbatim = '\\begin{verbatim}[compare \\cite{no}]\nx\n\\end{verbatim} \\cite{one}\n';
    assert.deepEqual(keys(verbatim), ['one']);
    const listing = '\\begin{lstlisting}[caption={After \\cite{two}}]\nx\n\\end{lstlisting} \\cite{one}\n';
    assert.deepEqual(keys(listing), ['two', 'one']);
  });
});

import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { eventually } from '../support/eventually.ts';
import { beside, openDraft, textOf } from './support.ts';

describe('a completion that is accepted', function (this: Mocha.Suite) {
  this.timeout(120_000);
  const drafts: readonly (readonly [name: string, before: string, written: RegExp])[] = [
    ['accept.md', 'A claim @weitzmos', /^---\nbibliography: references\.json\n---\n\nA claim @weitzmoscow$/],
    [
      'accept.qmd',
      '---\ntitle: T\n---\n\nA claim [@weitzmos|]',
      /^---\ntitle: T\nbibliography: references\.json\n---\n\nA claim \[@weitzmoscow\]$/,
    ],
    ['accept.typ', 'A claim @weitzmos', /^A claim @weitzmoscow\n\n#bibliography\("references\.bib"\)\n$/],
    [
      'accept.tex',
      '\\documentclass{article}\n\\usepackage{biblatex}\n\\begin{document}\nA claim \\autocite{weitzmos|}.\n\\end{document}\n',
      /\\addbibresource\{references\.bib\}[\s\S]*weitzmoscow/,
    ],
    ['accept.rst', 'A claim :cite:p:`weitzmos', /weitzmoscow\n\n\.\. bibliography:: references\.bib\n$/],
    ['accept.adoc', 'A claim cite:[weitzmos|].\n', /:bibtex-file: references\.bib\n\nA claim cite:\[weitzmoscow/],
    ['accept.org', 'A claim [cite:@weitzmos|].\n', /#\+bibliography: references\.bib\n\nA claim \[cite:@weitzmoscow/],
  ];

  for (const [name, draft, written] of drafts) {
    it(`makes ${name} name a bibliography, gives it the entry, and is taken back by one undo`, async () => {
      const { document } = await openDraft(name, draft);
      const text = document.getText();
      // Nothing is looked at before it is accepted, so no details of it have been asked for.
      await commands.executeCommand('editor.action.triggerSuggest');
      await eventually('the completion', async () => {
        await commands.executeCommand('acceptSelectedSuggestion');
        return document.getText() !== text;
      });
      assert.match(document.getText(), written);
      const made = beside(
        document,
        name === 'accept.md' || name === 'accept.qmd' ? 'references.json' : 'references.bib',
      );
      await eventually('the entry', async () => (await textOf(made).catch(() => '')).includes('weitzmoscow'));
      assert.match(document.getText(), written);
      await commands.executeCommand('undo');
      assert.equal(document.getText(), text);
    });
  }

  it('names the bibliography once where nothing of the key was typed', async () => {
    const { document } = await openDraft('empty.typ', 'A claim @');
    await commands.executeCommand('editor.action.triggerSuggest');
    await eventually('the completion', async () => {
      await commands.executeCommand('acceptSelectedSuggestion');
      return document.getText() !== 'A claim @';
    });
    assert.equal(document.getText().split('#bibliography').length, 2, document.getText());
  });

  it('goes where it belongs when the word is typed on while the list is open', async () => {
    const { document } = await openDraft('onward.typ', 'A claim @');
    await commands.executeCommand('editor.action.triggerSuggest');
    for (const text of ['w', 'e', 'i', 't']) await commands.executeCommand('type', { text });
    await eventually('the completion', async () => {
      await commands.executeCommand('acceptSelectedSuggestion');
      return document.getText().includes('weitzmoscow');
    });
    assert.equal(document.getText(), 'A claim @weitzmoscow\n\n#bibliography("references.bib")\n');
  });
});

import assert from 'node:assert/strict';
import { bibliographyFilesOf } from '../../../../../src/core/citations/library/locate/namedFiles.ts';

const none = async () => undefined;

describe('the bibliography files that a draft names', () => {
  const named = (uri: string, path: string) =>
    bibliographyFilesOf({ uri, top: uri, language: 'markdown', text: `---\nbibliography: ${path}\n---\n` }, none);

  for (const [path, expected] of [
    ['refs.bib', 'file:///a/b/refs.bib'],
    ['../lib/all refs.bib', 'file:///a/lib/all%20refs.bib'],
    ['/etc/refs.bib', 'file:///etc/refs.bib'],
    ['"what#is?it%20.bib"', 'file:///a/b/what%23is%3Fit%2520.bib'],
    ['"C:\\\\lib\\\\refs.bib"', 'file:///C:/lib/refs.bib'],
    ['"new:refs.bib"', 'file:///a/b/new:refs.bib'],
  ] as const) {
    it(`are those beside it: ${path}`, async () => {
      assert.deepEqual(await named('file:///a/b/draft.md', path), [expected]);
    });
  }

  it('are found in file systems of other schemes', async () => {
    const uri = 'vscode-vfs://github%2Bff/owner/name/text/draft.md';
    assert.deepEqual(await named(uri, '../refs.bib'), ['vscode-vfs://github%2Bff/owner/name/refs.bib']);
  });

  it('are none where the draft has no place yet', async () => {
    assert.deepEqual(await named('untitled:Untitled-1', 'refs.bib'), []);
    const plain = { uri: 'untitled:Untitled-1', top: 'untitled:', language: 'quarto', text: 'Text.\n' } as const;
    assert.deepEqual(await bibliographyFilesOf(plain, none), []);
  });

  it('are none of the web', async () => {
    assert.deepEqual(await named('file:///a/draft.md', 'https://refs.example/all.bib'), []);
  });

  it('are those of its project, found no further up than the top', async () => {
    const files: Record<string, string> = { 'file:///w/_quarto.yml': 'bibliography: refs.bib\n' };
    const read = async (uri: string) => files[uri];
    const draft = { uri: 'file:///w/p/q/draft.qmd', language: 'quarto', text: 'Text.\n' } as const;
    assert.deepEqual(await bibliographyFilesOf({ ...draft, top: 'file:///w' }, read), ['file:///w/refs.bib']);
    assert.deepEqual(await bibliographyFilesOf({ ...draft, top: 'file:///w/p' }, read), []);
  });

  it('are those of its LaTeX root', async () => {
    const read = async (uri: string) => (uri === 'file:///w/main.tex' ? '\\addbibresource{refs.bib}' : undefined);
    const text = '% !TeX root = ../main.tex\nText.\n';
    const draft = { uri: 'file:///w/parts/one.tex', top: 'file:///w', language: 'latex', text } as const;
    assert.deepEqual(await bibliographyFilesOf(draft, read), ['file:///w/refs.bib']);
  });
});

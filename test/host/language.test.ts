import assert from 'node:assert/strict';
import {
  type CodeAction,
  CompletionItemKind,
  type CompletionList,
  commands,
  type Hover,
  MarkdownString,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { eventually } from '../support/eventually.ts';
import { beside, findings, folder, openDraft, run, textOf } from './support.ts';

function completions(document: TextDocument, offset: number): Promise<CompletionList> {
  return Promise.resolve(
    commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      document.positionAt(offset),
      undefined,
      20,
    ),
  );
}

async function hoverText(document: TextDocument, words: string, within = 1): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(words) + within);
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (content instanceof MarkdownString ? content.value : String(content)))
    .join('\n');
}

/** Of Ibid's items; VS Code itself offers words of the open documents. */
const labels = (list: CompletionList) =>
  list.items
    .filter((item) => item.kind === CompletionItemKind.Reference)
    .map((item) => (typeof item.label === 'string' ? item.label : item.label.label));

describe('completion of citation keys', () => {
  it('comes after @ in Markdown, by author', async () => {
    const editor = await openDraft('complete.md', 'As @wei|');
    const list = await completions(editor.document, 7);
    assert.ok(labels(list).includes('weitzmoscow'));
  });

  it('comes by a word of the title', async () => {
    const editor = await openDraft('complete-title.md', 'As @balancing|');
    assert.ok(labels(await completions(editor.document, 13)).includes('weitzmoscow'));
  });

  it('comes by a word with a slip, after the worker was asked', async () => {
    const editor = await openDraft('complete-slip.md', 'As @balacning|');
    assert.ok(labels(await completions(editor.document, 13)).includes('weitzmoscow'));
  });

  it('comes inside commands of the text’s own and in a quoted title', async () => {
    const own = '\\newcommand{\\seen}[1]{see \\autocite{#1}}\n\\seen{wei|}\n';
    const latex = await openDraft('complete-own.tex', own);
    assert.ok(labels(await completions(latex.document, own.indexOf('|'))).includes('weitzmoscow'));
    const title = '---\ntitle: "After @wei|"\n---\n';
    const front = await openDraft('complete-front.md', title);
    assert.ok(labels(await completions(front.document, title.indexOf('|'))).includes('weitzmoscow'));
  });

  it('comes inside \\autocite{ in LaTeX and after @ in Typst', async () => {
    const latex = await openDraft('complete.tex', '\\autocite{wei|}');
    assert.ok(labels(await completions(latex.document, 13)).includes('weitzmoscow'));
    const typst = await openDraft('complete.typ', 'As @wei|');
    assert.ok(labels(await completions(typst.document, 7)).includes('weitzmoscow'));
  });

  it('does not come in an e-mail address or in code', async () => {
    const editor = await openDraft('mail.md', 'Write to someone@wei and `@wei`.');
    assert.ok(!labels(await completions(editor.document, 20)).includes('weitzmoscow'));
    assert.ok(!labels(await completions(editor.document, 30)).includes('weitzmoscow'));
  });

  it('adds the entry to the bibliography when it is accepted', async () => {
    const editor = await openDraft('accept.md', 'As @weitzmoscow says.\n');
    const keys = await run<string[]>('addToBibliography', { uri: editor.document.uri });
    assert.deepEqual(keys, ['weitzmoscow']);
    assert.match(await textOf(beside(editor.document, 'references.json')), /weitzmoscow/);
  });
});

describe('hovers', () => {
  it('show the rendered reference on a key', async () => {
    const editor = await openDraft('hover.md', 'Some claim [@weitzmoscow, para. 13].\n');
    const text = await hoverText(editor.document, '@weitzmoscow', 4);
    assert.match(text, /Weitz/);
    assert.match(text, /Balancing Act/);
  });

  it('show the card of an actor in a draft, with command links', async () => {
    const editor = await openDraft('actor.md', 'Yesterday Peskov spoke for the Kremlin.\n');
    const peskov = await hoverText(editor.document, 'Peskov');
    assert.match(peskov, /Dmitry Peskov/);
    assert.match(peskov, /command:ibid\./);
    assert.match(await hoverText(editor.document, 'Kremlin'), /Presidency of Russia/);
  });

  it('show it in LaTeX and in an opened source too', async () => {
    const latex = await openDraft('actor.tex', 'Yesterday Peskov spoke.\n');
    assert.match(await hoverText(latex.document, 'Peskov'), /Dmitry Peskov/);
    const { hits } = await run<{ hits: { source: string }[] }>('searchCorpus', { query: 'peskov' });
    const source = await workspace.openTextDocument(Uri.parse(hits[0]!.source));
    await window.showTextDocument(source);
    assert.match(await hoverText(source, 'Peskov'), /Dmitry Peskov/);
  });

  it('show no card in code, and none on a word that is no name', async () => {
    const editor = await openDraft('code.md', 'Run `Peskov` or ask us.\n');
    assert.equal(await hoverText(editor.document, 'Peskov'), '');
    assert.equal(await hoverText(editor.document, 'us'), '');
  });
});

describe('diagnostics', () => {
  it('underline an unknown key and offer the nearest', async () => {
    const editor = await openDraft('unknown.md', 'A claim [@weitzmosco].\n');
    const [finding] = await eventually('the finding', () => {
      const found = findings(editor.document.uri);
      return found.length > 0 && found;
    });
    assert.equal(finding!.code, 'citation.unknown-key');
    assert.match(finding!.message, /weitzmosco/);
    // A draft that was checked while keys were read is checked again when they are known.
    const fix = await eventually('a quick fix with the nearest key', async () => {
      const actions = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        finding!.range,
      );
      return actions.find(({ edit }) =>
        edit?.get(editor.document.uri).some(({ newText }) => newText === 'weitzmoscow'),
      );
    });
    await workspace.applyEdit(fix.edit!);
    assert.match(editor.document.getText(), /\[@weitzmoscow\]/);
    await eventually('the finding to go', () => findings(editor.document.uri).length === 0);
  });

  it('put broken YAML on its line, and load the rest', async () => {
    const uri = Uri.joinPath(folder(), 'corpus', 'half.md');
    await workspace.fs.writeFile(
      uri,
      new TextEncoder().encode('---\ntitle: Fine\nauthor: [never closed\n---\n\nA paragraph on tungsten.\n'),
    );
    try {
      const [finding] = await eventually('the finding', () => {
        const found = findings(uri);
        return found.length > 0 && found;
      });
      assert.equal(finding!.code, 'source.invalid-metadata');
      assert.ok(finding!.range.intersection(new Range(2, 0, 3, 0)), JSON.stringify(finding!.range));
      const { total } = await run<{ total: number }>('searchCorpus', { query: 'tungsten' });
      assert.equal(total, 1);
    } finally {
      await workspace.fs.delete(uri);
    }
    await eventually('the finding to go', () => findings(uri).length === 0);
  });

  it('name both places of an alias that two actors claim', async () => {
    const uri = Uri.joinPath(folder(), 'corpus', 'actors', 'double.yaml');
    await workspace.fs.writeFile(
      uri,
      new TextEncoder().encode('id: other-peskov\ntype: person\nname: Dmitry Peskov\n'),
    );
    try {
      const [finding] = await eventually('the finding', () => {
        const found = findings(uri);
        return found.length > 0 && found;
      });
      assert.equal(finding!.code, 'actor.duplicate-alias');
    } finally {
      await workspace.fs.delete(uri);
    }
    await eventually('the finding to go', () => findings(uri).length === 0);
  });
});

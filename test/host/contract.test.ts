import assert from 'node:assert/strict';
import { commands, Selection, Uri, window, workspace } from 'vscode';
import { beside, folder, openDraft, run, textOf } from './support.ts';

interface Hit {
  readonly source: string;
  readonly citationKey: string;
  readonly passage: string;
  readonly locator: { readonly label: string; readonly value: string };
  readonly text: string;
  readonly highlights: readonly [number, number][];
  readonly score: number;
  readonly clutter: boolean;
}

const search = (query: string, limit?: number) => run<{ total: number; hits: Hit[] }>('searchCorpus', { query, limit });

describe('ibid.searchCorpus', () => {
  it('finds passages of the sample with their key and paragraph, the matched words highlighted', async () => {
    const { total, hits } = await search('partnership moscow');
    assert.ok(total >= hits.length && hits.length >= 2);
    for (const hit of hits) {
      assert.match(hit.citationKey, /^(weitzmoscow|whyisiran)$/, `${hit.source}: ${hit.text}`);
      assert.ok(hit.source.startsWith('file:'));
      const words = hit.highlights.map(([start, end]) => hit.text.slice(start, end).toLowerCase());
      assert.ok(words.length > 0, hit.text);
    }
  });

  it('takes the last word as a prefix unless a space follows', async () => {
    assert.ok((await search('partn')).total > 0);
    assert.equal((await search('partn ')).hits.filter((hit) => /\bpartn\b/i.test(hit.text)).length, 0);
  });

  it('finds a phrase in straight and in curly quotation marks', async () => {
    const straight = await search('"partnership between Moscow and Tehran"');
    const curly = await search('“partnership between Moscow and Tehran”');
    assert.ok(straight.total >= 2);
    assert.deepEqual(
      curly.hits.map((hit) => hit.passage),
      straight.hits.map((hit) => hit.passage),
    );
  });

  it('returns no more hits than asked for', async () => {
    const { total, hits } = await search('russia', 3);
    assert.equal(hits.length, 3);
    assert.ok(total > 3);
  });

  it('names the field of a bad argument', async () => {
    await assert.rejects(run('searchCorpus', { query: 5 }), /query/);
    await assert.rejects(run('searchCorpus', { query: 'x', limit: -1 }), /limit/);
    await assert.rejects(run('searchCorpus', 'partnership'), /query/);
  });
});

describe('ibid.insertCitation', () => {
  it('writes a Pandoc citation with its paragraph, and the entry and its bibliography beside the draft', async () => {
    const editor = await openDraft('draft.md', 'Moscow stood by Tehran |.\n');
    const inserted = await run<string>('insertCitation', {
      items: [{ key: 'weitzmoscow', label: 'paragraph', locator: '13' }],
    });
    assert.equal(inserted, '[@weitzmoscow, para. 13]');
    const text = editor.document.getText();
    assert.ok(text.endsWith('Moscow stood by Tehran [@weitzmoscow, para. 13].\n'), text);
    assert.match(text, /^---\nbibliography: references\.json\n---\n/);
    const [entry] = JSON.parse(await textOf(beside(editor.document, 'references.json')));
    assert.equal(entry.id, 'weitzmoscow');
    assert.equal(entry.author[0].family, 'Weitz');
    assert.equal(entry.issued, undefined);
    assert.ok(editor.document.isDirty, 'the draft is never saved');
    const before = editor.document.offsetAt(editor.selection.active);
    assert.equal(text.slice(0, before).slice(-1), ']', 'the cursor stands after the citation');
  });

  it('is one undo step in the draft', async () => {
    const editor = await openDraft('undo.md', '---\nbibliography: references.json\n---\n\nText |.\n');
    await workspace.fs.writeFile(
      beside(editor.document, 'references.json'),
      new TextEncoder().encode('[{"id":"weitzmoscow","type":"webpage","title":"T"}]'),
    );
    const before = editor.document.getText();
    await run('insertCitation', { items: [{ key: 'weitzmoscow' }] });
    assert.notEqual(editor.document.getText(), before);
    await commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('writes at every cursor', async () => {
    const editor = await openDraft('cursors.md', 'One \nTwo \n');
    editor.selections = [new Selection(0, 4, 0, 4), new Selection(1, 4, 1, 4)];
    await run('insertCitation', { items: [{ key: 'whyisiran' }] });
    assert.equal(editor.document.getText().match(/\[@whyisiran\]/g)?.length, 2);
  });

  it('writes LaTeX for the citation package the preamble loads', async () => {
    const biblatex = '\\documentclass{article}\n\\usepackage{biblatex}\n\\begin{document}\nText|\n\\end{document}\n';
    const editor = await openDraft('draft.tex', biblatex);
    const inserted = await run<string>('insertCitation', {
      items: [{ key: 'weitzmoscow', label: 'paragraph', locator: '13' }],
    });
    assert.match(inserted, /^ ?\\autocite\[para\.[~ ]13\]\{weitzmoscow\}$/);
    assert.match(editor.document.getText(), /\\addbibresource\{references\.bib\}/);
    assert.match(await textOf(beside(editor.document, 'references.bib')), /@\w+\{weitzmoscow,/);
  });

  it('writes Typst', async () => {
    const editor = await openDraft('draft.typ', 'Text |\n');
    const inserted = await run<string>('insertCitation', {
      items: [{ key: 'weitzmoscow', label: 'paragraph', locator: '13' }],
    });
    assert.equal(inserted, '@weitzmoscow[para. 13]');
    assert.match(editor.document.getText(), /#bibliography\("references\.bib"\)/);
  });

  it('writes the rendered citation into plain text', async () => {
    const editor = await openDraft('draft.txt', 'Text |');
    const inserted = await run<string>('insertCitation', {
      items: [{ key: 'weitzmoscow', label: 'paragraph', locator: '13' }],
    });
    assert.equal(inserted, '(Weitz, n.d., para. 13)');
    assert.equal(editor.document.getText(), 'Text (Weitz, n.d., para. 13)');
  });

  it('refuses an unknown key and a wrong type by name, and writes nothing', async () => {
    const editor = await openDraft('refused.md', 'Text |\n');
    await assert.rejects(run('insertCitation', { items: [{ key: 'nobody' }] }), /items\[0\]\.key.*nobody/);
    await assert.rejects(run('insertCitation', { items: [] }), /items/);
    await assert.rejects(run('insertCitation', { items: [{ key: 'whyisiran', locator: 7 }] }), /items\[0\]\.locator/);
    await assert.rejects(run('insertCitation', { items: [{ key: 'whyisiran' }], mode: 'loud' }), /mode/);
    assert.equal(editor.document.getText(), 'Text \n');
  });
});

describe('ibid.insertQuotation', () => {
  it('quotes the words of a passage and cites its paragraph', async () => {
    const { hits } = await search('"clear position"');
    const hit = hits[0]!;
    const start = hit.text.indexOf('clear position');
    const editor = await openDraft('quote.md', 'He said |\n');
    const inserted = await run<string>('insertQuotation', {
      passage: hit.passage,
      start,
      end: start + 'clear position'.length,
    });
    assert.equal(inserted, `“clear position” [@${hit.citationKey}, para. ${hit.locator.value}]`);
    assert.ok(editor.document.getText().includes(inserted));
  });

  it('refuses what is not evidence, an unknown passage and a stretch outside it', async () => {
    const { hits } = await search('peskov');
    const body = hits.find((hit) => !hit.clutter)!;
    await openDraft('refused-quote.md', 'He said |\n');
    await assert.rejects(run('insertQuotation', { passage: 'nowhere' }), /passage/);
    await assert.rejects(run('insertQuotation', { passage: body.passage, start: 0, end: 100_000 }), /end/);
    await assert.rejects(run('insertQuotation', {}), /passage/);
  });
});

describe('ibid.lookUpActor', () => {
  it('finds an actor by any of its names, with its card', async () => {
    for (const name of ['Dmitry Peskov', 'Peskov']) {
      const [found] = await run<{ actor: { name: string }; card: unknown }[]>('lookUpActor', { name });
      assert.equal(found?.actor.name, 'Dmitry Peskov');
      assert.match(JSON.stringify(found?.card), /Kremlin spokesman/);
    }
  });

  it('says which field is wrong, and finds nothing for a name nobody bears', async () => {
    await assert.rejects(run('lookUpActor', { name: 3 }), /name/);
    assert.deepEqual(await run('lookUpActor', { name: 'Zzyzx Qwfp' }), []);
  });
});

describe('ibid.openSource', () => {
  it('opens the source at the passage', async () => {
    const { hits } = await search('"clear position"');
    await run('openSource', { source: Uri.parse(hits[0]!.source), passage: hits[0]!.passage });
    const editor = window.activeTextEditor!;
    assert.equal(editor.document.uri.toString(), hits[0]!.source);
    assert.ok(editor.document.getText(editor.selection).includes('clear position'));
  });

  it('says which source or passage it does not know', async () => {
    await assert.rejects(run('openSource', { source: 'file:///nowhere.md' }), /nowhere\.md/);
    await assert.rejects(run('openSource', { source: 12 }), /source/);
  });
});

describe('ibid.focusSearch and ibid.rebuildIndex', () => {
  it('focuses the sidebar', async () => {
    await run('focusSearch', { query: 'partnership' });
    await assert.rejects(run('focusSearch', { query: {} }), /query/);
  });

  it('rebuilds, and says what could not be read', async () => {
    const uri = Uri.joinPath(folder(), 'corpus', 'broken.md');
    await workspace.fs.writeFile(
      uri,
      new TextEncoder().encode('---\ntitle: [never closed\n---\n\nThe body of a broken source mentions zirconium.\n'),
    );
    try {
      const report = await run<{
        sources: number;
        passages: number;
        milliseconds: number;
        failed: { uri: string; reason: string }[];
      }>('rebuildIndex');
      assert.ok(report.sources >= 3 && report.passages >= 60 && report.milliseconds >= 0);
      assert.equal((await search('zirconium')).total, 1);
    } finally {
      await workspace.fs.delete(uri);
    }
  });
});

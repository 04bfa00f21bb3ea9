import assert from 'node:assert/strict';
import { Uri, window, workspace } from 'vscode';
import { eventually } from '../support/eventually.ts';
import { beside, folder, openDraft, run, textOf } from './support.ts';

describe('ibid.editActor', () => {
  it('opens the file of an actor at the actor', async () => {
    await run('editActor', { actor: 'dmitry-peskov' });
    const { document, selection } = window.activeTextEditor!;
    assert.match(document.uri.path, /\/corpus\/actors\/persons\.yaml$/);
    assert.match(document.lineAt(selection.active.line).text, /dmitry-peskov/);
  });

  it('says which actor it does not know, and which field is wrong', async () => {
    await assert.rejects(run('editActor', { actor: 'nobody' }), /actor.*nobody/);
    await assert.rejects(run('editActor', { actor: 5 }), /actor/);
    await assert.rejects(run('editActor', 'dmitry-peskov'), /actor/);
  });
});

/** A new source of the corpus whose key is written nowhere yet. */
async function newSource(): Promise<{ uri: Uri; key: string }> {
  const uri = Uri.joinPath(folder(), 'corpus', 'fresh.md');
  const text = '---\ntitle: Fresh Water\nauthor: Ann Lake\n---\n\nA paragraph on molybdenum.\n';
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const hit = await eventually('the new source', async () => {
    return (await run<{ hits: { citationKey: string }[] }>('searchCorpus', { query: 'molybdenum' })).hits[0];
  });
  return { uri, key: hit.citationKey };
}

describe('ibid.addToBibliography', () => {
  it('adds what is cited and known, once, and leaves the prose alone', async () => {
    const editor = await openDraft('add.md', 'One [@weitzmoscow], two [@nobody; @whyisiran], three @weitzmoscow.\n');
    const prose = editor.document.getText();
    assert.deepEqual(await run('addToBibliography', { uri: editor.document.uri.toString() }), [
      'weitzmoscow',
      'whyisiran',
    ]);
    await run('addToBibliography', { uri: editor.document.uri });
    const entries: { id: string }[] = JSON.parse(await textOf(beside(editor.document, 'references.json')));
    assert.deepEqual(
      entries.map(({ id }) => id),
      ['weitzmoscow', 'whyisiran'],
    );
    assert.equal(editor.document.getText(), `---\nbibliography: references.json\n---\n\n${prose}`);
  });

  it('keeps every byte of a bibliography that is there', async () => {
    const editor = await openDraft('keep.md', '---\nbibliography: own.bib\n---\n\nOne [@weitzmoscow].\n');
    const own = '% mine\r\n@book{other, title = {A {B}ook},\r\n  year = 1999}\r\n';
    const uri = beside(editor.document, 'own.bib');
    await workspace.fs.writeFile(uri, new TextEncoder().encode(own));
    await run('addToBibliography', { uri: editor.document.uri });
    const written = await textOf(uri);
    assert.ok(written.startsWith(own), written);
    assert.match(written, /@\w+\{weitzmoscow,/);
  });

  it('writes the key of a source down once, however fast one citation follows the other', async () => {
    const source = await newSource();
    const editor = await openDraft('fast.md', `A [@${source.key}].\n`);
    const other = await openDraft('faster.md', `A [@${source.key}].\n`);
    await run('addToBibliography', { uri: editor.document.uri });
    await run('addToBibliography', { uri: other.document.uri });
    assert.equal((await textOf(source.uri)).match(/^id:/gm)?.length, 1);
    await workspace.fs.delete(source.uri);
  });

  it('says which field is wrong', async () => {
    await assert.rejects(run('addToBibliography', { uri: 7 }), /uri/);
  });
});

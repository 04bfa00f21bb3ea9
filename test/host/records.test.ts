import assert from 'node:assert/strict';
import { Uri, workspace } from 'vscode';
import { eventually } from '../support/eventually.ts';
import { beside, folder, openDraft, run, textOf } from './support.ts';

const corpus = (name: string) => Uri.joinPath(folder(), 'corpus', name);
const numbers = corpus('.ibid/locators.jsonl');
const write = (uri: Uri, text: string) => workspace.fs.writeFile(uri, new TextEncoder().encode(text));
const remove = (uri: Uri) => workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined);

/** A new text of the corpus, without a record, and the key it would be cited by. */
async function newSource(name: string, word: string): Promise<{ uri: Uri; key: string }> {
  const uri = corpus(name);
  await write(uri, `On ${word}\n\nThe ${word} of the river was measured in the spring of that year.\n`);
  const hit = await eventually(`the source on ${word}`, async () => {
    return (await run<{ hits: { citationKey: string }[] }>('searchCorpus', { query: word })).hits[0];
  });
  return { uri, key: hit.citationKey };
}

describe('what is kept beside cited sources', () => {
  const written: Uri[] = [];
  const source = async (name: string, word: string) => {
    const made = await newSource(name, word);
    written.push(made.uri, made.uri.with({ path: `${made.uri.path}.yaml` }));
    return made;
  };
  beforeEach(() => remove(corpus('.ibid')));
  after(async () => {
    for (const uri of [...written, corpus('.ibid')]) await remove(uri);
  });

  it('is written for two first citations at once', async () => {
    // In this order, since of two sources that would get the same key the first by name gets it.
    const one = await source('lutetium.txt', 'lutetium');
    const other = await source('ytterbium.txt', 'ytterbium');
    const first = await openDraft('records1.md', 'One |');
    const cite = (key: string) => run<string>('insertCitation', { items: [{ key }] });
    await Promise.all([cite(one.key), cite(other.key)]);
    const text = first.document.getText();
    for (const { key } of [one, other]) assert.ok(text.includes(`[@${key}]`), text);
    const entries: { id: string }[] = JSON.parse(await textOf(beside(first.document, 'references.json')));
    assert.deepEqual(entries.map(({ id }) => id).sort(), [one.key, other.key].sort());
    const lines = (await textOf(numbers)).trim().split('\n');
    assert.deepEqual(lines.map((line) => JSON.parse(line).source).sort(), ['lutetium.txt', 'ytterbium.txt']);
    for (const { uri, key } of [one, other])
      assert.equal(await textOf(uri.with({ path: `${uri.path}.yaml` })), `id: ${key}\n`);
  });

  it('keeps no citation from being written where it cannot be', async () => {
    const { uri, key } = await source('scandium.txt', 'scandium');
    // Files where the folders should be.
    await write(corpus('.ibid'), '');
    await workspace.fs.createDirectory(uri.with({ path: `${uri.path}.yaml` }));
    const { document } = await openDraft('records2.md', 'Two |');
    const text = await run<string>('insertCitation', { items: [{ key }] });
    assert.ok(document.getText().endsWith(`Two ${text}`));
    await remove(corpus('.ibid'));
    await remove(uri.with({ path: `${uri.path}.yaml` }));
    await run('insertCitation', { items: [{ key }] });
    assert.match(await textOf(numbers), /"source":"scandium\.txt"/);
    assert.equal(await textOf(uri.with({ path: `${uri.path}.yaml` })), `id: ${key}\n`);
  });
});

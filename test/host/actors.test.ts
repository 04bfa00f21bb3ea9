import assert from 'node:assert/strict';
import { commands, Uri, window, workspace } from 'vscode';
import { eventually } from '../support/eventually.ts';
import { actions, actorsFolder, ada, forget, openActors } from './actorsSupport.ts';
import { folder, openDraft, run, textOf } from './support.ts';

describe('ibid.newActor', () => {
  it('writes an actor into a file of its own, and knows it then', async () => {
    const made = await run<{ actor: string; uri: string }>('newActor', {
      name: 'Ada Weld',
      type: 'person',
      weakAlias: ['Weld'],
    });
    assert.equal(made.actor, 'ada-weld');
    assert.match(made.uri, /\/corpus\/actors\/ada-weld\.yaml$/);
    assert.equal(await textOf(Uri.parse(made.uri)), ada);
    const [found] = await run<{ actor: { id: string } }[]>('lookUpActor', { name: 'Weld' });
    assert.equal(found?.actor.id, 'ada-weld');
    await forget(Uri.parse(made.uri));
  });

  it('opens the new file where that is wanted', async () => {
    const { uri } = await run<{ uri: string }>('newActor', { name: 'Ada Weld', type: 'person', open: true });
    assert.equal(window.activeTextEditor?.document.uri.toString(), uri);
    await forget(Uri.parse(uri));
  });

  it('names the field of a bad argument, and writes nothing', async () => {
    await assert.rejects(run('newActor', { name: 'Ada Weld', type: 'wizard' }), /^Error: type: /);
    await assert.rejects(run('newActor', { type: 'person' }), /^Error: name: /);
    await assert.rejects(run('newActor', { name: 'Ada Weld', type: 'person', alias: 'A' }), /^Error: alias: /);
    await assert.rejects(run('newActor', { name: 'Ada', type: 'person', id: 'russia' }), /“russia”/);
  });
});

describe('ibid.addAlias and ibid.mergeActors', () => {
  it('add a name to the file of an actor, keep its comments, and say what they did', async () => {
    const { document } = await openActors('weld.yaml', `# mine\n${ada}`);
    await eventually(
      'the new actor',
      async () => (await run<unknown[]>('lookUpActor', { name: 'Ada Weld' })).length > 0,
    );
    const done = await run<{ added: boolean; uri: string }>('addAlias', { actor: 'ada-weld', alias: 'A. K. Weld' });
    assert.equal(done.added, true);
    assert.match(document.getText(), /^# mine\nid: ada-weld\ntype: person\nname: Ada Weld\nalias: \[A\. K\. Weld\]/);
    assert.equal(document.isDirty, false);
    const again = await run<{ added: boolean }>('addAlias', { actor: 'ada-weld', alias: 'A. K. Weld' });
    assert.equal(again.added, false);
    await assert.rejects(run('addAlias', { actor: 'nobody', alias: 'X' }), /“nobody”/);
    await forget(document.uri);
  });

  it('make one actor of two, in one step, and take away a file that is empty then', async () => {
    const kept = await openActors('weld.yaml', ada);
    const other = Uri.joinPath(actorsFolder(), 'weld-k.yaml');
    await workspace.fs.writeFile(other, new TextEncoder().encode('id: a-k-weld\ntype: person\nname: A. K. Weld\n'));
    const known = async (name: string) =>
      (await run<{ actor: { id: string } }[]>('lookUpActor', { name })).map(({ actor }) => actor.id);
    await eventually('both actors', async () => {
      const ids = [...(await known('A. K. Weld')), ...(await known('Ada Weld'))];
      return ids.join(' ') === 'a-k-weld ada-weld';
    });
    const { actor, files } = await run<{ actor: string; files: string[] }>('mergeActors', {
      kept: 'ada-weld',
      other: 'a-k-weld',
    });
    assert.deepEqual([actor, files.length], ['ada-weld', 2]);
    assert.match(kept.document.getText(), /alias: \[A\. K\. Weld\]/);
    await assert.rejects(async () => workspace.fs.stat(other));
    await assert.rejects(run('mergeActors', { kept: 'ada-weld', other: 'nobody' }), /“nobody”/);
    await forget(kept.document.uri);
  });
});

describe('the light bulb on a name', () => {
  it('adds an actor that is no known one; the edit comes with it', async function () {
    this.timeout(90_000);
    const { document } = await openDraft('bulb.md', '“We waited,” said Ada Weld, the minister of canals.\n');
    await run('lookUpActor', { name: 'Russia' });
    const found = await actions(document, 'Ada Weld');
    const add = found.find(({ title }) => title.startsWith('Add actor “Ada Weld”'));
    assert.ok(add?.edit, found.map(({ title }) => title).join(', '));
    assert.ok(found.some(({ title }) => title === 'Add as alias of another actor…'));
    await workspace.applyEdit(add.edit);
    await commands.executeCommand(add.command!.command, ...(add.command!.arguments ?? []));
    // Another name where VS Code still remembers a file of that name.
    const { actor } = await eventually(
      'the new actor',
      async () => (await run<{ actor: { uri: string } }[]>('lookUpActor', { name: 'Ada Weld' }))[0],
    );
    const uri = Uri.parse(actor.uri);
    assert.equal(await textOf(uri), ada);
    assert.ok(!(await actions(document, 'Ada Weld')).some(({ title }) => title.startsWith('Add actor')));
    await forget(uri);
  });

  it('offers the actors whose name it may be', async () => {
    const { document } = await openDraft('bulb-alias.md', '“We waited,” said Dimitri Peskov, the spokesman.\n');
    await run('lookUpActor', { name: 'Russia' });
    const found = await actions(document, 'Dimitri Peskov');
    const alias = found.find(({ title }) => title === 'Add “Dimitri Peskov” as alias of Dmitry Peskov');
    assert.ok(alias?.edit?.size, found.map(({ title }) => title).join(', '));
  });

  it('is not on known names, small words, code and citations', async () => {
    const { document } = await openDraft('no-bulb.md', 'Russia and canals, `said Ada Weld`, [@weitzmoscow].\n');
    await run('lookUpActor', { name: 'Russia' });
    for (const words of ['Russia', 'canals', 'Ada Weld', 'weitzmoscow'])
      assert.ok(!(await actions(document, words)).some(({ title }) => title.startsWith('Add ')), words);
  });
});

describe('ibid.suggestActors', () => {
  interface Answer {
    readonly total: number;
    readonly suggestions: { readonly name: string; readonly count: number; readonly evidence: { text: string }[] }[];
  }

  it('gives names with how often and where they stand, and leaves out what is ignored from then on', async () => {
    const uri = Uri.joinPath(folder(), 'corpus', 'locks.md');
    const text =
      '---\ntitle: Locks\n---\n\n“The lock failed,” said Boris Arlen, the engineer.\n\nBoris Arlen did not resign from the canal office.\n';
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const arlen = async () => {
      const { suggestions } = await run<Answer>('suggestActors', { limit: 500 });
      return suggestions.find(({ name }) => name === 'Boris Arlen');
    };
    const found = await eventually('the suggestion', arlen);
    assert.equal(found.count, 2);
    assert.deepEqual(
      found.evidence.map((each) => /Boris Arlen/.test(each.text)),
      [true, true],
    );
    await run('suggestActors', { ignore: ['Boris Arlen'] });
    assert.equal(await arlen(), undefined);
    await workspace.fs.delete(uri);
  });
});

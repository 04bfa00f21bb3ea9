import assert from 'node:assert/strict';
import { commands, type Location, type LocationLink, Uri, type WorkspaceEdit, workspace } from 'vscode';
import { eventually } from '../support/eventually.ts';
import { ada, at, forget, hoverText, openActors } from './actorsSupport.ts';
import { folder, openDraft, run } from './support.ts';

describe('the names of actors in drafts', () => {
  it('lead to the file, and to all mentions in drafts and sources', async () => {
    const { document } = await openDraft('mentions.md', 'Dmitry Peskov spoke; Peskov’s words, and `Peskov`.\n');
    const [target] = await eventually('the definition', async () => {
      const links = await commands.executeCommand<LocationLink[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at(document, 'Dmitry'),
      );
      return links.length > 0 && links;
    });
    assert.match(target!.targetUri.path, /persons\.yaml$/);
    const references = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      at(document, 'Dmitry'),
    );
    const here = references.filter(({ uri }) => uri.toString() === document.uri.toString());
    assert.deepEqual(
      here.map(({ range }) => document.getText(range)),
      ['Dmitry Peskov', 'Peskov'],
    );
    const inSources = references.filter(({ uri }) => /\/corpus\/[^/]+\.md$/.test(uri.path));
    assert.ok(inSources.length > 2);
    for (const { uri, range } of inSources)
      assert.match((await workspace.openTextDocument(uri)).getText(range), /Peskov/);
  });

  it('are renamed in the file and, once confirmed, in drafts; quotations and citations stay', async () => {
    const { document: file } = await openActors('weld.yaml', ada);
    const { document } = await openDraft(
      'rename.md',
      'Ada Weld spoke. “Ada Weld is here and stays here,” he said [@weitzmoscow, see Ada Weld].\n',
    );
    await eventually(
      'the new actor',
      async () => (await run<unknown[]>('lookUpActor', { name: 'Ada Weld' })).length > 0,
    );
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at(document, 'Ada Weld'),
      'Ada Marsh',
    );
    assert.equal(edit.get(document.uri).length, 1);
    assert.equal(edit.get(file.uri).length, 2);
    await workspace.applyEdit(edit);
    assert.match(file.getText(), /name: Ada Marsh\nalias: \[Ada Weld\]/);
    await forget(file.uri);
  });
});

describe('the card', () => {
  it('shows the role at the date of the draft', async () => {
    const { document: file } = await openActors(
      'weld.yaml',
      `${ada}role:\n  - { title: Minister, start: 2020 }\n  - { title: Mayor, start: 2010, end: 2019 }\n`,
    );
    await eventually(
      'the new actor',
      async () => (await run<unknown[]>('lookUpActor', { name: 'Ada Weld' })).length > 0,
    );
    const now = await openDraft('now.md', 'Ada Weld spoke.\n');
    assert.match(await hoverText(now.document, 'Ada'), /Minister/);
    const then = await openDraft('then.md', '---\ndate: 2012-05-01\n---\n\nAda Weld spoke.\n');
    const card = await hoverText(then.document, 'Ada Weld');
    assert.match(card, /Mayor/);
    assert.doesNotMatch(card, /Minister/);
    await forget(file.uri);
  });

  it('has a chart of the mentions in dated sources, with the same in words', async () => {
    const uris = ['2019-03', '2021-06'].map((date) => Uri.joinPath(folder(), 'corpus', `dated-${date}.md`));
    for (const uri of uris) {
      const date = /\d{4}-\d\d/.exec(uri.path)![0];
      const text = `---\ntitle: Locks of ${date}\nissued: "${date}"\n---\n\nAda Weld opened the lock in ${date}.\n`;
      await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    }
    const { document: file } = await openActors('weld.yaml', ada);
    const { document } = await openDraft('chart.md', 'Ada Weld spoke.\n');
    const card = await eventually('the chart', async () => {
      const text = await hoverText(document, 'Ada');
      return text.includes('data:image/svg+xml') && text;
    });
    assert.match(card, /!\[Passages by year: 2019: 1, 2021: 1\]\(data:image\/svg\+xml,[^)\s]+\)/);
    await forget(file.uri, ...uris);
  });

  it('is only for the types that the setting names', async () => {
    const configuration = workspace.getConfiguration('ibid', folder());
    const { document } = await openDraft('types.md', 'Russia and Peskov.\n');
    await eventually('the card', async () => /state/.test(await hoverText(document, 'Russia')));
    await configuration.update('actors.hoverTypes', ['person']);
    await eventually('no card', async () => (await hoverText(document, 'Russia')) === '');
    assert.match(await hoverText(document, 'Peskov'), /person/);
    await configuration.update('actors.hoverTypes', undefined);
  });
});

describe('marks on the names of actors', () => {
  it('are off unless the setting wants them', () => {
    assert.equal(workspace.getConfiguration('ibid', folder()).get('actors.marks'), false);
  });
});

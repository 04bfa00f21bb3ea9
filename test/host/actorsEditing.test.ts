import assert from 'node:assert/strict';
import { type CompletionList, commands, type LocationLink, Range, workspace } from 'vscode';
import { eventually } from '../support/eventually.ts';
import { ada, at, forget, hoverText, openActors, plain } from './actorsSupport.ts';
import { findings } from './support.ts';

describe('an actor file in the editor', () => {
  const text = `id: ada-weld
type: person
name: Ada Weld
alias: [Dmitry Peskov]
role:
  - { title: Minister, of: russia, source: weitzmoscow }
relation:
  - { type: ally, to: i }
  - 
`;

  it('has its mistakes marked while it is typed, without a save, on their line', async () => {
    const editor = await openActors('weld.yaml', ada);
    const { document } = editor;
    await editor.edit((builder) => builder.replace(new Range(1, 6, 1, 12), 'wizard'));
    const [wrong] = await eventually(
      'the finding',
      () => findings(document.uri).length === 1 && findings(document.uri),
    );
    assert.deepEqual([wrong?.range.start.line, document.getText(wrong?.range)], [1, 'wizard']);
    assert.ok(document.isDirty);
    await editor.edit((builder) => builder.replace(new Range(1, 6, 1, 12), 'person'));
    await eventually('no finding', () => findings(document.uri).length === 0);
    await forget(document.uri);
  });

  it('has a name that another actor claims marked where it stands, with the other place', async () => {
    const { document } = await openActors('weld.yaml', text);
    const found = await eventually('the finding', () =>
      findings(document.uri).find(({ code }) => code === 'actor.duplicate-alias'),
    );
    assert.equal(document.getText(found.range), 'Dmitry Peskov');
    const [related] = found.relatedInformation ?? [];
    assert.match(related?.location.uri.path ?? '', /persons\.yaml$/);
    const other = await workspace.openTextDocument(related!.location.uri);
    assert.equal(other.getText(related!.location.range), 'Dmitry Peskov');
    await eventually('the finding there', () =>
      findings(other.uri).some((each) => each.relatedInformation?.[0]?.location.uri.path === document.uri.path),
    );
    await forget(document.uri);
  });

  it('completes fields, types, actors and citation keys', async () => {
    const { document } = await openActors('weld.yaml', text);
    const labels = async (words: string, within: number) => {
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        at(document, words, within),
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    assert.ok((await labels('to: i }', 5)).includes('iran'));
    assert.ok((await labels('type: person', 7)).includes('organization'));
    assert.ok((await labels('source: weitz', 10)).includes('weitzmoscow'));
    assert.ok((await labels('  - \n', 4)).includes('status'));
    await forget(document.uri);
  });

  it('explains its fields, shows who another actor is, and leads there', async () => {
    const { document } = await openActors('weld.yaml', text);
    assert.match(await hoverText(document, 'relation'), /Ties to other actors/);
    assert.match(plain(await hoverText(document, 'russia,')), /\*\*Russia\*\* · state/);
    const [link] = await commands.executeCommand<LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at(document, 'russia,'),
    );
    assert.match(link?.targetUri.path ?? '', /states\.yaml$/);
    await forget(document.uri);
  });
});

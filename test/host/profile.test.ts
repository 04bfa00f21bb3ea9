import assert from 'node:assert/strict';
import { TabInputWebview, Uri, window } from 'vscode';
import { eventually } from '../support/eventually.ts';
import { folder, run, textOf } from './support.ts';

/** The titles of the open pages about actors. */
function pages(): string[] {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('ibid.actorProfile'))
    .map(({ label }) => label);
}

describe('ibid.openActorProfile', () => {
  it('opens one page for an actor, with its name', async () => {
    assert.equal(await run('openActorProfile', { actor: 'dmitry-peskov' }), 'dmitry-peskov');
    await run('openActorProfile', { actor: 'dmitry-peskov' });
    await eventually('the page', async () => pages().includes('Dmitry Peskov'));
    assert.equal(pages().filter((title) => title === 'Dmitry Peskov').length, 1);
  });

  it('names the field when no actor has the id', async () => {
    await assert.rejects(run('openActorProfile', { actor: 'nobody' }), /actor: no actor has the id “nobody”/);
    await assert.rejects(run('openActorProfile', {}), /actor/);
  });
});

describe('ibid.findMentions and ibid.findQuotations', () => {
  it('give the query they search for', async () => {
    assert.match(String(await run('findMentions', { actor: 'dmitry-peskov' })), /Peskov/);
    assert.equal(await run('findQuotations', { actor: 'dmitry-peskov' }), 'speaker:"Dmitry Peskov" ');
  });
});

describe('ibid.exportActors', () => {
  it('writes the actors as JSON lines, and never over a file', async () => {
    const uri = Uri.joinPath(folder(), 'actors.ftm.json');
    const answer = await run<{ uri: string; actors: number }>('exportActors', { uri: uri.toString() });
    assert.equal(answer.uri, uri.toString());
    const lines = (await textOf(uri)).trimEnd().split('\n');
    assert.ok(lines.length >= answer.actors && answer.actors > 30);
    for (const line of lines) assert.ok(JSON.parse(line).schema);
    await assert.rejects(
      run('exportActors', { uri: uri.toString() }),
      /there is a file .* already; nothing was written/,
    );
  });
});

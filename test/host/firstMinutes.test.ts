import assert from 'node:assert/strict';
import { Uri, version, workspace } from 'vscode';
import { folder, run, textOf } from './support.ts';

describe('ibid.openSample', () => {
  it('puts a copy of the sample into a new folder, and another one beside it the next time', async () => {
    const into = Uri.joinPath(folder(), 'put-here');
    await workspace.fs.createDirectory(into);
    const first = Uri.parse(await run<string>('openSample', { folder: into.toString() }));
    const second = Uri.parse(await run<string>('openSample', { folder: into }));
    assert.notEqual(first.path, second.path);
    for (const copy of [first, second]) {
      assert.match(await textOf(Uri.joinPath(copy, 'draft.md')), /^---\n/);
      const actors = await workspace.fs.readDirectory(Uri.joinPath(copy, 'corpus', 'actors'));
      assert.ok(actors.length > 3);
    }
  });

  it('names the field of a bad argument', async () => {
    await assert.rejects(run('openSample', { folder: 5 }), /folder/);
  });
});

describe('ibid.reportIssue', () => {
  it('gives versions and numbers, and nothing of what the user works on', async () => {
    const text = await run<string>('reportIssue', {});
    assert.ok(text.includes(`VS Code ${version}`));
    assert.match(text, /Ibid \d+\.\d+\.\d+/);
    const { path } = folder();
    for (const secret of [path, 'weitz', 'corpus', 'Peskov'])
      assert.ok(!text.toLowerCase().includes(secret.toLowerCase()), secret);
  });
});

import assert from 'node:assert/strict';
import { commands, Uri, workspace } from 'vscode';
import { eventually } from '../support/eventually.ts';
import { linesAt, pdfOf } from '../support/pdf.ts';
import { folder, run } from './support.ts';

interface Hit {
  readonly source: string;
  readonly citationKey: string;
}

const report = (season: string) =>
  pdfOf({
    pages: [
      linesAt(60, 700, [
        `The promethium of the estuary was weighed every ${season} by the harbour office, which wrote`,
        'down each result in a ledger with a green cover, showed it to the council on the first',
        'Monday of the month, and kept the ledger where nobody but the clerk was able to read it.',
      ]),
    ],
  });

async function write(name: string, content: Uint8Array): Promise<string> {
  const uri = Uri.joinPath(folder(), 'corpus', name);
  await workspace.fs.writeFile(uri, content);
  return uri.toString();
}

async function hitsFor(query: string): Promise<Hit[]> {
  return (await run<{ hits: Hit[] }>('searchCorpus', { query })).hits;
}

describe('ibid.makeNewVersion', () => {
  it('puts a later save of a PDF in the place of the source it is a version of', async () => {
    const first = await write('estuary.pdf', report('spring'));
    const [found] = await eventually('the source', async () => {
      const hits = await hitsFor('promethium');
      return hits.length > 0 ? hits : undefined;
    });
    assert.equal(found!.source, first);
    await assert.rejects(run('makeNewVersion', { source: first }), /not a later save/);
    const second = await write('estuary-again.pdf', report('autumn'));
    const answer = await eventually('the new version', () =>
      run<{ changed: number }>('makeNewVersion', { source: second }).catch(() => undefined),
    );
    assert.equal(answer.changed, 1);
    await eventually('the new words in the place of the old ones', async () =>
      (await hitsFor('promethium autumn')).some((hit) => hit.source === first),
    );
    assert.equal((await hitsFor('promethium spring')).filter(({ source }) => source === first).length, 0);
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(Uri.parse(first));
    // Where there is a trash, it lies there.
    await Promise.resolve(workspace.fs.delete(Uri.parse(second))).catch(() => undefined);
  });
});

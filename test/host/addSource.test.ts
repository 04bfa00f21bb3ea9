import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigurationTarget, Uri, workspace } from 'vscode';
import { eventually } from '../support/eventually.ts';
import { folder, openDraft, run, textOf } from './support.ts';

interface Added {
  readonly source: string;
  readonly citationKey: string;
  readonly missing: readonly string[];
  readonly known?: string;
  readonly redirects?: readonly string[];
}

interface Updated {
  readonly changed: number;
  readonly moved: number;
  readonly unchanged: number;
  readonly affected: readonly { readonly uri: string; readonly start: number; readonly end: number }[];
}

let number = 0;

/** Writes a file outside the corpus. */
async function outside(name: string, text: string): Promise<Uri> {
  const uri = Uri.joinPath(folder(), `saved-${++number}`, name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

async function total(query: string): Promise<number> {
  return (await run<{ total: number }>('searchCorpus', { query })).total;
}

const inCorpus = (...path: string[]) => Uri.joinPath(folder(), 'corpus', ...path);
const sidecarOf = (source: string) => textOf(Uri.parse(`${source}.yaml`, true));

async function removeAll(sources: readonly string[]): Promise<void> {
  for (const source of sources)
    for (const uri of [source, `${source}.yaml`]) await workspace.fs.delete(Uri.parse(uri, true));
}

describe('ibid.addSource', () => {
  const text =
    'The tungsten exporters met in Ghent.\nBy Ann Lake\nThey agreed on nothing that could be written down, a delegate said.\n';

  it('copies a file into the corpus, says what is proved and what is missing, and it is found at once', async () => {
    const uri = await outside('Page (1).txt', text);
    const added = await run<Added>('addSource', { uri, url: 'https://news.example/tungsten' });
    assert.match(added.source, /\/corpus\/page-1\.txt$/);
    assert.ok(added.citationKey);
    assert.ok(added.missing.includes('issued'));
    assert.ok(!added.missing.includes('URL'));
    assert.match(await sidecarOf(added.source), /^URL: "https:\/\/news\.example\/tungsten"$/m);
    assert.ok((await total('tungsten exporters')) > 0);
    const again = await run<Added>('addSource', { uri: uri.toString() });
    assert.deepEqual([again.source, again.known], [added.source, 'same']);
    await removeAll([added.source]);
    await eventually('the source to be gone', async () => (await total('tungsten exporters')) === 0);
  });

  it('takes a folder, and says what of it cannot be read', async () => {
    const one = await outside('one.txt', 'Vanadium is mined here, and nobody knows since when or by whom.\n');
    await workspace.fs.writeFile(Uri.joinPath(one, '..', 'two.pdf'), new TextEncoder().encode('no PDF at all'));
    await workspace.fs.writeFile(Uri.joinPath(one, '..', 'three.png'), new Uint8Array(4));
    const added = await run<Added & { sources: Added[]; failed: { uri: string; reason: string }[] }>('addSource', {
      uri: Uri.joinPath(one, '..'),
    });
    assert.equal(added.sources.length, 1);
    assert.match(added.failed[0]!.reason, /^two\.pdf: /);
    await removeAll([added.source]);
  });

  it('names what is wrong, and writes nothing', async () => {
    const before = await workspace.fs.readDirectory(inCorpus());
    await assert.rejects(run('addSource', {}), /uri/);
    await assert.rejects(run('addSource', { uri: Uri.joinPath(folder(), 'none.txt') }), /none\.txt/);
    await assert.rejects(run('addSource', { uri: await outside('a.xlsx', 'x') }), /a\.xlsx: Ibid reads/);
    assert.deepEqual(await workspace.fs.readDirectory(inCorpus()), before);
  });

  describe('with the address of a page', () => {
    let server: Server;
    let base: string;
    const setting = (value: boolean | undefined) =>
      workspace.getConfiguration('ibid').update('network.allowPrivateAddresses', value, ConfigurationTarget.Global);

    before(async () => {
      server = createServer((request, answer) => {
        if (request.url === '/old') return void answer.writeHead(302, { location: '/news' }).end();
        answer
          .setHeader('content-type', 'text/html')
          .end(
            '<!doctype html><title>Niobium Today</title><h1>Niobium Today</h1><p>The niobium of the valley is weighed every morning before the gates are opened.</p>',
          );
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    after(async () => {
      await setting(undefined);
      server.closeAllConnections();
      server.close();
    });

    it('refuses private addresses, and fetches from them when that is allowed', async () => {
      await assert.rejects(run('addSource', { uri: `${base}/news` }), /ibid\.network\.allowPrivateAddresses/);
      await setting(true);
      const added = await run<Added>('addSource', { uri: `${base}/old` });
      assert.match(added.source, /\/corpus\/niobium-today\.html$/);
      assert.deepEqual(added.redirects, [`${base}/old`]);
      const sidecar = await sidecarOf(added.source);
      assert.match(sidecar, /^title: Niobium Today$/m);
      assert.match(sidecar, /^accessed: \d{4}-\d\d-\d\d$/m);
      assert.match(await textOf(Uri.parse(added.source, true)), /^<!doctype html>/);
      assert.ok((await total('niobium valley')) > 0);
      await removeAll([added.source]);
    });
  });
});

describe('ibid.updateSource', () => {
  const paragraphs = [
    'The molybdenum price rose in spring, as every trader had expected.',
    'In summer it fell again, and the mines in the north were closed.',
    'By autumn nobody spoke of it any more, the director of the exchange said.',
  ];

  it('keeps the old text and the key, and lists what in the drafts rests on what changed', async () => {
    const uri = await outside('price.md', `---\ntitle: The Price\n---\n\n${paragraphs.join('\n\n')}\n`);
    const { source, citationKey } = await run<Added>('addSource', { uri });
    const draft = await openDraft(
      'price-draft.md',
      `First [@${citationKey}, para. 1]. It “fell again, and the mines in the north were closed” [@${citationKey}, para. 2]. Last [@${citationKey}, para. 3].\n`,
    );
    const now = [
      paragraphs[0],
      'A paragraph of its own was put in here later.',
      paragraphs[1]!.replace('north', 'south'),
      paragraphs[2],
    ];
    const corrected = await outside('price-new.md', `---\ntitle: The Price\n---\n\n${now.join('\n\n')}\n`);
    const updated = await run<Updated>('updateSource', { source, uri: corrected });
    assert.deepEqual([updated.changed, updated.moved, updated.unchanged], [1, 1, 1]);
    const places = updated.affected.filter((place) => place.uri === draft.document.uri.toString());
    assert.deepEqual(
      places.map(({ start, end }) => draft.document.getText().slice(start, end)),
      [
        'fell again, and the mines in the north were closed',
        `[@${citationKey}, para. 2]`,
        `[@${citationKey}, para. 3]`,
      ],
    );
    assert.match(await sidecarOf(source), new RegExp(`^id: ${citationKey}$`, 'm'));
    assert.match(await sidecarOf(source), /^corrected: /m);
    const name = Uri.parse(source, true).path.split('/').pop()!;
    const versions = await workspace.fs.readDirectory(inCorpus('.versions', name));
    assert.equal(versions.length, 1);
    assert.match(await textOf(inCorpus('.versions', name, versions[0]![0])), /mines in the north/);
    assert.equal(await total('"mines in the north"'), 0);
    assert.equal(await total('"mines in the south"'), 1);
    await removeAll([source]);
    await workspace.fs.delete(inCorpus('.versions'), { recursive: true });
  });

  it('names the field that is wrong', async () => {
    const source = inCorpus('balancing-act.md');
    await assert.rejects(run('updateSource', { source }), /uri/);
    await assert.rejects(run('updateSource', { source: inCorpus('none.md'), uri: source }), /source: .*none\.md/);
    await assert.rejects(
      run('updateSource', { source, uri: await outside('a.html', '<p>x</p>') }),
      /uri: a\.html is not of the format/,
    );
  });
});

describe('The corpus folder', () => {
  it('is followed: a new file, a folder renamed, a folder deleted', async () => {
    const write = (uri: Uri) =>
      workspace.fs.writeFile(uri, new TextEncoder().encode('Ruthenium is mentioned in this file alone.\n'));
    await write(inCorpus('metals', 'deep', 'ru.txt'));
    await eventually('the new file', async () => (await total('ruthenium')) === 1);
    await workspace.fs.rename(inCorpus('metals'), inCorpus('elements'));
    await eventually('the renamed folder', async () => {
      const { hits } = await run<{ hits: { source: string }[] }>('searchCorpus', { query: 'ruthenium' });
      return hits.length === 1 && hits[0]!.source.includes('/elements/deep/');
    });
    await workspace.fs.delete(inCorpus('elements'), { recursive: true });
    await eventually('nothing to be left', async () => (await total('ruthenium')) === 0);
  });

  it('is not read where it is hidden, and unsaved changes are not', async () => {
    await workspace.fs.writeFile(inCorpus('.drafts', 'x.txt'), new TextEncoder().encode('Rhodium hides in here.\n'));
    await workspace.fs.writeFile(inCorpus('seen.txt'), new TextEncoder().encode('Palladium is seen in here.\n'));
    await eventually('the file that is not hidden', async () => (await total('palladium')) === 1);
    assert.equal(await total('rhodium'), 0);
    await workspace.fs.delete(inCorpus('.drafts'), { recursive: true });
    await workspace.fs.delete(inCorpus('seen.txt'));
  });
});

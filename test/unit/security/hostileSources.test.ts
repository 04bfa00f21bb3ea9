import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseActorFile } from '../../../src/core/actors/actorFile.ts';
import { readBibliography } from '../../../src/core/citations/library/readBibliography.ts';
import { readerFor } from '../../../src/core/corpus/readers/byExtension.ts';
import { readRecord } from '../../../src/core/corpus/record.ts';
import { Research } from '../../../src/core/research.ts';
import { parseYaml } from '../../../src/core/text/yaml.ts';
import { nodeClock } from '../../../src/worker/clock.node.ts';
import { fileUri, NodeFileStore } from '../../../src/worker/files.node.ts';
import { zipOf } from '../../support/archives.ts';
import { pdfOf } from '../../support/pdf.ts';
import { watchSockets } from '../../support/sockets.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function textOf(name: string, content: Uint8Array): Promise<string> {
  const { blocks } = await readerFor(name)!.read(content);
  return blocks.map(({ text }) => text).join('\n');
}

/** Nine names that each stand for the one before ten times. */
const bomb = (line: (name: string, earlier: string) => string) =>
  [...'bcdefghij'].map((name, index) => line(name, 'abcdefghi'[index]!)).join('\n');

describe('a hostile source', function () {
  this.timeout(60_000);

  it('in HTML runs nothing, loads nothing and shows no script', async () => {
    const marked = globalThis as { ibidWasHere?: true };
    const page = `<html><head><script>globalThis.ibidWasHere = true</script><link rel="stylesheet" href="http://192.0.2.1/a.css">
      <meta http-equiv="refresh" content="0;url=http://192.0.2.1/"></head><body onload="globalThis.ibidWasHere = true">
      <p>It rose again for nine days and nobody had expected it to.</p><img src="http://192.0.2.1/a.png" onerror="globalThis.ibidWasHere = true">
      <iframe src="http://192.0.2.1/"></iframe><svg onload="globalThis.ibidWasHere = true"><script>ibidWasHere = true</script></svg>
      <noscript><p>None.</p></noscript><template><script>ibidWasHere = true</script></template></body></html>`;
    const sockets = watchSockets();
    const text = await textOf('a.html', bytes(page)).finally(sockets.stop);
    assert.match(text, /It rose again/);
    assert.doesNotMatch(text, /ibidWasHere|<script/);
    assert.equal(marked.ibidWasHere, undefined);
    assert.deepEqual(sockets.opened, []);
  });

  it('in PDF runs no JavaScript and opens no address', async () => {
    const marked = globalThis as { ibidWasHere?: true };
    const action = '<< /S /JavaScript /JS (globalThis.ibidWasHere = true; app.launchURL\\("http://192.0.2.1/"\\)) >>';
    const plain = pdfOf({ pages: [[{ x: 50, y: 700, text: 'It rose again.' }]] });
    const text = new TextDecoder('latin1').decode(plain);
    const armed = text.replace('/Type /Catalog', `/Type /Catalog /OpenAction ${action} /AA << /WC ${action} >>`);
    const sockets = watchSockets();
    const read = await textOf(
      'a.pdf',
      Uint8Array.from(armed, (letter) => letter.charCodeAt(0)),
    ).finally(sockets.stop);
    assert.match(read, /It rose again/);
    assert.equal(marked.ibidWasHere, undefined);
    assert.deepEqual(sockets.opened, []);
  });

  it('with entities that grow expands none of them, in HTML, DOCX and EPUB', async () => {
    const entities = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${bomb((name, earlier) => `<!ENTITY ${name} "${`&${earlier};`.repeat(10)}">`)}
      <!ENTITY file SYSTEM "file:///etc/passwd">]>`;
    const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const sources = {
      'a.html': bytes(`${entities}<p>It rose &j; &file; again.</p>`),
      'a.docx': zipOf({
        '[Content_Types].xml': '<Types/>',
        'word/document.xml': `${entities}<w:document ${word}><w:body><w:p><w:r><w:t>It rose &j; &file; again.</w:t></w:r></w:p></w:body></w:document>`,
      }),
      'a.epub': zipOf({
        'META-INF/container.xml': '<container><rootfile full-path="b.opf"/></container>',
        'b.opf':
          '<package><manifest><item id="a" href="c.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
        'c.xhtml': `${entities}<html><body><p>It rose &j; &file; again.</p></body></html>`,
      }),
    };
    for (const [name, content] of Object.entries(sources)) {
      const text = await textOf(name, content);
      assert.ok(text.length < 2000, name);
      assert.doesNotMatch(text, /root:/, name);
    }
  });

  it('as an archive with paths that lead out writes nothing anywhere', async () => {
    const home = await mkdtemp(join(tmpdir(), 'ibid-slip-'));
    try {
      const names = ['../slipped.txt', '/tmp/ibid-slipped.txt', '..\\slipped.txt', 'word/../../slipped.txt'];
      const hostile = zipOf({
        ...Object.fromEntries(names.map((name) => [name, 'slipped'])),
        'word/document.xml': '<a/>',
      });
      await mkdir(join(home, 'corpus'));
      await writeFile(join(home, 'corpus', 'a.docx'), hostile);
      await writeFile(join(home, 'corpus', 'a.epub'), hostile);
      await researchIn(join(home, 'corpus'));
      assert.deepEqual((await readdir(home, { recursive: true })).sort(), ['corpus', 'corpus/a.docx', 'corpus/a.epub']);
      assert.deepEqual(
        (await readdir('/tmp')).filter((name) => name.includes('slipped')),
        [],
      );
    } finally {
      await rm(home, { recursive: true });
    }
  });

  it('is the user’s wish where the corpus folder itself is a link', async () => {
    const home = await mkdtemp(join(tmpdir(), 'ibid-linked-'));
    try {
      await mkdir(join(home, 'elsewhere'));
      await writeFile(join(home, 'elsewhere', 'a.md'), 'The plughquux is kept there.\n');
      await symlink(join(home, 'elsewhere'), join(home, 'corpus'));
      const research = await researchIn(join(home, 'corpus'));
      assert.equal((await research.search('plughquux')).total, 1);
    } finally {
      await rm(home, { recursive: true });
    }
  });

  it('that is a link out of the corpus is not read, neither at first nor when it is said to have changed', async () => {
    const home = await mkdtemp(join(tmpdir(), 'ibid-links-'));
    try {
      const corpus = join(home, 'corpus');
      await mkdir(corpus);
      await mkdir(join(home, 'private'));
      await writeFile(join(home, 'private', 'secret.md'), 'The xyzzyquux is hidden here.\n');
      await symlink(join(home, 'private', 'secret.md'), join(corpus, 'link.md'));
      await symlink(join(home, 'private'), join(corpus, 'folder'));
      const research = await researchIn(corpus);
      assert.equal((await research.search('xyzzyquux')).total, 0);
      await research.filesChanged(['link.md', 'folder', 'folder/secret.md'].map((name) => fileUri(join(corpus, name))));
      assert.equal((await research.search('xyzzyquux')).total, 0);
    } finally {
      await rm(home, { recursive: true });
    }
  });
});

describe('a YAML bomb', () => {
  const yaml = `a: &a [x, x, x, x, x, x, x, x, x, x]\n${bomb((name, earlier) => `${name}: &${name} [${`*${earlier}, `.repeat(10).slice(0, -2)}]`)}\n`;

  it('is refused in records, actor files and bibliographies, and never expanded', () => {
    assert.ok(parseYaml(yaml)[0]!.problems.length > 0);
    assert.deepEqual(readRecord(parseYaml(`title: T\n${yaml}`)[0]).record, {});
    assert.deepEqual(parseActorFile('file:///actors/a.yaml', `id: x\n${yaml}`).actors, []);
    for (const name of ['a.yaml', 'a.yml'])
      assert.deepEqual(readBibliography(`file:///${name}`, yaml)?.entries ?? [], []);
  });

  it('of brackets within brackets is refused before it takes the stack', () => {
    for (const text of ['['.repeat(200_000), '{a: '.repeat(200_000), '- '.repeat(200_000)])
      assert.ok(parseYaml(text).every(({ value }) => value === undefined));
  });
});

async function researchIn(corpus: string): Promise<Research> {
  const nothing = () => {};
  const research = new Research(
    {
      files: new NodeFileStore(),
      styles: { style: async () => undefined, locale: async () => undefined },
      clock: nodeClock,
      log: { info: nothing, warn: nothing, error: nothing },
    },
    { status: nothing, sources: nothing, library: nothing, actors: nothing, findings: nothing },
  );
  await research.configure({ corpusFolders: [fileUri(corpus)], bibliographyFiles: [] });
  return research;
}

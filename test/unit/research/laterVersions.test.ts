import assert from 'node:assert/strict';
import type { FileFinding } from '../../../src/core/finding.ts';
import { Research } from '../../../src/core/research.ts';
import { MemoryFiles, stillClock } from '../../support/memoryFiles.ts';

const folder = 'file:///w/corpus';
/** Sentences of words nobody else has. */
const story = (seed: string) =>
  Array.from({ length: 12 }, (_, part) => Array.from({ length: 12 }, (_, at) => `${seed}${part}w${at}`).join(' ')).join(
    '.\n\n',
  );
const page = (head: string, text: string) => `---\n${head}\n---\n\n${text}.\n`;

/** The later saves that are found, by the name of the earlier one; `texts` in the order in which they were saved. */
async function found(texts: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const files = new MemoryFiles({});
  for (const [name, text] of Object.entries(texts)) files.files.set(`${folder}/${name}`, text);
  const saved = Object.keys(texts).map((name) => `${folder}/${name}`);
  const list = files.list.bind(files);
  files.list = async (...asked: Parameters<typeof list>) =>
    (await list(...asked)).map((entry) => ({ ...entry, modified: 1 + saved.indexOf(entry.uri) }));
  let findings: readonly FileFinding[] = [];
  const nothing = () => {};
  const log = { info: nothing, warn: nothing, error: nothing };
  const styles = { style: async () => undefined, locale: async () => undefined };
  const research = new Research(
    { files, styles, clock: stillClock, log },
    {
      status: nothing,
      sources: nothing,
      library: nothing,
      actors: nothing,
      findings: (all) => {
        findings = all;
      },
    },
  );
  await research.configure({ corpusFolders: [folder], bibliographyFiles: [] });
  for (let turns = 0; turns < 50; turns++) await new Promise((resolve) => setImmediate(resolve));
  const name = (uri: string) => uri.slice(folder.length + 1);
  return Object.fromEntries(
    findings
      .filter(({ code }) => code === 'source.later-version')
      .map(({ uri, related }) => [name(uri), name(related![0]!.uri)]),
  );
}

describe('a later save of a page in the corpus', () => {
  const corrected = story('a').replace('a3w3', 'corrected');

  it('is offered as a version of the source that was there before: the same address, or most of the words', async () => {
    const texts = {
      'b.md': page('URL: https://news.example/one?utm_source=x', story('a')),
      'a.md': page('URL: http://www.news.example/one/', corrected),
      'c.md': page('title: Of Rivers', story('c')),
      'd.md': page('title: Of Rivers', story('c').replace('c3w3', 'corrected')),
    };
    assert.deepEqual(await found(texts), { 'a.md': 'b.md', 'd.md': 'c.md' });
  });

  it('is none with another address, a key of its own, another format, or with other words at the same address', async () => {
    const texts = {
      'one.md': page('URL: https://news.example/one', story('a')),
      'wire.md': page('URL: https://other.example/one', corrected),
      'own.md': page('URL: https://news.example/one\nid: own', corrected),
      'text.txt': `${corrected}.\n`,
      'front.md': page('URL: https://news.example/one', story('f')),
    };
    assert.deepEqual(await found(texts), {});
  });
});

import assert from 'node:assert/strict';
import { readerFor } from '../../../src/core/corpus/readers/byExtension.ts';
import { readSource } from '../../../src/core/corpus/readSource.ts';

const read = (uri: string, text: string) => readSource(uri, new TextEncoder().encode(text), readerFor(uri)!);

describe('a file with nothing to read in it', () => {
  it('says so, and what to do, whatever its format', async () => {
    for (const [uri, text] of [
      [
        'file:///corpus/shell%20page.html',
        '<html><head><title></title></head><body><script>draw()</script></body></html>',
      ],
      ['file:///corpus/blank.txt', '\n \n'],
      ['file:///corpus/blank.vtt', 'WEBVTT\n\n'],
    ] as const) {
      const { passages, findings } = await read(uri, text);
      assert.deepEqual(passages, []);
      assert.deepEqual(
        findings.map(({ code, severity }) => [code, severity]),
        [['source.unreadable', 'warning']],
      );
      assert.match(findings[0]!.message, /^(?:shell page\.html|blank\.(?:txt|vtt)): no text was found in it\./);
    }
  });

  it('is left alone while it is empty, as a note just made is', async () => {
    assert.deepEqual((await read('file:///corpus/new.md', '')).findings, []);
  });
});

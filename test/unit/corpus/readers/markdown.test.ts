import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markdownReader } from '../../../../src/core/corpus/readers/markdown.ts';
import { bytesOf } from '../../../support/reading.ts';

const file = (text: string) => markdownReader.read(bytesOf(text));
const read = async (text: string) => (await file(text)).blocks;
const texts = async (text: string) => (await read(text)).map((block) => block.text);
const roles = async (text: string) => (await read(text)).map((block) => block.role);

describe('the Markdown reader', () => {
  it('gives a block for each heading, paragraph, list item, quotation, table row and piece of code', async () => {
    const text = [
      '# Title',
      '',
      'A paragraph',
      'on two lines.',
      '',
      '- one',
      '- two',
      '',
      '> said',
      '',
      '| a | b |',
      '|---|---|',
      '| 1 | 2 |',
      '',
      '```',
      'code()',
      '```',
    ].join('\n');
    assert.deepEqual(await texts(text), [
      'Title',
      'A paragraph on two lines.',
      'one',
      'two',
      'said',
      'a | b',
      '1 | 2',
      'code()',
    ]);
    assert.deepEqual(await roles(text), [
      'heading',
      'paragraph',
      'listItem',
      'listItem',
      'quote',
      'table',
      'table',
      'code',
    ]);
  });

  it('resolves markup: emphasis, links, images, code, escapes, entities', async () => {
    assert.deepEqual(await texts('*a* **b** [c](http://x.example) ![d](e.png) `f` \\*g\\* &amp; h'), [
      'a b c d f *g* & h',
    ]);
  });

  it('says where each block stands in the file, front matter included', async () => {
    const text = '---\ntitle: T\n---\n\nFirst.\n\nSecond\nline.\n';
    assert.deepEqual(
      (await read(text)).map(({ start, end }) => text.slice(start, end)),
      ['First.', 'Second\nline.'],
    );
    assert.deepEqual((await file(text)).record?.value, { title: 'T' });
  });

  it('takes a rule that is never closed as text, not as front matter', async () => {
    const { record, blocks } = await file('---\ntitle: T\n\nText.\n');
    assert.equal(record, undefined);
    assert.ok(blocks.some((block) => block.text === 'Text.'));
  });

  it('never throws, and its spans lie in the text in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '#', '-', '>', '|', '`', '*', '[', '\r\n') }),
        async (text) => {
          let last = 0;
          for (const { start, end } of await read(text)) {
            assert.ok(last <= start && start <= end && end <= text.length, JSON.stringify({ text, start, end, last }));
            last = start;
          }
        },
      ),
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markdownReader } from '../../../../src/core/corpus/readers/markdown.ts';

const read = (text: string) => markdownReader.read(text).blocks;
const texts = (text: string) => read(text).map((block) => block.text);
const roles = (text: string) => read(text).map((block) => block.role);

describe('the Markdown reader', () => {
  it('gives a block for each heading, paragraph, list item, quotation, table row and piece of code', () => {
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
    assert.deepEqual(texts(text), [
      'Title',
      'A paragraph on two lines.',
      'one',
      'two',
      'said',
      'a | b',
      '1 | 2',
      'code()',
    ]);
    assert.deepEqual(roles(text), ['heading', 'paragraph', 'listItem', 'listItem', 'quote', 'table', 'table', 'code']);
  });

  it('resolves markup: emphasis, links, images, code, escapes, entities', () => {
    assert.deepEqual(texts('*a* **b** [c](http://x.example) ![d](e.png) `f` \\*g\\* &amp; h'), ['a b c d f *g* & h']);
  });

  it('says where each block stands in the file, front matter included', () => {
    const text = '---\ntitle: T\n---\n\nFirst.\n\nSecond\nline.\n';
    assert.deepEqual(
      read(text).map(({ start, end }) => text.slice(start, end)),
      ['First.', 'Second\nline.'],
    );
    assert.deepEqual(markdownReader.read(text).record?.value, { title: 'T' });
  });

  it('takes a rule that is never closed as text, not as front matter', () => {
    const { record, blocks } = markdownReader.read('---\ntitle: T\n\nText.\n');
    assert.equal(record, undefined);
    assert.ok(blocks.some((block) => block.text === 'Text.'));
  });

  it('never throws, and its spans lie in the text in order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '#', '-', '>', '|', '`', '*', '[', '\r\n') }),
        (text) => {
          let last = 0;
          for (const { start, end } of read(text)) {
            assert.ok(last <= start && start <= end && end <= text.length, JSON.stringify({ text, start, end, last }));
            last = start;
          }
        },
      ),
    );
  });
});

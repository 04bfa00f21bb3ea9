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

  it('has the speakers of a transcript, with or without blank lines between the turns', async () => {
    const text =
      '# Hearing\n\n**MS. ROWE:** Good *morning*.\n\nIt is late.\n\n**MR. OLD**: It is.\n\n## Part two\n\nMS. ROWE: Go on.\n\n- MR. OLD: I do.\n';
    const turns = (await read(text)).filter(({ role }) => role === 'turn');
    assert.deepEqual(
      turns.map(({ speaker, text: words, start, end }) => [speaker, words, text.slice(start, end)]),
      [
        ['MS. ROWE', 'Good morning.', 'Good *morning*.'],
        ['MS. ROWE', 'It is late.', 'It is late.'],
        ['MR. OLD', 'It is.', 'It is.'],
        ['MS. ROWE', 'Go on.', 'Go on.'],
        ['MR. OLD', 'I do.', 'I do.'],
      ],
    );
    const close = 'Ann Lowe: Hello.\nJo Roe: Yes,\nand no.\nAnn Lowe: Bye.\nJo Roe: Bye.\n';
    assert.deepEqual(
      (await read(close)).map(({ speaker, text: words }) => [speaker, words]),
      [
        ['Ann Lowe', 'Hello.'],
        ['Jo Roe', 'Yes, and no.'],
        ['Ann Lowe', 'Bye.'],
        ['Jo Roe', 'Bye.'],
      ],
    );
  });

  it('has no speakers where colons are all there is', async () => {
    assert.deepEqual(await roles('Alpha: one.\n\nBeta: two.\n\nGamma: three.\n'), [
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
  });

  for (const [name, text] of [
    ['a list of changes', '- Fix: a lock.\n- Bell: new.\n\nMore.\n\n- Fix: a quay.\n- Bell: loud.'],
    ['a decision', 'Context: it leaks.\n\nDecision: mend.\n\nContext: it sinks.\n\nDecision: raise.'],
    ['marked headings of a comparison', '**Pros:** small.\n\n**Cons:** slow.\n\n**Pros:** new.\n\n**Cons:** loud.'],
    ['headings of two words', 'Next Steps: mend.\n\nAction Items: two.\n\nNext Steps: raise.\n\nAction Items: one.'],
    ['a list of states', '- NATO: a lock.\n- OECD: none.\n\nMore.\n\n- NATO: a quay.\n- OECD: none.'],
    ['a manual', 'NATO: one.\n\nImportant: dry.\n\nNote: it.\n\nPlain.\n\nNATO: two.\n\nImportant: cool.'],
    ['plain words before a colon', 'Lock: one.\n\nQuay: two.\n\nLock: three.\n\nQuay: four.'],
  ] as const) {
    it(`has no speakers in ${name}`, async () => {
      const blocks = await read(text);
      assert.deepEqual(
        blocks.filter(({ role, speaker }) => role === 'turn' || speaker !== undefined),
        [],
      );
    });
  }

  it('divides a paragraph by its labels only in a transcript', async () => {
    assert.deepEqual(await texts('Portions: four\nVessel: a pot\nHeat: low\n'), [
      'Portions: four Vessel: a pot Heat: low',
    ]);
    const close = '**Ann:** It rose.\nTide: high.\n**Jo:** No.\n**Ann:** Yes.\n**Jo:** Oh.\n';
    assert.deepEqual(await texts(close), ['It rose. Tide: high.', 'No.', 'Yes.', 'Oh.']);
  });

  it('knows turns that are items of a list by names', async () => {
    const turns = await read('- Ann Lowe: One.\n- Jo Roe: Two.\n- Ann Lowe: Three.\n- Jo Roe: Four.\n');
    assert.deepEqual(
      turns.map(({ speaker }) => speaker),
      ['Ann Lowe', 'Jo Roe', 'Ann Lowe', 'Jo Roe'],
    );
  });

  it('says where the words behind a label are: with entities, links and line ends in it', async () => {
    const text =
      '**Jos&eacute; D&iacute;az:** The *lock*.\n\n**[Jane\nDoe](https://x.example/jane):** It is.\n\n[**Jos&#233; D&iacute;az:**](a.md) So.\n\n<b>Jane</b> Doe: Yes.\n';
    assert.deepEqual(
      (await read(text)).map(({ speaker, start, end }) => [speaker, text.slice(start, end)]),
      [
        ['José Díaz', 'The *lock*.'],
        ['Jane Doe', 'It is.'],
        ['José Díaz', 'So.'],
        ['Jane Doe', 'Yes.'],
      ],
    );
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

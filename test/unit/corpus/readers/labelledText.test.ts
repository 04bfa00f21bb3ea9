import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textReader } from '../../../../src/core/corpus/readers/text.ts';
import { readSource } from '../../../../src/core/corpus/readSource.ts';
import { bytesOf, readChecked } from '../../../support/reading.ts';

async function turns(text: string): Promise<string[]> {
  const { blocks } = await readChecked(textReader, text);
  return blocks.map(({ text, speaker, locator }) => `${speaker ?? '-'}${locator ? ` ${locator.value}` : ''}: ${text}`);
}

const briefing = `Department Briefing

MR. LOWE: Good afternoon. The gauge was read at noon.

It stood at three metres.

QUESTION: And the wall?

MR. LOWE: It holds.

(Laughter.)

QUESTION (Daily Tide): Since when?

MR. LOWE: Since 1953.

This transcript was edited for length.`;

describe('text with labelled speakers', function () {
  this.timeout(20_000);

  it('has the speaker of each turn for certain, and of paragraphs between two turns', async () => {
    assert.deepEqual(await turns(briefing), [
      '-: Department Briefing',
      'MR. LOWE: Good afternoon. The gauge was read at noon.',
      'MR. LOWE: It stood at three metres.',
      'QUESTION: And the wall?',
      'MR. LOWE: It holds.',
      '-: (Laughter.)',
      'QUESTION (Daily Tide): Since when?',
      'MR. LOWE: Since 1953.',
      '-: This transcript was edited for length.',
    ]);
  });

  it('knows a question and its answer by their letter, without a colon', async () => {
    const lines = [
      'MS. ROWE: We begin.',
      'Q Does that hold?',
      'MS. ROWE: It does.',
      'Q “Why,” they ask.',
      'MS. ROWE: A wall is a wall.',
    ];
    assert.deepEqual(
      (await turns(lines.join('\n\n'))).map((turn) => turn.split(':')[0]),
      ['MS. ROWE', 'Q', 'MS. ROWE', 'Q', 'MS. ROWE'],
    );
    assert.deepEqual(await turns('Q. Where were you?\n\nA. At home.\n\nQ. Alone?\n\nA. With a dog.'), [
      'Q: Where were you?',
      'A: At home.',
      'Q: Alone?',
      'A: With a dog.',
    ]);
    assert.deepEqual(await turns('A. Smith wrote it.\n\nNobody read it.'), [
      '-: A. Smith wrote it.',
      '-: Nobody read it.',
    ]);
  });

  it('takes no initial for a question or an answer', async () => {
    const generals = 'Q. Fabius was slow.\n\nA. Postumius was quick.\n\nQ. Fabius waited.\n\nA. Postumius went.';
    assert.ok((await turns(generals)).every((turn) => turn.startsWith('-: ')));
    const hearing =
      'Q. Where were you?\n\nA. At home.\n\nA. Lowe came in at noon.\n\nQ. Alone?\n\nA. He had a dog.\n\nQ. State his name.\n\nA. It is known.';
    assert.deepEqual(await turns(hearing), [
      'Q: Where were you?',
      'A: At home.',
      '-: A. Lowe came in at noon.',
      'Q: Alone?',
      'A: He had a dog.',
      'Q: State his name.',
      'A: It is known.',
    ]);
  });

  it('gives what begins with a note, or with the label of somebody else, to nobody', async () => {
    const talk =
      'ANN: One.\n\nJO: Two.\n\nNote: the bell rang.\n\nThey left.\n\nANN: Three.\n\nKit Marsh: Five.\n\nJO: Four.';
    assert.deepEqual(await turns(talk), [
      'ANN: One.',
      'JO: Two.',
      '-: Note: the bell rang.',
      '-: They left.',
      'ANN: Three.',
      '-: Kit Marsh: Five.',
      'JO: Four.',
    ]);
  });

  it('has spans on the words after the label', async () => {
    const { blocks } = await readChecked(textReader, briefing);
    for (const { text, start, end } of blocks) assert.equal(briefing.slice(start, end), text);
  });

  it('numbers turns as paragraphs and carries the speaker into the passages', async () => {
    const { passages } = await readSource('file:///c/briefing.txt', bytesOf(briefing), textReader);
    const body = passages.filter(({ kind }) => kind === 'body');
    assert.deepEqual(
      body.slice(0, 3).map(({ speaker, locator }) => [speaker, locator.label, locator.value]),
      [
        ['MR. LOWE', 'paragraph', '1'],
        ['MR. LOWE', 'paragraph', '2'],
        ['QUESTION', 'paragraph', '3'],
      ],
    );
  });

  it('takes timestamps for locators, before the name or after it', async () => {
    const text =
      '[00:00:05] Ann Lowe: It rose.\n[00:01:10] John Roe: When?\nAnn Lowe (01:02:03): In May.\nJohn Roe [1:02:09]: Oh.';
    assert.deepEqual(await turns(text), [
      'Ann Lowe 0:05: It rose.',
      'John Roe 1:10: When?',
      'Ann Lowe 1:02:03: In May.',
      'John Roe 1:02:09: Oh.',
    ]);
  });

  it('reads wrapped turns without blank lines between them, and labels on lines of their own', async () => {
    const line = 'that the wall was raised in the year after the flood and held since';
    const wrapped = `ANN: I say ${line}\n${line}\nand so on.\nJOHN: I hear ${line}\n${line}\nor so.\nANN: Yes ${line}\n${line}\nagain.\nJOHN: No ${line}\n${line}\nnever.`;
    assert.deepEqual(
      (await turns(wrapped)).map((turn) => turn.slice(0, 12)),
      ['ANN: I say t', 'JOHN: I hear', 'ANN: Yes tha', 'JOHN: No tha'],
    );
    const alone = 'ПЕСКОВ:\nДа.\n\nВОПРОС:\nКогда?\n\nПЕСКОВ:\nВ мае.\n\nВОПРОС:\nПочему?';
    assert.deepEqual(await turns(alone), [
      '-: ПЕСКОВ:',
      'ПЕСКОВ: Да.',
      '-: ВОПРОС:',
      'ВОПРОС: Когда?',
      '-: ПЕСКОВ:',
      'ПЕСКОВ: В мае.',
      '-: ВОПРОС:',
      'ВОПРОС: Почему?',
    ]);
  });

  for (const [name, text] of [
    [
      'an article with colons',
      'The Title\n\nNote: this is one.\n\nHe had one wish: peace.\n\nNote: this is two.\n\nSource: the gauge.\n\nSource: the wall.',
    ],
    [
      'a letter with its head',
      'From: Ann Lowe\nTo: John Roe\nSubject: The wall\n\nFrom: John Roe\nTo: Ann Lowe\nSubject: Re\n\nIt holds.',
    ],
    ['a list of names', 'Alpha: one.\nBeta: two.\nGamma: three.\nDelta: four.\nEpsilon: five.'],
    ['one speaker in an article', 'Ann: one.\n\nAnn: two.\n\nAnn: three.\n\nAnn: four.'],
  ] as const) {
    it(`finds no speakers in ${name}`, async () => {
      assert.ok((await turns(text)).every((turn) => turn.startsWith('-: ')));
    });
  }

  it('never fails on any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => void (await readChecked(textReader, bytes))),
      { numRuns: 100 },
    );
  });

  it('reads UTF-16, Windows-1251 and bytes that are no UTF-8', async () => {
    assert.deepEqual(await turns(''), []);
    const read = async (bytes: Uint8Array) => (await readChecked(textReader, bytes)).text;
    assert.equal(await read(Buffer.from('The river', 'utf16le')), 'The river');
    assert.equal(await read(Buffer.from('caf\xe9 noir', 'latin1')), 'café noir');
    const cyrillic = Uint8Array.from(
      [...'Река поднялась'].map((letter) => (letter === ' ' ? 32 : letter.charCodeAt(0) - 0x350)),
    );
    assert.equal(await read(cyrillic), 'Река поднялась');
  });
});

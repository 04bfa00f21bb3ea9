import assert from 'node:assert/strict';
import fc from 'fast-check';
import { subtitleReader } from '../../../../src/core/corpus/readers/subtitles.ts';
import { bytesOf, kinds, readChecked, readOrRefuse } from '../../../support/reading.ts';

async function turns(text: string): Promise<string[]> {
  const { blocks } = await readChecked(subtitleReader, text);
  return blocks.map(({ locator, speaker, text }) => `${locator!.value} ${speaker ?? '-'}: ${text}`);
}

describe('the subtitle reader', function () {
  this.timeout(20_000);

  it('joins WebVTT cues into turns by voice, with the time each begins', async () => {
    const text = `WEBVTT - An interview
Kind: captions
Language: en-GB

NOTE
Not said.

STYLE
::cue { color: red }

1
00:00:01.000 --> 00:00:03.000 align:start
<v Ann Lowe>The river rose

00:00:03.000 --> 00:00:05.500
<v Ann Lowe>for <i>nine</i> days &amp; nights.</v>

01:02:03.250 --> 01:02:05.000
<v.loud John Roe>And then?</v>
<v Ann Lowe>Then it stopped.</v>
`;
    assert.deepEqual(await turns(text), [
      '0:01 Ann Lowe: The river rose for nine days & nights.',
      '1:02:03 John Roe: And then?',
      '1:02:03 Ann Lowe: Then it stopped.',
    ]);
    assert.deepEqual((await readChecked(subtitleReader, text)).stated, { language: 'en-GB' });
  });

  it('reads SubRip with any line ends, and without voices ends a paragraph at a pause after a sentence', async () => {
    const text =
      '1\r\n00:00:01,000 --> 00:00:03,000\r\n{\\an8}The river <font color="#fff">rose</font>\r\nfor nine days.\r\n\r\n2\r\n00:00:03,100 --> 00:00:04,000\r\nIt fell.\r\n\r\n3\r\n00:01:00,000 --> 00:01:01,000\r\nA year later.\r\n';
    assert.deepEqual(await turns(text), ['0:01 -: The river rose for nine days. It fell.', '1:00 -: A year later.']);
  });

  it('knows speakers by labels that come back, and a change of speaker by its marks', async () => {
    const cue = (at: number, text: string) => `00:00:${at}.000 --> 00:00:${at + 1}.000\n${text}\n\n`;
    const text = `WEBVTT\n\n${cue(10, 'ANN: It rose.')}${cue(11, 'It fell.')}${cue(12, 'JOHN ROE: When?')}${cue(13, 'ANN: In May.')}${cue(14, '>> Who says so?')}${cue(15, 'JOHN ROE: I do.\n- Since when?')}`;
    assert.deepEqual(await turns(text), [
      '0:10 ANN: It rose. It fell.',
      '0:12 JOHN ROE: When?',
      '0:13 ANN: In May.',
      '0:14 -: Who says so?',
      '0:15 JOHN ROE: I do.',
      '0:15 -: Since when?',
    ]);
  });

  it('says once what rolling captions repeat, and sets sounds apart', async () => {
    const text = `WEBVTT

00:01.000 --> 00:02.000
the river rose

00:02.000 --> 00:03.000
the river rose
for nine<00:02.500><c> days</c>

00:03.000 --> 00:04.000
for nine days
and fell.

00:04.000 --> 00:05.000
[Applause]
`;
    assert.deepEqual(await turns(text), ['0:01 -: the river rose for nine days and fell.', '0:04 -: [Applause]']);
    assert.equal(kinds(await readChecked(subtitleReader, text)).at(-1), 'clutter (notice): [Applause]');
  });

  it('divides a long speech at the end of a sentence', async () => {
    const cues = Array.from(
      { length: 40 },
      (_, index) =>
        `00:${10 + index}:00.000 --> 00:${10 + index}:59.900\nThe river rose again and the gauge was read once more.\n`,
    );
    const blocks = await turns(`WEBVTT\n\n${cues.join('\n')}`);
    assert.equal(blocks.length, 4);
    assert.ok(blocks.every((block) => block.endsWith('more.')));
  });

  it('reads an empty file and one without cues as nothing said', async () => {
    assert.deepEqual(await turns(''), []);
    assert.deepEqual(await turns('WEBVTT\n\nno times --> here\nwords'), []);
  });

  it('never fails on any bytes, nor on damaged cues', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), (bytes) => readOrRefuse(subtitleReader, bytes)),
      { numRuns: 100 },
    );
    const pieces = fc.constantFrom(
      '00:00:01.000 --> 00:00:02.000',
      '\n',
      '\n\n',
      '<v Ann>',
      '<v ',
      '>>',
      '[x]',
      'ANN: ',
      'word ',
      '-->',
      '&',
      '♪',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 40 }), (all) =>
        readOrRefuse(subtitleReader, bytesOf(all.join(''))),
      ),
      { numRuns: 100 },
    );
  });
});

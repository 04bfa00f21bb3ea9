import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Locator } from '../../../../src/core/citations/citation.ts';
import { footnotes } from '../../../../src/core/citations/forms/footnote.ts';
import { writeLink } from '../../../../src/core/citations/forms/link.ts';
import { linksIn } from '../../../../src/core/citations/forms/linksIn.ts';
import { noteIndex } from '../../../../src/core/citations/forms/noteIndex.ts';
import { notesIn } from '../../../../src/core/citations/forms/notesIn.ts';
import {
  type PlainLanguage,
  type PlainLookup,
  plainCitations,
} from '../../../../src/core/citations/forms/plainCitations.ts';
import { textFragmentUrl } from '../../../../src/core/citations/forms/textFragment.ts';
import { comparableAddress, splitAddress } from '../../../../src/core/citations/forms/webAddress.ts';
import { applyEdits } from '../../../../src/core/text/edit.ts';

const rows = [
  { key: 'doerivers', label: 'Doe 2020 · Rivers of the far North', search: '' },
  { key: 'roe', label: 'Roe & Poe 2019 · Roads', search: '' },
  { key: 'anon', label: '“Harbour lights and…” n.d. · Harbour lights and other stories', search: '' },
  { key: 'weir', label: 'Weir n.d. · The balance of a strait', search: '' },
  { key: 'hill', label: 'Hill et al. 2018 · Hills', search: '' },
  { key: 'twin', label: 'Twin 2001 · First of them', search: '' },
  { key: 'twin2', label: 'Twin 2001 · Second of them', search: '' },
];
const para: Locator = { label: 'paragraph', value: '13' };
const lookup: PlainLookup = {
  notes: noteIndex(rows),
  keyOfAddress: async (address) =>
    comparableAddress(address) === comparableAddress('https://a.b/rivers') ? 'doerivers' : undefined,
  locatorOf: (_key, words) => (words.startsWith('The ice') ? para : undefined),
};

async function cited(text: string, language: PlainLanguage = 'markdown'): Promise<string[]> {
  const found = await plainCitations(text, language, lookup);
  return found.map(({ start, end, items }) => {
    const list = items.map(({ key, label, locator }) => [key, label, locator].filter((part) => part).join(' '));
    return `${text.slice(start, end)} = ${list.join('; ')}`;
  });
}

describe('a link as a citation', () => {
  const url = textFragmentUrl('https://a.b/rivers', 'The ice (still), thick');

  it('is found as it was written, with the passage as its locator', async () => {
    const link = writeLink('said [once]', url, 'markdown');
    assert.deepEqual(await cited(`Doe ${link} so.`), [`${link} = doerivers paragraph 13`]);
    const html = writeLink('said & done', url, 'html');
    assert.deepEqual(await cited(`<p>Doe ${html} so.</p>`, 'html'), [`${html} = doerivers paragraph 13`]);
  });

  it('needs an address of the library, but not the same letters of it', async () => {
    assert.deepEqual(await cited('See [a](http://www.a.b/rivers/ "title") and [b](https://a.b/lakes).'), [
      '[a](http://www.a.b/rivers/ "title") = doerivers',
    ]);
  });

  it('is none in code, as an image or in a comment', async () => {
    assert.deepEqual(
      await cited('`[a](https://a.b/rivers)` ![a](https://a.b/rivers) <!-- [a](https://a.b/rivers) -->'),
      [],
    );
    assert.deepEqual(await cited('<!-- <a href="https://a.b/rivers">a</a> --><a name="x">y</a>', 'html'), []);
  });

  it('is read back whatever its words and address', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.constantFrom('https://a.b/c_(d)?e=f&g#h', 'http://x.y/%20*z*', 'https://a.b/[c]~d!'),
        (words, page) => {
          const said = words.replace(/\s+/g, ' ').trim();
          for (const language of ['markdown', 'html'] as const) {
            const [found, ...others] = linksIn(`A ${writeLink(said, page, language)} b`, language);
            assert.deepEqual(others, []);
            assert.equal(decodeURIComponent(found!.address), decodeURIComponent(page));
          }
        },
      ),
    );
  });

  it('has the words of its directive apart from the page', () => {
    assert.deepEqual(splitAddress(url), { page: 'https://a.b/rivers', words: 'The ice (still), thick' });
    assert.deepEqual(splitAddress('https://a.b/#top:~:text=before-,from,to,-after'), {
      page: 'https://a.b/#top',
      words: 'from',
    });
    assert.deepEqual(splitAddress('https://a.b/#top'), { page: 'https://a.b/#top' });
  });
});

describe('a footnote as a citation', () => {
  const withNote = (note: string) =>
    applyEdits('Text[^1].\n', [{ ...footnotes('', [note]).definitions, start: 10, end: 10 }]);

  it('is found at its mark by the words of the style: title, short title, or name and year', async () => {
    for (const [note, expected] of [
      ['Jane Doe, *Rivers of the far North* (Oslo: Ice, 2020), 33.', 'doerivers page 33'],
      ['Doe, “Rivers of the far,” para. 13, <https://a.b/rivers>.', 'doerivers paragraph 13'],
      ['(Doe 2020, para. 13)', 'doerivers paragraph 13'],
      ['Roe and Poe (2019), p. 7', 'roe page 7'],
      ['“Harbour lights and other stories,” 7–9.', 'anon page 7–9'],
      ['Available at <https://a.b/rivers>.', 'doerivers'],
      ['See (Doe 2020, 33; Roe and Poe 2019, 7).', 'doerivers page 33; roe page 7'],
      ['(Weir, n.d.)', 'weir'],
      ['(Weir, n.d., para. 13)', 'weir paragraph 13'],
      ['Weir (n.d., p. 3)', 'weir page 3'],
      ['(see Weir, n.d., p. 3; Roe & Poe, 2019)', 'weir page 3; roe'],
      ['Weir, “Balance of a Strait,” para. 4.', 'weir paragraph 4'],
    ] as const) {
      assert.deepEqual(await cited(withNote(note)), [`[^1] = ${expected}`], note);
    }
  });

  it('is what stands in it where it cites by keys, and nothing where it says nothing of the library', async () => {
    assert.deepEqual(await cited(withNote('See @doerivers [p. 3].')), ['[^1] = doerivers page 3']);
    assert.deepEqual(await cited(withNote('Rivers are long; roads are too.')), []);
    assert.deepEqual(await cited(withNote('Smith, *Roads*.')), []);
    assert.deepEqual(await cited(withNote('Doe said in 2020 that Weir had no date.')), []);
  });

  it('follows an ibid. to the note before it', async () => {
    const text = 'A[^1] b[^2].\n\n[^1]: Doe, *Rivers of the far North*, 3.\n\n[^2]: Ibid., 5.\n';
    assert.deepEqual(await cited(text), ['[^1] = doerivers page 3', '[^2] = doerivers page 5']);
  });

  it('comes after the note whose mark stands before it, wherever that is defined', async () => {
    const text = 'A[^2] b[^1].\n\n[^1]: Ibid., 5.\n\n[^2]: Weir, n.d., p. 3.\n';
    assert.deepEqual(await cited(text), ['[^2] = weir page 3', '[^1] = weir page 5']);
  });

  it('has the text of its definition as what is written anew', async () => {
    const text =
      'A[^n].\n\n[^n]: Doe, *Rivers of the\n  far North*, 3.\n\n    And more.\n\nNot this.\n\n    [^n]: code\n';
    const [note] = notesIn(text);
    assert.equal(
      text.slice(note!.body.start, note!.body.end),
      'Doe, *Rivers of the\n  far North*, 3.\n\n    And more.',
    );
    assert.deepEqual(
      note!.marks.map(({ start, end }) => text.slice(start, end)),
      ['[^n]'],
    );
  });
});

describe('the words of an author–date style in a plain text', () => {
  it('are citations in brackets, with all that stands in them', async () => {
    const text =
      'One (Weir, n.d., para. 13). Two (see also Doe, 2020, p. 3; Roe & Poe, 2019). Three (Hill et al., 2018: 4).';
    assert.deepEqual(await cited(text, 'plaintext'), [
      '(Weir, n.d., para. 13) = weir paragraph 13',
      '(see also Doe, 2020, p. 3; Roe & Poe, 2019) = doerivers page 3; roe',
      '(Hill et al., 2018: 4) = hill page 4',
    ]);
    assert.deepEqual(await cited('A (“Harbour Lights and Other Stories,” n.d.).', 'plaintext'), [
      '(“Harbour Lights and Other Stories,” n.d.) = anon',
    ]);
  });

  it('are citations where the name stands before the brackets', async () => {
    const [found] = await plainCitations('As Roe and Poe (2019, p. 3) say.', 'plaintext', lookup);
    assert.equal(found?.mode, 'narrative');
    assert.deepEqual(await cited('As Roe and Poe (2019, p. 3) say, Weir (n.d.) too.', 'plaintext'), [
      'Roe and Poe (2019, p. 3) = roe page 3',
      'Weir (n.d.) = weir',
    ]);
  });

  it('are found between the tags of a page, where its entities stand for characters', async () => {
    assert.deepEqual(await cited('<p>A <i>b</i> (Roe &#38; Poe, 2019).</p><!-- (Doe, 2020) -->', 'html'), [
      '(Roe &#38; Poe, 2019) = roe',
    ]);
  });

  it('follow the language of the text', async () => {
    const found = await plainCitations('So Weir (o. J., S. 3).', 'plaintext', lookup, 'de');
    assert.deepEqual(
      found.map(({ items: [item] }) => [item?.key, item?.label, item?.locator]),
      [['weir', 'page', '3']],
    );
  });

  it('are no citation where anything else is said', async () => {
    for (const text of [
      'Doe (born 1950) wrote (in 2020) about rivers.',
      'One (Doe said in 2020 that it rains).',
      'One (Doe, 2020 being late).',
      'One (Doe, 2020; and so on).',
      'One (Smith, 2020). Two (Doe, 1999). Three (Twin, 2001).',
      'Doe came, and (2020) was a year.',
      'Weir, n.d.',
    ])
      assert.deepEqual(await cited(text, 'plaintext'), [], text);
  });

  it('never throw, and stand where they say', async () => {
    const pieces = fc.constantFrom(
      'Weir',
      'Doe',
      '(',
      ')',
      ', ',
      '; ',
      'n.d.',
      '2020',
      'p. 3',
      ' ',
      'see',
      '\n',
      '“',
      '&amp;',
      '<b>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 30 }), async (parts) => {
        const text = parts.join('');
        for (const language of ['plaintext', 'html', 'markdown'] as const) {
          for (const { start, end, items } of await plainCitations(text, language, lookup)) {
            assert.ok(start >= 0 && end <= text.length && start < end);
            assert.ok(items.every(({ key }) => rows.some((row) => row.key === key)));
          }
        }
      }),
    );
  });
});

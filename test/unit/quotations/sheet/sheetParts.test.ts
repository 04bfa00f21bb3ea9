import assert from 'node:assert/strict';
import fc from 'fast-check';
import { syntaxFor } from '../../../../src/core/citations/syntax/byLanguage.ts';
import { readDraft } from '../../../../src/core/quotations/sheet/claims/draftSentences.ts';
import { printedNames, returnedMarkdown } from '../../../../src/core/quotations/sheet/claims/returnedMarkdown.ts';
import { uncitedClaims } from '../../../../src/core/quotations/sheet/claims/uncitedClaims.ts';
import { runsOf } from '../../../../src/core/quotations/sheet/export/marked.ts';
import { readTicks, withoutTick, withTick } from '../../../../src/core/quotations/sheet/ticks.ts';

const mentionsIn = (text: string) =>
  [...text.matchAll(/Ida Holm|Norland/g)].map(({ index, 0: surface }) => ({
    start: index,
    end: index + surface.length,
    surface,
    kind: 'name' as const,
    candidates: [surface],
  }));

/** The sentences of a Markdown text that want a citation. */
function wanting(text: string): string[] {
  const draft = readDraft(text, 'markdown', syntaxFor('markdown').find(text), []);
  return uncitedClaims(draft, [], mentionsIn).map(({ sentence }) => text.slice(sentence.start, sentence.end));
}

describe('Sentences that want a citation', () => {
  it('are those with numbers or names of actors', () => {
    assert.deepEqual(
      wanting('The town spent 4 million crowns. Ida Holm closed the old harbour gate. Boats are slow on water.\n'),
      ['The town spent 4 million crowns.', 'Ida Holm closed the old harbour gate.'],
    );
  });

  it('are not those with a citation beside them or at the end of their paragraph', () => {
    assert.deepEqual(wanting('The town spent 4 million crowns. It was a lot of money [@a].\n'), []);
    assert.deepEqual(wanting('It spent 4 million crowns on it. And so it went. It was so. It was a lot [@a].\n'), []);
    assert.deepEqual(wanting('A lot of money [@a]. And so it went. And on. It spent 4 million crowns on it.\n'), [
      'It spent 4 million crowns on it.',
    ]);
  });

  it('are not headings, questions, labels, opinions, lists of references or counts of the text’s own parts', () => {
    const quiet = [
      '# The 4 million crowns of Ida Holm.',
      'Why did Norland spend 4 million crowns on it?',
      'About 4 million.',
      'We think that Norland spent 4 million crowns.',
      'Perhaps Norland spent 4 million crowns on dredging.',
      'Section 4 of the text tells how.',
      'The results are shown in Table 12.',
      'Costs in Norland, 2011 to 2019',
    ];
    assert.deepEqual(wanting(`${quiet.join('\n\n')}\n`), []);
    const long = 'Words stand here. '.repeat(20);
    assert.deepEqual(wanting(`${long}\n\n## References\n\nOkoye, B. (2011). Silt. Quay Press, 214 pages.\n`), []);
  });

  it('are told apart in lists', () => {
    assert.deepEqual(wanting('- Norland closed the old harbour gate.\n- Boats are slow [@a].\n'), [
      'Norland closed the old harbour gate.',
    ]);
  });
});

describe('Ticks', () => {
  const tick = { hash: 'h1', by: 'Ada Lind', on: '2025-06-24' };

  it('are lines that can be merged: kept once, with every other line as it was', () => {
    const conflict = '<<<<<<< ours\n{"hash":"h0","by":"B","on":"2025-01-01"}\n=======\nbroken\n>>>>>>> theirs\n';
    const text = withTick(conflict, tick);
    assert.ok(text.startsWith(conflict));
    assert.deepEqual([...readTicks(text).keys()], ['h0', 'h1']);
    assert.equal(withTick(text, { ...tick, by: 'Other' }), text);
    assert.equal(withoutTick(text, 'h1'), conflict);
  });

  it('begin on a line of their own in a file without a last line end', () => {
    assert.equal(readTicks(withTick('{"hash":"h0","by":"B","on":"2025-01-01"}', tick)).size, 2);
  });
});

describe('The text of a returned Word file', () => {
  const rows = [
    { key: 'reed2024', label: 'Reed 2024 · The Harbour', search: '' },
    { key: 'reed', label: 'Reed n.d. · Quays', search: '' },
    { key: 'lindholm2020', label: 'Lind & Holm 2020 · Tides', search: '' },
    { key: 'sea2020', label: 'Lind & Berg 2020 · Sea', search: '' },
  ];
  const works = { names: printedNames(rows), has: (key: string) => rows.some((row) => row.key === key) };
  const markdown = (text: string) => returnedMarkdown([{ role: 'paragraph', text }], works).trim();

  it('has citations by key where name and year, or the key, say which work is meant', () => {
    assert.equal(markdown('Boats (Reed, 2024, p. 3; Reed n.d., para. 2).'), 'Boats [@reed2024, 3; @reed, para. 2].');
    assert.equal(markdown('Reed (2024: 3) saw boats.'), 'Reed [-@reed2024, 3] saw boats.');
    assert.equal(markdown('Boats [reed2024, para. 13].'), 'Boats [@reed2024, para. 13].');
  });

  it('keeps what is no citation, or of two works, as it is printed', () => {
    assert.equal(
      markdown('Boats (in 2024) and (Lind 2020) and (Reed 2024; so they say).'),
      'Boats (in 2024) and (Lind 2020) and (Reed 2024; so they say).',
    );
    assert.equal(markdown('A * star_ and <b>.'), 'A \\* star\\_ and \\<b\\>.');
  });

  it('has a line for each paragraph and an empty one behind it', () => {
    const blocks = [
      { role: 'heading', text: 'Tides' },
      { role: 'paragraph', text: 'One.' },
      { role: 'quote', text: 'Two.' },
    ] as const;
    assert.equal(returnedMarkdown(blocks, works), '# Tides\n\nOne.\n\n> Two.\n');
  });
});

describe('Marks', () => {
  it('cut a text without losing any of it, whatever they are', () => {
    const mark = fc.tuple(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -3, max: 40 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(mark, { maxLength: 5 }), (text, marks) => {
        assert.equal(
          runsOf(text, marks)
            .map((run) => run.text)
            .join(''),
          text,
        );
      }),
    );
  });
});

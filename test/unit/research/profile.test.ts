import assert from 'node:assert/strict';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { deskOf, sampleDesk } from '../../support/profilePages.ts';
import { sampleFolder } from '../../support/sampleFiles.ts';

const actors = `id: ana-lind
type: person
name: Ana Lind
weakAlias: [Lind]
role: [{ title: Minister of Water, of: delta-ministry, start: "2021", end: "2024-05", source: alpha, locator: "1" }]
---
id: delta-ministry
type: organization
name: Delta Ministry
---
id: canal-pact
type: treaty
name: Canal Pact
signed: "2022-03-04"
party: [ana-lind, delta-ministry]
`;

const source = (title: string, date: string, text: string) =>
  `---\ntitle: ${title}\n${date === '' ? '' : `date: ${date}\n`}---\n\n# ${title}\n\n${text}\n`;

function corpus(files: Readonly<Record<string, string>>) {
  const named = Object.entries({ 'actors/all.yaml': actors, ...files });
  return deskOf(new MemoryFiles(Object.fromEntries(named.map(([name, text]) => [`${sampleFolder}/${name}`, text]))));
}

describe('the profile of an actor', () => {
  it('has everything the files say, with places that can be opened', async () => {
    const { card, others, counts } = await (await sampleDesk()).profile('dmitry-peskov');
    assert.equal(card.name, 'Dmitry Peskov');
    assert.deepEqual(
      card.tensions.map(({ sides }) => sides.length),
      [2, 2],
    );
    for (const { label, source: uri, passage } of [...card.roles, ...card.relations, ...card.positions]) {
      assert.match(label ?? '', /, ¶ \d+$/);
      assert.ok(uri && passage?.startsWith(uri));
    }
    assert.ok(others.some(({ id }) => id === 'russian-presidency'));
    assert.equal(counts.sources, 2);
  });

  it('has the mentions marked in their passages, the newest source first and undated ones last', async () => {
    const desk = await corpus({
      'a.md': source('Old', '2020-01-02', 'Ana Lind opened the lock.'),
      'b.md': source('Undated', '', 'Ana Lind closed it.'),
      'c.md': source('New', '2024-01-02', 'Nobody came but Ana Lind.'),
    });
    const { mentions, timeline } = await desk.profile('ana-lind');
    assert.deepEqual(
      mentions.rows.map(({ title }) => title),
      ['New', 'Old', 'Undated'],
    );
    for (const { text, marks } of mentions.rows)
      assert.deepEqual(
        marks.map(([start, end]) => text.slice(start, end)),
        ['Ana Lind'],
      );
    assert.equal(timeline.undated, 1);
    assert.equal(timeline.chart?.unit, 'year');
  });

  it('gives mentions page by page, and says how many there are', async () => {
    const text = Array.from({ length: 120 }, (_, at) => `Ana Lind spoke on day ${at + 1} of the flood.`).join('\n\n');
    const desk = await corpus({ 'a.md': source('Flood', '', text) });
    const first = (await desk.profile('ana-lind')).mentions;
    assert.deepEqual([first.offset, first.rows.length, first.total], [0, 50, 120]);
    const last = await desk.mentions({ actor: 'ana-lind', offset: 100 });
    assert.deepEqual([last.rows.length, last.rows.at(-1)?.text], [20, 'Ana Lind spoke on day 120 of the flood.']);
  });

  it('filters mentions by beginnings of words in the passage or its source, whatever case and marks they have', async () => {
    const desk = await corpus({
      'a.md': source('Élan of the Delta', '', 'Ana Lind opened the lock.'),
      'b.md': source('Other', '', 'Ana Lind closed the gate.'),
    });
    const found = async (filter: string) =>
      (await desk.mentions({ actor: 'ana-lind', offset: 0, filter })).rows.map(({ title }) => title);
    assert.deepEqual(await found('ELA loc'), ['Élan of the Delta']);
    assert.deepEqual(await found('gat'), ['Other']);
    assert.deepEqual(await found('ate'), []);
  });

  it('shows of a long passage the sentences around the name', async () => {
    const filler = 'The water rose and the pumps stood still in the night. '.repeat(40);
    const desk = await corpus({ 'a.md': source('Long', '', `${filler}Then Ana Lind came. ${filler}`) });
    const [row] = (await desk.profile('ana-lind')).mentions.rows;
    assert.deepEqual(row?.cut, [true, true]);
    assert.ok(row && row.text.length <= 700 && row.text.includes('Then Ana Lind came.'));
    assert.deepEqual(
      row.marks.map(([start, end]) => row.text.slice(start, end)),
      ['Ana Lind'],
    );
  });

  it('has dated facts oldest first: roles, and treaties the actor is a party of', async () => {
    const { timeline } = await (await corpus({})).profile('ana-lind');
    assert.deepEqual(
      timeline.facts.map(({ date, end, kind, text, actor }) => [date, end, kind, text, actor]),
      [
        ['2021', '2024-05', 'role', 'Minister of Water, Delta Ministry', undefined],
        ['2022-03-04', undefined, 'treaty', 'Canal Pact', 'canal-pact'],
      ],
    );
  });

  it('names the actor that is not there', async () => {
    const desk = await corpus({});
    await assert.rejects(desk.profile('nobody'), /no actor has the id “nobody”/);
  });

  it('stops when it is cancelled', async () => {
    const desk = await sampleDesk();
    await assert.rejects(desk.mentions({ actor: 'russia', offset: 0, filter: 'x' }, AbortSignal.abort()), /abort/i);
  });
});

describe('what an actor says', () => {
  it('has the three statements of the sample that both sources have in other words, the differing words marked', async () => {
    const { wordings } = await (await sampleDesk()).statements('dmitry-peskov');
    const differing = wordings.map((sides) =>
      sides.map(({ text, differing: spans }) => spans.map(([start, end]) => text.slice(start, end)).join(' | ')).sort(),
    );
    assert.equal(wordings.length, 3);
    for (const words of [
      ['damage', 'spoil'],
      ['continue', 'further'],
      ['has actually | with', 'has indeed | through'],
    ])
      assert.ok(
        differing.some((pair) => pair.join() === words.join()),
        words.join(),
      );
  });

  it('puts proved dates first, the newest before the others, and reported speech apart', async () => {
    const desk = await corpus({
      'a.md': source('Old', '2020-01-02', 'Ana Lind said on 3 January 2020: “The lock will open again in the spring.”'),
      'b.md': source(
        'New',
        '2024-01-02',
        'Ana Lind said on 4 January 2024: “The gate has been shut for good this time.”',
      ),
      'c.md': source(
        'Undated',
        '',
        '“Nothing was ever promised to the towns”, Ana Lind said.\n\nAna Lind said that the pumps would stand still.',
      ),
    });
    const { quoted, reported } = await desk.statements('ana-lind');
    assert.deepEqual(
      quoted.map(({ title }) => title),
      ['New', 'Old', 'Undated'],
    );
    assert.ok(reported.some(({ text }) => text.includes('pumps would stand still')));
    assert.ok(quoted.every(({ speaker }) => speaker === 'Ana Lind'));
  });

  it('shows on both sides the words before those that agree, where one side begins otherwise', async () => {
    const desk = await corpus({
      'a.md': source('One', '', '“We will spoil the opening of the old canal lock”, Ana Lind said.'),
      'b.md': source(
        'Two',
        '',
        '“There are so many people in this town who would like to see us fail and delay the opening of the old canal lock”, Ana Lind said.',
      ),
    });
    const [sides] = (await desk.statements('ana-lind')).wordings;
    const marked = sides!.map(({ text, differing }) => differing.map(([start, end]) => text.slice(start, end)));
    assert.deepEqual(marked.map(([first]) => first).sort(), ['We will spoil', 'see us fail and delay']);
  });

  it('does not take the same words for another wording', async () => {
    const words = '“The lock of the old canal will open again in the spring”, Ana Lind said.';
    const desk = await corpus({ 'a.md': source('One', '', words), 'b.md': source('Two', '', `At noon: ${words}`) });
    assert.deepEqual((await desk.statements('ana-lind')).wordings, []);
  });
});

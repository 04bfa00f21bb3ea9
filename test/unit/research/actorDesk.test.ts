import assert from 'node:assert/strict';
import type { ActorPlan } from '../../../src/core/research/actorAnswers.ts';
import { Research } from '../../../src/core/research.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { MemoryFiles, stillClock } from '../../support/memoryFiles.ts';

const folder = 'file:///study/corpus';
const people = `${folder}/actors/people.yaml`;
const offices = `${folder}/actors/offices.yaml`;
const peopleText = `id: ada-weld
type: person
name: Ada Weld
weakAlias: [Weld]
role:
  - { title: Minister, of: canal-office }
---
id: a-weld
type: person
name: A. Weld
`;
const officeText = 'id: canal-office\ntype: organization\nname: Canal Office\nalias: [the Office]\n';

const texts = {
  [people]: peopleText,
  [offices]: officeText,
  [`${folder}/one.md`]:
    '---\nid: one\ndate: 2019-05-02\n---\n\nAda Weld opened the lock. “The water is high,” said Boris Arlen, the harbour master.\n\nWeld left with **Ada Weld’s** brother.\n',
  [`${folder}/two.md`]:
    '---\nid: two\n---\n\nBoris Arlen, a senior engineer, said the lock had failed. Arlen did not resign.\n',
};

async function load(files = new MemoryFiles(texts), clock = stillClock) {
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  const noStyles = { style: async () => undefined, locale: async () => undefined };
  const ignore = () => {};
  const research = new Research(
    { files, styles: noStyles, clock, log: silent },
    { status: ignore, sources: ignore, library: ignore, actors: ignore, findings: ignore },
  );
  await research.configure({ corpusFolders: [folder], bibliographyFiles: [] });
  return { research, files, desk: await research.actorDesk() };
}

const written = (plan: ActorPlan, uri: string, before = '') =>
  applyEdits(before, plan.files.find((file) => file.uri === uri)?.edits ?? []);

describe('an actor file as it is in the editor', () => {
  it('is checked for itself', async () => {
    const { desk } = await load();
    assert.deepEqual(desk.check({ uri: offices, text: officeText }), []);
    const text = officeText.replace('organization', 'office');
    const [finding] = desk.check({ uri: offices, text });
    assert.equal(text.slice(finding?.start, finding?.end), 'office');
  });

  it('is checked against the other files: a name that two claim is marked where it is written, with the other place', async () => {
    const { desk } = await load();
    const text = `${officeText.replace('[the Office]', '[the Office, "Ada Weld"]')}`;
    const [finding, ...others] = desk.check({ uri: offices, text });
    assert.deepEqual(others, []);
    assert.equal(finding?.code, 'actor.duplicate-alias');
    assert.equal(text.slice(finding?.start, finding?.end), '"Ada Weld"');
    const [related] = finding?.related ?? [];
    assert.equal(related?.uri, people);
    assert.equal(peopleText.slice(related?.start, related?.end), 'Ada Weld');
  });

  it('may refer to actors of other files, and to nobody only with a warning', async () => {
    const { desk } = await load();
    assert.deepEqual(desk.check({ uri: people, text: peopleText }), []);
    const [finding] = desk.check({ uri: people, text: peopleText.replace('of: canal-office', 'of: canals') });
    assert.match(finding?.message ?? '', /“canals”/);
  });
});

describe('what is written about actors', () => {
  it('is a new actor in a file of its own, beside a file of that name under another', async () => {
    const { desk } = await load(new MemoryFiles({ ...texts, [`${folder}/actors/boris-arlen.yaml`]: '# notes\n' }));
    const plan = await desk.plan({
      kind: 'new',
      folder,
      fields: { type: 'person', name: 'Boris Arlen', weakAlias: ['Arlen'] },
      open: [],
    });
    const uri = `${folder}/actors/boris-arlen-2.yaml`;
    assert.deepEqual([plan.actor, plan.files[0]?.uri, plan.files[0]?.create], ['boris-arlen', uri, true]);
    assert.equal(written(plan, uri), 'id: boris-arlen\ntype: person\nname: Boris Arlen\nweakAlias: [Arlen]\n');
  });

  it('is an alias in the text that the editor has, and nothing when it is there', async () => {
    const { desk } = await load();
    const open = [{ uri: offices, text: `# mine\n${officeText}` }];
    const plan = await desk.plan({ kind: 'alias', actor: 'canal-office', alias: 'CO', open });
    assert.match(written(plan, offices, open[0]!.text), /^# mine\n[\s\S]*alias: \[the Office, CO\]/);
    const again = await desk.plan({ kind: 'alias', actor: 'canal-office', alias: 'the Office', open: [] });
    assert.deepEqual(again.files, []);
  });

  it('is a merge over all files, with the files that are empty then', async () => {
    const { desk } = await load();
    const plan = await desk.plan({ kind: 'merge', kept: 'a-weld', other: 'canal-office', open: [] });
    assert.deepEqual(plan.empty, [offices]);
    assert.match(written(plan, people, peopleText), /of: a-weld/);
    await assert.rejects(desk.plan({ kind: 'merge', kept: 'nobody', other: 'a-weld', open: [] }), /“nobody”/);
  });

  it('is a new name in the file and in drafts, but not in quotations and citations', async () => {
    const { desk } = await load();
    const text = 'Ada Weld spoke. “Ada Weld is here,” he said [@ada, see Ada Weld]. Ada Weld’s brother left.\n';
    const drafts = [{ uri: 'file:///study/draft.md', text, language: 'markdown' as const }];
    const plan = await desk.plan({ kind: 'rename', actor: 'ada-weld', name: 'Ada Marsh', drafts, open: [] });
    assert.match(
      written(plan, people, peopleText),
      /^id: ada-weld\ntype: person\nname: Ada Marsh\nalias: \[Ada Weld\]/,
    );
    assert.equal(
      applyEdits(text, plan.drafts[0]!.edits),
      'Ada Marsh spoke. “Ada Weld is here,” he said [@ada, see Ada Weld]. Ada Marsh’s brother left.\n',
    );
  });
});

describe('a name in a text that no actor bears', () => {
  const offer = async (text: string, words: string) => {
    const { desk } = await load();
    return desk.offer({ text, offset: text.indexOf(words) + 1, folder, open: [] });
  };

  it('comes with the plan of a new actor, its surname as a weak alias', async () => {
    const found = await offer('The report was read by Dr. Carla Ferro, who said nothing.', 'Carla');
    assert.deepEqual([found?.name, found?.type], ['Carla Ferro', 'person']);
    const uri = `${folder}/actors/carla-ferro.yaml`;
    assert.match(written(found!.create, uri), /name: Carla Ferro\nweakAlias: \[Ferro\]/);
    assert.deepEqual(found?.aliases, []);
  });

  it('comes with the actors it may be another name of', async () => {
    const found = await offer('“We waited,” said Adele Weld, a witness.', 'Adele');
    assert.deepEqual(
      found?.aliases.map(({ id }) => id),
      ['ada-weld', 'a-weld'],
    );
    assert.match(written(found!.aliases[0]!.plan, people, peopleText), /alias: \[Adele Weld\]/);
  });

  it('is none where an actor is known, and where there is no name', async () => {
    assert.equal(await offer('“We waited,” said Ada Weld, the minister.', 'Ada'), undefined);
    assert.equal(await offer('Nothing happened in the harbour.', 'harbour'), undefined);
  });
});

describe('suggested actors', () => {
  it('are those the sources name and no file has, with two passages of different sources', async () => {
    const { desk } = await load();
    const { done, total, suggestions = [] } = await desk.suggest([]);
    assert.deepEqual([done, total], [2, 2]);
    const arlen = suggestions.find(({ name }) => name === 'Boris Arlen');
    assert.deepEqual([arlen?.type, arlen?.confidence, arlen?.sources], ['person', 'confident', 2]);
    assert.deepEqual(
      arlen?.evidence.map(({ citationKey, text, span }) => [citationKey, text.slice(span.start, span.end)]),
      [
        ['one', 'Boris Arlen'],
        ['two', 'Boris Arlen'],
      ],
    );
    assert.ok(!suggestions.some(({ name }) => name === 'Ada Weld'));
  });

  it('leave out what is ignored, in any spelling', async () => {
    const { desk } = await load();
    const { suggestions = [] } = await desk.suggest(['boris arlen']);
    assert.ok(!suggestions.some(({ name }) => name === 'Boris Arlen'));
  });

  it('come in slices: who asks again hears how far it is, and a changed source is read again alone', async () => {
    let now = 0;
    const clock = { now: () => (now += 200), pause: async () => {} };
    const { desk, files, research } = await load(new MemoryFiles(texts), clock);
    const first = await desk.suggest([]);
    assert.deepEqual([first.done, first.total, first.suggestions], [1, 2, undefined]);
    assert.ok((await desk.suggest([])).suggestions);
    files.files.set(`${folder}/two.md`, '---\nid: two\n---\n\nNothing happened in the harbour that day at all.\n');
    await research.filesChanged([`${folder}/two.md`]);
    const again = await desk.suggest([]);
    assert.equal(again.suggestions?.find(({ name }) => name === 'Boris Arlen')?.sources, 1);
  });

  it('stop when they are cancelled', async () => {
    const { desk } = await load();
    const signal = AbortSignal.abort();
    await assert.rejects(desk.suggest([], signal), { name: 'AbortError' });
  });
});

describe('mentions in the sources', () => {
  it('are lines and columns of the file, also within markup', async () => {
    const { research } = await load();
    const places = await research.actorMentions('ada-weld');
    const lines = texts[`${folder}/one.md`]!.split('\n');
    assert.deepEqual(
      places.map(({ start, end }) => lines[start.line]!.slice(start.character, end.character)),
      ['Ada Weld', 'Weld', 'Ada Weld'],
    );
    assert.deepEqual(await research.actorMentions('nobody'), []);
  });
});

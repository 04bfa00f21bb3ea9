import assert from 'node:assert/strict';
import { buildMatcher, MentionMatcher } from '../../../src/core/actors/matcher.ts';
import { referencesIn, renameInDraft } from '../../../src/core/actors/nameEdits.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { registryOf } from './sampleActors.ts';

const registry = registryOf(
  'id: weld\ntype: person\nname: Ines Weld\nweakAlias: [Weld]\n---\nid: tom\ntype: person\nname: Tom Weld\nweakAlias: [Weld]\n',
);
const matcher = new MentionMatcher(buildMatcher(registry));

describe('an actor’s name', () => {
  const text = `# Ines Weld
Ines Weld’s canal, and Weld again; TOM was there.
INES WELD SPEAKS
“Ines Weld dug it,” he said. \`Ines Weld\` [Ines Weld](https://example.org/Ines-Weld) Ines Welding
`;

  it('has its mentions in a draft for references, not those in code', () => {
    const found = referencesIn({ text, language: 'markdown' }, 'weld', matcher).map(({ surface }) => surface);
    assert.deepEqual(found.slice(0, 5), ['Ines Weld', 'Ines Weld', 'Weld', 'INES WELD', 'Ines Weld']);
    assert.ok(!found.includes('Ines Welding'));
  });

  it('is renamed in whole mentions, with possessives and capitals kept, and never in quotations or code', () => {
    const start = text.indexOf('“') + 1;
    const draft = { text, language: 'markdown' as const, kept: [{ start, end: text.indexOf('”') }] };
    const renamed = applyEdits(text, renameInDraft(draft, 'weld', 'Ines Weld', 'Ines Sel', matcher));
    assert.equal(
      renamed.split('\n').slice(0, 3).join('\n'),
      '# Ines Sel\nInes Sel’s canal, and Weld again; TOM was there.\nINES SEL SPEAKS',
    );
    assert.match(renamed, /“Ines Weld dug it,” he said\. `Ines Weld` /);
    assert.match(renamed, /Ines Welding/);
  });
});

import assert from 'node:assert/strict';
import { parseActorFile } from '../../../../src/core/actors/actorFile.ts';
import { mergeActors } from '../../../../src/core/actors/writing/mergeActors.ts';
import { applyEdits } from '../../../../src/core/text/edit.ts';

const people = `# The canal people.
id: weld
type: person
name: Ines Weld # kept
role:
  - { title: Minister, of: ministry }
country: se
---
# Seen in the old papers.
id: i-weld
type: person
name: I. Weld
alias: [Frau Weld]
weakAlias: [Weld]
role:
  - title: Mayor   # of the town
    of: sel
country: no
shoeSize: 39
---
id: tom
type: person
name: Tom
relation:
  - { type: ally, to: i-weld, source: "x" }
`;
const others = `id: canal-treaty
type: treaty
name: Canal Treaty
party: [sel, 'i-weld'] # both
---
id: opening
type: event
name: Opening
participant:
  - i-weld
partOf: i-weld
`;

describe('two actors merged', () => {
  const files = [
    { uri: 'people', text: people },
    { uri: 'others', text: others },
    { uri: 'untouched', text: 'id: x\ntype: state\nname: X\n' },
  ];
  const merged = (keptId: string, otherId: string) =>
    new Map(
      mergeActors(files, keptId, otherId).map(({ uri, edits }) => [
        uri,
        applyEdits(files.find((file) => file.uri === uri)!.text, edits),
      ]),
    );

  it('are one with the names, statements and comments of both, and others refer to it', () => {
    const result = merged('weld', 'i-weld');
    assert.deepEqual([...result.keys()], ['people', 'others']);
    assert.equal(
      result.get('people'),
      `# The canal people.
id: weld
type: person
name: Ines Weld # kept
alias: [I. Weld, Frau Weld]
role:
  - { title: Minister, of: ministry }
  - { title: Mayor, of: sel }
country: se
weakAlias: [Weld]
shoeSize: "39"
# From “i-weld”:
# Seen in the old papers.
# of the town
# country: no
---
id: tom
type: person
name: Tom
relation:
  - { type: ally, to: weld, source: "x" }
`.replace('# country: no', '# country: "no"'),
    );
    assert.equal(
      result.get('others'),
      others.replace("'i-weld'", "'weld'").replace('- i-weld', '- weld').replace('partOf: i-weld', 'partOf: weld'),
    );
  });

  it('can be merged into one of another file, also when the first of its file goes', () => {
    const result = merged('canal-treaty', 'weld');
    assert.ok(result.get('people')!.startsWith('# The canal people.\n# Seen in the old papers.\nid: i-weld\n'));
    const [treaty] = parseActorFile('', result.get('others')!).actors;
    assert.deepEqual(treaty?.alias, ['Ines Weld']);
    assert.equal(treaty?.role[0]?.title, 'Minister');
  });

  it('are left alone when one is missing or both are the same', () => {
    assert.throws(() => merged('weld', 'nobody'), /no actor “nobody”/);
    assert.throws(() => merged('weld', 'weld'), /itself/);
  });
});

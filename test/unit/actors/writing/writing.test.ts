import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseActorFile } from '../../../../src/core/actors/actorFile.ts';
import { addAlias } from '../../../../src/core/actors/writing/addAlias.ts';
import { newActor } from '../../../../src/core/actors/writing/newActor.ts';
import { readableId } from '../../../../src/core/actors/writing/readableId.ts';
import { renameActor } from '../../../../src/core/actors/writing/renameActor.ts';
import { applyEdits } from '../../../../src/core/text/edit.ts';

const after = (text: string, ...rest: [string, string, boolean?]) => applyEdits(text, addAlias(text, ...rest));

describe('an alias added to an actor', () => {
  const file = `# The canal people.
id: weld
type: person   # she
name: 'Ines Weld'
shoeSize: 39
alias:
  - Ines A. Weld # in full

summary: >-
  Digs
  canals.
---
id: tom
type: person
name: "Tom"
alias: ["Tom Weld", "T. Weld"]
--- # the last
id: ministry
type: organization
name: Ministry of Canals
`;

  it('stands at the end of a list, in its form and its quotes, and nothing else changes', () => {
    assert.equal(after(file, 'weld', 'Ines of Sel'), file.replace('# in full\n', '# in full\n  - Ines of Sel\n'));
    assert.equal(after(file, 'tom', 'Tommy'), file.replace('"T. Weld"]', '"T. Weld", "Tommy"]'));
  });

  it('begins a list below the name where there is none', () => {
    assert.equal(after(file, 'ministry', 'MoC'), `${file}alias: [MoC]\n`);
    assert.equal(after(file, 'weld', 'Weld', true), file.replace('# in full\n', '# in full\nweakAlias: [Weld]\n'));
  });

  it('makes a list of one entry alone, and of an empty one', () => {
    const one = (alias: string) => `id: a\ntype: person\nname: Ada\nalias:${alias}\n`;
    assert.equal(after(one(' Ada L. # x'), 'a', 'A: L'), one(' [Ada L., "A: L"] # x'));
    assert.equal(
      after(one(' Ada, Countess'), 'a', 'Al'),
      one(' [Ada, Countess, Al]')
        .replace('Ada, Countess', 'Ada, Countess')
        .replace('[Ada, Countess', '["Ada, Countess"'),
    );
    assert.equal(after(one(''), 'a', 'Al'), one(' [Al]'));
    assert.equal(after(one(' []'), 'a', 'Al'), one(' [Al]'));
    assert.equal(after(one(' [ Ada L., ]'), 'a', 'Al'), one(' [ Ada L., Al, ]'));
  });

  it('goes into a document in braces, and keeps line ends', () => {
    assert.equal(
      after('{ id: a, type: person, name: Ada }\n', 'a', 'Al'),
      '{ id: a, type: person, name: Ada, alias: [Al] }\n',
    );
    assert.equal(
      after('id: a\r\ntype: person\r\nname: Ada\r\nalias:\r\n- Al\r\n', 'a', 'Ali'),
      'id: a\r\ntype: person\r\nname: Ada\r\nalias:\r\n- Al\r\n- Ali\r\n',
    );
  });

  it('is none where the actor bears it, and is refused where it cannot be', () => {
    assert.deepEqual(addAlias(file, 'weld', 'Ines Weld'), []);
    assert.throws(() => addAlias(file, 'nobody', 'N'), /“nobody” is not in its file/);
    assert.throws(() => addAlias(file, 'weld', ' … '), /no letter/);
    const shared = 'id: a\ntype: person\nname: Ada\nalias: &x [Al]\nweakAlias: *x\n';
    assert.throws(() => addAlias(shared, 'a', 'Ali'), /Edit the file by hand/);
  });

  it('is read back whatever its letters, and keeps every other line as it was', () => {
    const name = fc.string({ unit: 'binary', maxLength: 30 }).filter((text) => /[\p{L}\p{N}]/u.test(text));
    fc.assert(
      fc.property(name, fc.constantFrom('weld', 'tom', 'ministry'), fc.boolean(), (alias, id, weak) => {
        const text = after(file, id, alias, weak);
        const actor = parseActorFile('', text).actors.find((each) => each.id === id)!;
        const wanted = alias.trim().replace(/\s+/g, ' ');
        assert.ok([actor.name, ...actor.alias, ...actor.weakAlias].includes(wanted.trim()));
        const changed = file.split('\n').filter((line) => !text.includes(line));
        assert.ok(changed.every((line) => line.startsWith('alias:')));
      }),
      { numRuns: 20 },
    );
  }).timeout(10_000);
});

describe('a new actor', () => {
  it('is written as a person would', () => {
    const { id, fileName, edits } = newActor(undefined, {
      type: 'person',
      name: 'Дмитрий Песков',
      alias: ['Dmitry Peskov', 'No'],
      weakAlias: [],
      role: [{ title: 'Spokesman: Kremlin', start: '2012-05' }],
    });
    assert.equal(id, 'dmitriy-peskov');
    assert.equal(fileName, 'dmitriy-peskov.yaml');
    assert.equal(
      applyEdits('', edits),
      'id: dmitriy-peskov\ntype: person\nname: Дмитрий Песков\nalias: [Dmitry Peskov, "No"]\nrole:\n  - { title: "Spokesman: Kremlin", start: "2012-05" }\n',
    );
  });

  it('follows those that a file has, with or without a line end and a separator there', () => {
    const add = (text: string) => applyEdits(text, newActor(text, { type: 'state', name: 'Sel' }).edits);
    const own = 'id: sel\ntype: state\nname: Sel\n';
    assert.equal(add('id: a\ntype: person\nname: A'), `id: a\ntype: person\nname: A\n---\n${own}`);
    assert.equal(add('id: a\ntype: person\nname: A\n---\n'), `id: a\ntype: person\nname: A\n---\n${own}`);
    assert.equal(add('# People\n'), `# People\n${own}`);
  });

  it('has an id that nobody has', () => {
    assert.equal(newActor('id: sel\n', { type: 'state', name: 'Sel' }, new Set(['sel-2'])).id, 'sel-3');
    assert.throws(() => newActor(undefined, { id: 'a', type: 'state', name: 'A' }, new Set(['a'])), /“a” already/);
  });
});

describe('readable ids', () => {
  it('are ASCII, whatever the script', () => {
    const cases: [string, string][] = [
      ['Dmitry Peskov', 'dmitry-peskov'],
      ['Сергей Щукин', 'sergey-shchukin'],
      ['Володимир Їжак', 'volodimir-yizhak'],
      ['Łukasz Żółć', 'lukasz-zolc'],
      ['محمد بن سلمان', 'mhmd-bn-slman'],
      ['O’Brien & Sons Ltd.', 'obrien-sons-ltd'],
      ['中国', 'actor'],
    ];
    for (const [name, id] of cases) assert.equal(readableId(name), id);
  });

  it('are small letters, digits and hyphens for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) =>
        assert.match(readableId(name), /^[a-z0-9]+(?:-[a-z0-9]+)*$/),
      ),
    );
  });
});

describe('an actor renamed', () => {
  it('keeps its old name as an alias, its id, and its quotes', () => {
    const text = "id: weld\ntype: person\nname: 'Ines Weld' # née Sel\nalias: [Ines]\n";
    assert.equal(
      applyEdits(text, renameActor(text, 'weld', 'Ines Sel')),
      "id: weld\ntype: person\nname: 'Ines Sel' # née Sel\nalias: [Ines, Ines Weld]\n",
    );
    assert.deepEqual(renameActor(text, 'weld', 'Ines Weld'), []);
  });
});

import assert from 'node:assert/strict';
import { buildMatcher, MentionMatcher } from '../../../src/core/actors/matcher.ts';
import { ActorRegistry } from '../../../src/core/actors/registry.ts';
import { zonesOf } from '../../../src/core/text/zones.ts';
import { mentionsBy, registryOf } from './sampleActors.ts';

const actors = `
id: ministry
type: organization
name: Ministry of Canals
alias: [the Ministry, Canal Office]
---
id: arda
type: state
name: Arda
alias: [Ardan, Ardans, Republic of Arda, RA, R.A.]
standsFor: [Port Sel]
except: [Port Sel-born, in Port Sel, Port Sel Gazette]
---
id: gazette
type: organization
name: The Weekly Gazette
---
id: weld
type: person
name: Ines Weld
weakAlias: [Weld]
---
id: tom-weld
type: person
name: Tom Weld
weakAlias: [Weld]
---
id: okonkwo
type: person
name: Ada Okonkwo
weakAlias: [Okonkwo]
---
id: who
type: organization
name: World Heron Organisation
alias: [WHO]
---
id: st-orlo
type: place
name: St. Orlo
---
id: at
type: organization
name: Arms & Tools
`;

describe('matching of mentions', () => {
  const mentions = mentionsBy(registryOf(actors));

  it('takes the longest name at the leftmost place', () => {
    assert.deepEqual(mentions('The Republic of Arda met the Ministry of Canals.'), [
      'Republic of Arda alias arda',
      'Ministry of Canals name ministry',
    ]);
  });

  it('wants a capital where the name has one', () => {
    assert.deepEqual(mentions('a ministry of canals; The Ministry Of Canals'), ['Ministry Of Canals name ministry']);
    assert.deepEqual(mentions('the ministry spoke, then the Ministry'), ['the Ministry alias ministry']);
  });

  it('wants the exact case of names that are short or in capitals', () => {
    assert.deepEqual(mentions('Who is WHO? And who, ARDA, arda or Arda?'), ['WHO alias who', 'Arda name arda']);
  });

  it('waives case in a line of capitals, and in a speaker’s name before a colon', () => {
    assert.deepEqual(mentions('ARDA AND INES WELD\nARDA we\nOKONKWO: Yes.'), [
      'ARDA name arda',
      'INES WELD name weld',
      'OKONKWO weakAlias okonkwo',
    ]);
  });

  it('leaves possessive endings out', () => {
    assert.deepEqual(mentions("Arda's and Arda’s and the Ardans’ canals"), [
      'Arda name arda',
      'Arda name arda',
      'Ardans alias arda',
    ]);
  });

  it('reads an abbreviation with and without dots, also in compounds', () => {
    assert.deepEqual(mentions('The R.A. and the RA, an R.A.-led, RA-built, pre-R.A. plan.'), [
      'R.A. alias arda',
      'RA alias arda',
      'R.A. alias arda',
      'RA alias arda',
      'R.A. alias arda',
    ]);
  });

  it('knows punctuation that belongs to a name, with it and without', () => {
    assert.deepEqual(mentions('St. Orlo, St Orlo, Arms & Tools, Arms Tools, Arms, Tools'), [
      'St. Orlo name st-orlo',
      'St Orlo name st-orlo',
      'Arms & Tools name at',
      'Arms Tools name at',
    ]);
  });

  it('crosses hyphens and spaces, but neither lines nor other punctuation nor sentences', () => {
    assert.deepEqual(mentions('Ines-Weld, Ines\u00a0 Weld'), ['Ines-Weld name weld', 'Ines\u00a0 Weld name weld']);
    assert.deepEqual(mentions('Canal. Office\nCanal\nOffice (Canal) Office “Canal” Office Canal, Office'), []);
  });

  it('reads over marks of direction that nobody sees', () => {
    assert.deepEqual(mentions('\u200fInes\u200f Weld\u200e, Ines \u2067Weld\u2069'), [
      'Ines\u200f Weld name weld',
      'Ines \u2067Weld name weld',
    ]);
  });

  it('takes no part of a word', () => {
    assert.deepEqual(mentions('Ardanian Ardagh xArda Arda1'), []);
  });

  it('folds diacritics, and keeps offsets where folding changes lengths', () => {
    assert.deepEqual(mentions('İİİ Inés Weld and Ines Wéld'), ['Inés Weld name weld', 'Ines Wéld name weld']);
  });

  it('gives metonyms their kind, unless an exception says it is only the place', () => {
    assert.deepEqual(mentions('Port Sel objects.'), ['Port Sel metonym arda']);
    assert.deepEqual(mentions('She lives in Port Sel, the Port Sel-born poet; In Port Sel it rains.'), []);
    assert.deepEqual(mentions('the Port Sel Gazette and the Port Sel Gazette’s editor'), []);
  });

  it('takes a metonym before a possessive for the government all the same', () => {
    assert.deepEqual(mentions('in Port Sel’s view'), ['Port Sel metonym arda']);
  });

  it('takes a weak alias for the only one who bears it', () => {
    assert.deepEqual(mentions('Okonkwo spoke.'), ['Okonkwo weakAlias okonkwo']);
  });

  it('gives all who bear a weak alias, unless the text has the full name of one', () => {
    assert.deepEqual(mentions('Weld spoke.'), ['Weld weakAlias weld|tom-weld']);
    assert.deepEqual(mentions('Weld spoke. Tom Weld left, then Weld.'), [
      'Weld weakAlias tom-weld',
      'Tom Weld name tom-weld',
      'Weld weakAlias tom-weld',
    ]);
  });

  it('prefers one who bears the name in full to one who bears it weakly', () => {
    const both = mentionsBy(
      registryOf('id: a\ntype: person\nname: Ryab\n---\nid: b\ntype: person\nname: Ivo Ryab\nweakAlias: [Ryab]\n'),
    );
    assert.deepEqual(both('Ryab'), ['Ryab name a']);
    assert.deepEqual(both('Ivo Ryab. Ryab'), ['Ivo Ryab name b', 'Ryab weakAlias b']);
  });

  it('gives both where two bear one name in full', () => {
    const both = mentionsBy(
      registryOf('id: a\ntype: place\nname: Sel\n---\nid: b\ntype: state\nname: B\nstandsFor: [Sel]\n'),
    );
    assert.deepEqual(both('Sel'), ['Sel name a|b']);
  });

  it('leaves excluded stretches out, and names that touch them', () => {
    assert.deepEqual(mentions('Arda and Arda', [0, 2]), ['Arda name arda']);
    assert.deepEqual(mentions('Ines [x] Weld', [5, 8]), ['Weld weakAlias weld|tom-weld']);
    assert.deepEqual(mentions('Arda Arda Arda', [5, 9], [0, 4]), ['Arda name arda']);
  });

  it('leaves out what is no prose: code, links, front matter, citation keys, addresses', () => {
    const text =
      '---\ntitle: Arda\n---\n`Arda` [Arda](https://arda.example/Arda) [@Arda] <https://Arda.org>\n\n```\nArda\n```\nArda\n';
    const spans = zonesOf(text, 'markdown').map(({ start, end }): [number, number] => [start, end]);
    assert.deepEqual(mentions(text, ...spans), ['Arda name arda', 'Arda name arda']);
  });

  it('bears a hundred thousand names', () => {
    const names = Array.from({ length: 100_000 }, (_, at) => `Name${at} Nomen${at % 977}`);
    const big = registryOf('id: b\ntype: state\nname: Big\n').actors[0]!;
    const found = mentionsBy(ActorRegistry.of([{ ...big, alias: names }]))(
      'So said Name99999 Nomen345 and Name7 Nomen8.',
    );
    assert.deepEqual(found, ['Name99999 Nomen345 alias b']);
  }).timeout(20_000);

  it('finds names in any script', () => {
    const any = mentionsBy(
      registryOf(`
id: a
type: person
name: Ада Оконкво
---
id: b
type: state
name: إيران
---
id: c
type: state
name: 中国
---
id: d
type: person
name: שרה לוי
---
id: e
type: person
name: 弗拉基米尔·普京
`),
    );
    assert.deepEqual(any('АДА ОКОНКВО'), ['АДА ОКОНКВО name a']);
    assert.deepEqual(any('قالت إيران إنها'), ['إيران name b']);
    assert.deepEqual(any('而中国政府和弗拉基米尔·普京说'), ['中国 name c', '弗拉基米尔·普京 name e']);
    assert.deepEqual(any('אמרה שרה לוי'), ['שרה לוי name d']);
  });

  it('also gives names within a descriptive one, if asked', () => {
    const matcher = new MentionMatcher(
      buildMatcher(
        registryOf(`${actors}
---
id: fall
type: event
name: fall of Ines Weld in Arda
`),
      ),
    );
    const text = 'The fall of Ines Weld in Arda. Arda again.';
    const found = (inside?: Set<string>) => matcher.match(text, [], inside).map(({ surface }) => surface);
    assert.deepEqual(found(), ['fall of Ines Weld in Arda', 'Arda']);
    assert.deepEqual(found(new Set(['fall'])), ['fall of Ines Weld in Arda', 'Ines Weld', 'Arda', 'Arda']);
  });

  it('survives the way to another thread', () => {
    const data = structuredClone(buildMatcher(registryOf(actors)));
    assert.equal(new MentionMatcher(data).match('Ada Okonkwo')[0]?.candidates[0], 'okonkwo');
  });
});

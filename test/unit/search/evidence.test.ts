import assert from 'node:assert/strict';
import { textReader } from '../../../src/core/corpus/readers/text.ts';
import { readSource } from '../../../src/core/corpus/readSource.ts';
import type { Source } from '../../../src/core/corpus/source.ts';
import { EmbeddedSearch } from '../../../src/core/search/embeddedSearch.ts';
import { findEvidence } from '../../../src/core/search/evidence.ts';
import { bytesOf } from '../../support/reading.ts';
import { describeSeeds, seedParagraphs, seeds } from '../../support/seeds.ts';
import { source, stillClock } from './samples.ts';

describe('evidence for a claim', () => {
  const build = () =>
    EmbeddedSearch.build(
      [
        source('report', [
          { text: 'Floods of 1993', kind: 'title' },
          'The dam at Elmford broke in 1993 and the lower town stood under water.',
          'The dam was built by Ann Roe.',
          { text: 'Photo: the dam at Elmford broke in 1993', kind: 'clutter' },
          'The minister said nothing would be repaired before the elections.',
          'Bread was scarce.',
        ]),
      ],
      stillClock,
    );
  const best = async (claim: string, names: readonly string[] = []) => {
    const { hits } = await findEvidence(claim, await build(), { limit: 3, otherNames: () => names });
    return hits.map(({ passage }) => passage.text);
  };

  it('need not have all its words, and rare ones decide', async () => {
    assert.match((await best('In 1993 heavy rain caused dams around Elmford to fail.'))[0]!, /broke in 1993/);
    assert.match((await best('Repairs were put off by the minister.'))[0]!, /minister/);
  });

  it('is neither title nor clutter', async () => {
    for (const text of await best('the floods of 1993 at Elmford')) assert.ok(!/^(Photo|Floods)/.test(text));
  });

  it('is found by other names of whoever is named', async () => {
    assert.deepEqual(await best('The engineer was praised.'), []);
    assert.deepEqual(await best('The engineer was praised.', ['Ann Roe', 'Roe']), ['The dam was built by Ann Roe.']);
  });

  it('is nothing for no words', async () => {
    for (const claim of ['', '—', 'it was of the']) assert.deepEqual(await best(claim), []);
  });
});

/** Claims in words of our own, with the lines that speak of them, by FACTS.md section 10. */
const claims: readonly (readonly [claim: string, ...lines: string[]])[] = [
  [
    'Some people would like to ruin the partnership of Moscow and Tehran, the Kremlin spokesman complained.',
    'A12',
    'B24',
  ],
  ['According to Peskov, Russia backed Iran by taking a clear position.', 'A13', 'B24'],
  ['Russia says it means to develop its relations with Iran further.', 'A13', 'B24'],
  ['Russia’s ambassador at the United Nations spoke of a box of Pandora that Washington was opening.', 'A4'],
  ['Nebenzya called the American strike provocative and dangerous.', 'B13'],
  ['In January 2025 Moscow and Tehran concluded a strategic partnership.', 'A8', 'B16'],
  ['The agreement between Iran and Russia is no mutual defence pact.', 'A10', 'B16'],
  ['Putin and Pezeshkian put their names to a treaty in January 2025.', 'B16'],
  ['The United States joined the attack on Iran’s nuclear sites.', 'A4', 'B6', 'B13'],
  ['Iran lost allies in the region when Assad was overthrown and Hezbollah weakened.', 'A9'],
  ['Moscow could not prevent Assad’s fall, which shows that its influence has waned.', 'A31'],
  ['Russia had been keeping its distance from its old ally Bashar al-Assad.', 'B9'],
  ['Russia needs its missiles and air defence systems itself for the war in Ukraine.', 'A17', 'B19'],
  ['Most of the air defences of Iran were destroyed by Israel.', 'A15', 'B19'],
  ['The S-300 systems that Israel destroyed in 2024 were never replaced by Moscow.', 'B19'],
  ['Israel struck the plants where Iran makes drones and missiles.', 'A19', 'B26'],
  ['Iran has used up many of its drones and will want help to rebuild its military.', 'B26', 'A19'],
  ['Trump rejected mediation by the Kremlin.', 'A28', 'B36'],
  ['Higher oil prices would help the Russian economy.', 'A5', 'A27', 'B33'],
  ['The war turns the attention of the world away from Ukraine.', 'A5', 'A26', 'B21'],
  ['Russia wants to stay on good terms with Israel.', 'A21', 'A22', 'B22'],
  ['Almost two million people from Russia and the former Soviet Union live in Israel, Putin pointed out.', 'A22'],
  ['Putin hopes to cultivate Trump in order to get sanctions reduced.', 'B33', 'A24', 'A23'],
  ['New sanctions of the US Senate have not been endorsed by Trump so far.', 'A24'],
  ['Moscow’s failure to help its closest ally raises questions about its reliability.', 'A37', 'A38', 'B9', 'B41'],
  ['Egypt and Turkey may reconsider how far they can rely on Russia.', 'A38'],
  ['Tehran is disappointed with how little Russia supports it.', 'A11', 'B18', 'B41'],
  ['Lavrov said that Moscow would not be a mediator.', 'A29'],
  ['Moscow has tried several times to be a negotiator between Iran and Israel.', 'A28', 'B12', 'B36'],
  ['After the Israeli operation of 13 June Russia offered to mediate.', 'B12', 'B36'],
  ['Mansour is sure that Russia will keep its influence in the Middle East.', 'A35'],
  ['Mahmoudian calls Iran Moscow’s closest ally in the Middle East.', 'A37'],
  ['For the Kremlin, China and North Korea come before Iran.', 'B7', 'B18', 'B10', 'B17'],
  ['China is reported to have given Iran surface-to-air missiles.', 'B39'],
  ['If Beijing sold arms to Iran again it would try to hide it.', 'B40'],
  ['Tehran supplied Shahed drones and the technology for making them.', 'A7'],
  [
    'Russia no longer needs Iranian weapons, since it makes more at home and gets munitions from North Korea.',
    'B27',
    'B10',
  ],
  ['Phone calls between the leaders of Russia and the United States have resumed.', 'A23'],
  ['The rift between Trump and Putin is growing.', 'B37'],
  ['Trump’s truce ended the war after 12 days.', 'B33'],
  ['Russians fear that the weak response to the attack has cost their country standing and influence.', 'B7'],
  ['Ukraine’s drone strikes made Moscow bolster its own air defences.', 'B19'],
  ['The Kremlin is making overtures to the new government of Syria after Assad’s ouster.', 'A34'],
  ['Arab Gulf states and Israel have good relations with Moscow and apply few sanctions.', 'B22'],
];

describeSeeds('evidence in the two seed articles', () => {
  it('stands among the first three passages for nine of ten claims', async () => {
    const lines = new Map<string, string>();
    const sources: Source[] = [];
    for (const [article, text] of Object.entries(seeds())) {
      for (const [index, line] of seedParagraphs(text).entries())
        if (!lines.has(line.trim())) lines.set(line.trim(), `${article.toUpperCase()}${index + 1}`);
      const uri = `file:///corpus/${article}.txt`;
      const { passages, textHome } = await readSource(uri, bytesOf(text), textReader);
      const metadata = { item: { id: article, type: 'article' }, origins: {}, missing: [] };
      sources.push({ uri, passages, textHome, metadata });
    }
    const search = await EmbeddedSearch.build(sources, stillClock);
    const missed: string[] = [];
    for (const [claim, ...truth] of claims) {
      const { hits } = await findEvidence(claim, search, { limit: 3 });
      const found = hits.map(({ passage }) => lines.get(passage.text.trim()) ?? '?');
      if (!truth.some((line) => found.includes(line))) missed.push(`${claim} wanted ${truth} found ${found}`);
    }
    assert.ok(claims.length >= 40);
    assert.ok(missed.length <= claims.length / 10, missed.join('\n'));
  }).timeout(20_000);
});

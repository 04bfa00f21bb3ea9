import assert from 'node:assert/strict';
import { Assistant, type AssistantSources } from '../../../../src/core/research/assistant/assistant.ts';
import { assistantTools, longestInput, mostPassages } from '../../../../src/core/research/assistant/tools.ts';
import { Research } from '../../../../src/core/research.ts';
import { stillClock } from '../../../support/memoryFiles.ts';
import { sampleFiles, sampleFolder } from '../../../support/sampleFiles.ts';
import { bundledStyleStore } from '../../../support/styles.ts';

type Found = {
  total: number;
  passages: { citationKey: string; locator?: object; text: string; isEvidence: boolean }[];
};
type Verified = {
  verdict: string;
  verified: boolean;
  differing: string[];
  place?: { citationKey: string; text: string };
};

describe('what assistants may ask', () => {
  let assistant: Assistant;

  before(async () => {
    const silent = { info: () => {}, warn: () => {}, error: () => {} };
    const listener = { status() {}, sources() {}, library() {}, actors() {}, findings() {} };
    const research = new Research(
      { files: sampleFiles(), styles: await bundledStyleStore(), clock: stillClock, log: silent },
      listener,
    );
    await research.configure({ corpusFolders: [sampleFolder], bibliographyFiles: [] });
    assistant = research.assistant();
  });

  const call = <T>(name: string, input: unknown) => assistant.call(name, input) as Promise<T>;

  it('gives passages with the key and locator they are cited by, and no more than asked for', async () => {
    const { total, passages } = await call<Found>('ibid_search_corpus', { query: 'moscow', limit: 3 });
    assert.equal(passages.length, 3);
    assert.ok(total > 3);
    for (const { citationKey, locator, isEvidence, text } of passages) {
      assert.match(citationKey, /^(?:weitzmoscow|whyisiran)$/);
      assert.ok(!isEvidence || locator, text);
    }
  });

  it('says of words that stand in a source that they are verified, and where they are', async () => {
    const found = await call<Found>('ibid_search_corpus', { query: '"partnership between Moscow and Tehran"' });
    const { text, citationKey } = found.passages[0]!;
    const words = text.slice(text.indexOf('partnership between'), text.indexOf('partnership between') + 38);
    const alone = await call<Verified>('ibid_verify_quotation', { quotation: words });
    assert.deepEqual([alone.verdict, alone.verified], ['verbatim', true]);
    const cited = await call<Verified>('ibid_verify_quotation', { quotation: words, citationKey });
    assert.deepEqual([cited.verdict, cited.place?.citationKey], ['verbatim', citationKey]);
  });

  it('names the words that differ, and never calls those verified', async () => {
    const quotation = 'spoil the alliance between Moscow and Tehran';
    const { verified, differing } = await call<Verified>('ibid_verify_quotation', {
      quotation,
      citationKey: 'whyisiran',
    });
    assert.equal(verified, false);
    assert.deepEqual(differing, ['alliance']);
  });

  it('does not verify what no source has', async () => {
    const quotation = 'a sentence that nobody has ever written about cheese';
    const { verified, place } = await call<Verified>('ibid_verify_quotation', { quotation });
    assert.equal(verified, false);
    assert.equal(place, undefined);
  });

  it('tells who an actor is with proof, and nothing of a name it does not know', async () => {
    const { actors } = await call<{ actors: { name: string; commands?: unknown }[] }>('ibid_look_up_actor', {
      name: 'Peskov',
    });
    assert.deepEqual(
      actors.map(({ name, commands }) => [name, commands]),
      [['Dmitry Peskov', undefined]],
    );
    assert.deepEqual(await call('ibid_look_up_actor', { name: 'Nobody Atall' }), { actors: [], total: 0 });
  });

  it('writes a citation in the markup asked for, with its reference', async () => {
    const input = { citationKey: 'weitzmoscow', locator: '3', label: 'paragraph', documentLanguage: 'typst' };
    const { citation, reference } = await call<{ citation: string; reference: string }>('ibid_format_citation', input);
    assert.match(citation, /^@weitzmoscow\[/);
    assert.match(reference, /^Weitz, R\./);
    await assert.rejects(call('ibid_format_citation', { citationKey: 'nobody2020' }), /nobody2020/);
  });

  it('refuses what its schemas do not allow, naming the field', async () => {
    await assert.rejects(call('ibid_search_corpus', {}), /“query” is missing/);
    await assert.rejects(call('ibid_search_corpus', { query: 'x', limit: mostPassages + 1 }), /“limit”/);
    await assert.rejects(call('ibid_search_corpus', { query: 'x', path: '/etc/passwd' }), /no “path”/);
    await assert.rejects(call('ibid_verify_quotation', { quotation: 'x'.repeat(longestInput + 1) }), /longer than/);
    const style = 'file:///etc/hosts';
    await assert.rejects(
      call('ibid_format_citation', { citationKey: 'weitzmoscow', style }),
      /“style” is one of apa, /,
    );
    await assert.rejects(call('ibid_delete_everything', {}), /no tool “ibid_delete_everything”/);
    await assert.rejects(call('ibid_search_corpus', 'moscow'), /takes an object/);
  });

  it('gives every tool a schema that closes it, and a description for each field', () => {
    for (const { name, inputSchema } of assistantTools) {
      assert.equal(inputSchema.additionalProperties, false, name);
      for (const field of inputSchema.required) assert.ok(Object.hasOwn(inputSchema.properties, field), field);
      for (const [field, schema] of Object.entries(inputSchema.properties))
        assert.ok('description' in schema, `${name}: ${field}`);
    }
  });

  it('cuts long passages and says so', async () => {
    const text = 'word '.repeat(2000);
    const hit = {
      id: 'x',
      source: 'file:///a',
      citationKey: 'k',
      title: 't',
      label: 'l',
      text,
      kind: 'body',
      locator: { label: 'page', value: '1' },
      span: { start: 0, end: 1 },
      score: 1,
      highlights: [],
    } as const;
    const sources = { search: async () => ({ total: 1, hits: [hit], took: 0 }) } as unknown as AssistantSources;
    const answer = (await new Assistant(sources).call('ibid_search_corpus', { query: 'word' })) as {
      passages: { text: string; shortened?: true }[];
    };
    assert.ok(answer.passages[0]!.text.length < text.length);
    assert.equal(answer.passages[0]!.shortened, true);
  });
});

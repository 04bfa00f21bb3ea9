import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sourceName } from '../../../src/core/corpus/sourceName.ts';

describe('the file name of a source', () => {
  it('is made of the words of its title, in small ASCII letters', () => {
    assert.equal(sourceName(['Moscow’s Łódź Agreement: a View'], 'html', []), 'moscows-lodz-agreement-a-view.html');
    assert.equal(sourceName(['Песков и Кремль'], 'txt', []), 'peskov-i-kreml.txt');
  });

  it('is made of what there is, in order', () => {
    assert.equal(sourceName([undefined, '日本語', 'Report (final)'], 'pdf', []), 'report-final.pdf');
    assert.equal(sourceName([undefined, '—'], 'md', []), 'source.md');
  });

  it('is not one that is taken, in any case, nor one whose sidecar is', () => {
    assert.equal(sourceName(['Air Defence'], 'md', ['Air-Defence.md', 'air-defence-2.md.yaml']), 'air-defence-3.md');
  });

  it('is none that a system keeps for itself', () => {
    assert.equal(sourceName(['CON'], 'txt', []), 'source-con.txt');
  });

  it('has at most 60 characters that every system takes, and is new', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (title, others) => {
        const first = sourceName([title], 'html', others);
        const second = sourceName([title], 'html', [...others, first]);
        for (const name of [first, second]) assert.match(name, /^[a-z0-9](?:[a-z0-9-]{0,58})\.html$/);
        assert.ok(first.length <= 60 && second.length <= 60);
        assert.notEqual(first, second);
      }),
    );
  });
});

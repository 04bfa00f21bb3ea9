import assert from 'node:assert/strict';
import type { Profiler } from 'node:inspector/promises';
import { longestStretch, ownStretch } from '../../support/ownStretch.ts';

describe('The longest stretch of our own code', () => {
  const frame = (functionName: string, url = '') => ({
    functionName,
    scriptId: '1',
    url,
    lineNumber: 0,
    columnNumber: 0,
  });
  const nodes: Profiler.ProfileNode[] = [
    { id: 1, callFrame: frame('(root)'), children: [2, 3, 5, 6] },
    { id: 2, callFrame: frame('hover', 'file:///dist/extension.node.cjs'), children: [4] },
    { id: 3, callFrame: frame('render', 'file:///vscode/out/main.js') },
    { id: 4, callFrame: frame('map') },
    { id: 5, callFrame: frame('(garbage collector)') },
    { id: 6, callFrame: frame('(idle)') },
  ];
  const longest = (...samples: number[]) =>
    longestStretch(
      { nodes, samples, timeDeltas: samples.map(() => 1000), startTime: 0, endTime: samples.length * 1000 },
      'extension.node.cjs',
    );

  it('goes on in what it calls, and in the garbage collected meanwhile', () => {
    assert.equal(longest(6, 2, 4, 5, 2, 6, 2), 4);
  });

  it('ends with a pause or the code of others, whose garbage is not ours', () => {
    assert.equal(longest(3, 5, 3, 2, 6, 2, 3, 5, 2), 1);
  });

  it('is measured in this process', async () => {
    const { result, longest } = await ownStretch('ownStretch.test.ts', async () => {
      const until = performance.now() + 60;
      let turns = 0;
      while (performance.now() < until) turns++;
      return turns;
    });
    assert.ok(result > 0);
    assert.ok(longest > 0, 'what this file did was not seen');
  });
});

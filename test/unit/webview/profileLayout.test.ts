import assert from 'node:assert/strict';
import fc from 'fast-check';
import { layOut } from '../../../src/webview/profile/graphLayout.ts';
import { neighbour } from '../../../src/webview/profile/neighbour.ts';
import { layTimeline } from '../../../src/webview/profile/timelineLayout.ts';

const size = { width: 900, height: 600 };

function graph(count: number) {
  const nodes = Array.from({ length: count }, (_, at) => ({
    id: `n${at}`,
    name: `Name ${at}`,
    type: 'person' as const,
    passages: count - at,
  }));
  const links = nodes.slice(1).map(({ id }, at) => ({ a: `n${at}`, b: id, passages: 1 }));
  return layOut(
    'centre',
    { nodes, links },
    size,
    (id) => id.padEnd(12),
    () => 8,
  );
}

describe('the layout of the companions', () => {
  it('has the subject in the middle and everybody inside', () => {
    for (const count of [0, 1, 2, 7, 24]) {
      const placed = graph(count);
      assert.equal(placed.length, count + 1);
      assert.deepEqual([placed[0]?.x, placed[0]?.y], [450, 300]);
      for (const { x, y, halfWidth } of placed) {
        assert.ok(x >= halfWidth && x <= size.width - halfWidth, `${x}`);
        assert.ok(y > 0 && y < size.height, `${y}`);
      }
    }
  });

  it('puts no name on another', () => {
    const placed = graph(24);
    for (const [at, a] of placed.entries())
      for (const b of placed.slice(at + 1)) {
        const apartX = a.halfWidth + b.halfWidth - Math.abs(a.x - b.x) <= 4;
        const apartY = a.halfHeight + b.halfHeight - Math.abs(a.y - b.y) <= 4;
        assert.ok(apartX || apartY, `${a.id} on ${b.id}`);
      }
  });

  it('is the same every time', () => {
    assert.deepEqual(graph(12), graph(12));
  });
});

describe('the arrow keys in the graph', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 100, y: 10 },
    { x: 10, y: 100 },
    { x: 300, y: 0 },
  ];

  it('lead to the nearest that lies that way', () => {
    assert.equal(neighbour(points, 0, 'ArrowRight'), 1);
    assert.equal(neighbour(points, 0, 'ArrowDown'), 2);
    assert.equal(neighbour(points, 1, 'ArrowLeft'), 0);
    assert.equal(neighbour(points, 0, 'ArrowUp'), undefined);
  });

  it('lead to the first and the last with Home and End, and nowhere with others', () => {
    assert.deepEqual([neighbour(points, 2, 'Home'), neighbour(points, 2, 'End')], [0, 3]);
    assert.equal(neighbour(points, 2, 'a'), undefined);
    assert.equal(neighbour([], 0, 'End'), undefined);
  });
});

const date = fc
  .tuple(fc.integer({ min: 1900, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 4, max: 10 }))
  .map(([year, month, length]) =>
    `${year}-${String(month).padStart(2, '0')}-15`.slice(0, length === 10 ? 10 : length > 6 ? 7 : 4),
  );

describe('the layout of the timeline', () => {
  it('has nothing without facts', () => {
    assert.deepEqual(layTimeline([], 900), { facts: [], rows: 0, ticks: [] });
  });

  it('gives a partial date the whole of its year', () => {
    const { facts } = layTimeline(
      [
        { date: '2020', label: 'a' },
        { date: '2020-06', label: 'b' },
        { date: '2020-06-03', label: 'c' },
      ],
      900,
    );
    const [year, month, day] = facts.map(({ width }) => width);
    assert.ok(year! > month! && month! > day!);
  });

  it('lays everything inside, and no two on each other in a row', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ date, label: fc.string({ maxLength: 40 }) }), { maxLength: 30 }), (dated) => {
        const { facts, rows, ticks } = layTimeline(dated, 900);
        const boxes = facts.map(({ x, width, row, labelX, anchor }, at) => {
          const label = dated[at]!.label.length * 6.8;
          return anchor === 'start' ? [row, x, labelX + label] : [row, labelX - label, x + width];
        });
        for (const { x, width } of facts) assert.ok(x >= 0 && x + width <= 910);
        for (const [at, [row, left, right]] of boxes.entries()) {
          assert.ok(row! < rows);
          for (const other of boxes.slice(at + 1))
            assert.ok(other[0] !== row || other[1]! >= right! || left! >= other[2]!);
        }
        for (const tick of ticks) assert.ok(tick.x >= 0 && tick.x <= 900);
      }),
      { numRuns: 60 },
    );
  });
});

import assert from 'node:assert/strict';
import { actorRoles } from '../../../../src/core/quotations/check/actorRoles.ts';
import { finderOf, person } from './support/corpus.ts';

const actors = [
  person('anna', 'Anna Kline', {
    role: [
      { title: 'Foreign Minister', start: '2020-03', end: '2023-11' },
      { title: 'Minister of Finance', start: '2023-12' },
    ],
  }),
  person('ben', 'Ben Ode', { role: [{ title: 'President of Norland', start: '2019' }] }),
  person('cem', 'Cem Aral'),
];

function told(text: string, date?: string): string[] {
  const context = { actors, actorOf: (id: string) => actors.find((actor) => actor.id === id), dateAt: () => date };
  return actorRoles(text, finderOf(actors)(text), context).map(
    ({ code, severity, start, end }) => `${code} ${severity} ${text.slice(start, end)}`,
  );
}

describe('Titles before names', () => {
  it('are right while they are held, as far as dates are stated', () => {
    for (const date of ['2020-03', '2021', '2023', '2023-11-30'])
      assert.deepEqual(told('Foreign Minister Anna Kline said so.', date), [], date);
    assert.deepEqual(told('Foreign Minister Anna Kline said so.'), []);
    assert.deepEqual(told('President Ben Ode said so.', '2024'), []);
  });

  it('are told of where they were held at another time', () => {
    assert.deepEqual(told('As foreign minister Kline said.', '2024-01'), ['actor.role warning foreign minister Kline']);
    assert.deepEqual(told('President Ben Ode said so.', '2018'), ['actor.role warning President Ben Ode']);
  });

  it('are told of as information where the actor never held them', () => {
    assert.deepEqual(told('Foreign Minister Ben Ode said so.', '2021'), [
      'actor.role information Foreign Minister Ben Ode',
    ]);
  });

  it('are not looked at when past, unknown, or before somebody without roles', () => {
    assert.deepEqual(told('Former Foreign Minister Anna Kline said so.', '2024-05'), []);
    assert.deepEqual(told('then-Foreign Minister Anna Kline said so.', '2024-05'), []);
    assert.deepEqual(told('The tall Ben Ode said so.', '2018'), []);
    assert.deepEqual(told('President Cem Aral said so.', '2018'), []);
  });
});

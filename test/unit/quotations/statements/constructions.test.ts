import assert from 'node:assert/strict';
import fc from 'fast-check';
import { constructions } from './constructions.ts';
import { filled, fillings } from './invented.ts';
import { readMarked } from './marked.ts';
import { f1, scoreOf, total } from './score.ts';

/** Least F1 of quotations with their speakers, over all templates of a construction with different people, verbs and marks. */
const floor = 0.95;
const floors: Readonly<Record<string, number>> = { 'pronoun with two people': 0.9 };

describe('statements in made-up sentences', () => {
  const samples = fc.sample(fillings, { seed: 20, numRuns: 6 });
  for (const [construction, templates] of Object.entries(constructions))
    it(`have their speakers: ${construction}`, () => {
      const scores = templates.flatMap((template) =>
        samples.map((filling) => scoreOf(readMarked(construction, `language: en\n\n${filled(template, filling)}`))),
      );
      const reached = f1(total(scores, 'quotations with speaker'));
      const mistakes = scores.flatMap((score) => score.mistakes.filter((mistake) => mistake.includes('quoted')));
      assert.ok(
        reached >= (floors[construction] ?? floor),
        `${reached.toFixed(3)}: ${mistakes.slice(0, 3).join(' | ')}`,
      );
    });
});

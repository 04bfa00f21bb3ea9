import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateLine } from '../../../../src/core/corpus/clutter/dateLines.ts';

describe('a line with a date', () => {
  it('says what the date is of, in many languages, or how long ago it was', () => {
    for (const line of [
      'Published October 4, 2023',
      'Posted on March 9, 2021 by rivers',
      'Updated: 15:20',
      'Aktualisiert: 13.03.2024, 08:12 Uhr',
      'Publié le 18 août 2022 à 11h30, modifié le 19 août 2022 à 09h14',
      'Ardal - 07 FEB 2023 - 05:40 CET',
      '(обновлено: 15:20 14.03.2023)',
      'نشر في: 6 سبتمبر 2022 - 10:15',
      '2023-05-18 09:42:15 来源：溪城日报',
      '3 hours ago',
      'Erstellt: vor 4 Stunden',
      '2 часа назад',
    ])
      assert.equal(dateLine(line), 'published', line);
  });

  it('is only a date otherwise, as a heading of a chronicle may be', () => {
    for (const line of [
      'June 24, 2025',
      '12.03.2024, 17.05 Uhr',
      'Mittwoch, 03. November 2021',
      '5 de mayo de 2021',
      '14 May 2022 · 11 min',
    ])
      assert.equal(dateLine(line), 'date', line);
  });

  it('is none where it says more, or less', () => {
    for (const line of [
      '24 June 1941: the first day',
      'In 1912',
      'March 1912',
      '12:47',
      '6 days',
      'Moscow, 5 May 2020',
      'It was 5 May 2020 at 12:30 when nobody came',
    ])
      assert.equal(dateLine(line), undefined, line);
  });

  it('never takes long over any line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('1', '2', ' ', '.', ':', 'm', 'a', 'y', ',', '年'), maxLength: 300 }),
        (line) => {
          dateLine(line);
        },
      ),
    );
  });
});

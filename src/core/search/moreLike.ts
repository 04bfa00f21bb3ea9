import { expand } from './expand.ts';
import type { LiveSegment } from './liveSegment.ts';
import { termsOf } from './terms.ts';

/** So many words stand for a passage. */
const mostWords = 8;
/** Only so many words at its beginning are looked up. */
const wordsRead = 500;
/** A word in a larger share of the passages says nothing; a few passages always may have it. */
const commonShare = 0.02;
const fewPassages = 5;
/** Words of alphabets that are so short are joints of the language. */
const joint = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{1,2}$/u;

/**
 * A query of the rarest words of `text` that other passages have too, joined by OR, in parentheses so that filters can follow; `undefined` when there are fewer than two. A word is worth how rare it
 * is times how often the text has it (tf-idf; Salton & Buckley, "Term-weighting approaches in automatic text retrieval", 1988). In a small
 * corpus all words are about as rare; long ones then say more.
 */
export function likeQuery(text: string, segments: readonly LiveSegment[]): string | undefined {
  const passages = segments.reduce((sum, segment) => sum + segment.passages, 0);
  const times = new Map<string, number>();
  for (const { form } of termsOf(text).slice(0, wordsRead)) times.set(form, (times.get(form) ?? 0) + 1);
  const common = Math.max(fewPassages, passages * commonShare);
  const worth = [...times].flatMap(([form, count]) => {
    if (joint.test(form) || /^\d+$/.test(form)) return [];
    const { frequency } = expand({ kind: 'word', form, match: 'stem' }, segments);
    return frequency < 2 || frequency > common
      ? []
      : [{ form, worth: count * Math.log(passages / frequency) * Math.log2(1 + form.length) }];
  });
  worth.sort((a, b) => b.worth - a.worth || (a.form < b.form ? -1 : 1));
  const words = worth.slice(0, mostWords).map(({ form }) => form);
  return words.length < 2 ? undefined : `(${words.join(' OR ')})`;
}

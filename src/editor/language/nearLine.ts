import { l10n } from 'vscode';
import type { HitAnswer } from '../../core/answers.ts';
import { locatorText } from '../../core/corpus/margin.ts';
import { contentWords } from '../../core/text/nearness.ts';

/** So many shared words are named. */
const named = 5;
/** Fewer shared words do not make a passage near to a sentence. */
const fewest = 2;

/** Whether the cited source has a passage near to the sentence, and which words they share; `passages` are its nearest ones, best first. */
export function nearLine([best]: readonly HitAnswer[], label: string): string {
  const shared = best ? sharedWords(best) : [];
  if (!best || shared.length < fewest) return l10n.t('Nothing in {0} is near this sentence.', label);
  const words = shared.length > named ? `${shared.slice(0, named).join(', ')}, …` : shared.join(', ');
  const place = locatorText(best.locator);
  return place === ''
    ? l10n.t('Closest passage shares: {0}', words)
    : l10n.t('Closest passage: {0} · shares: {1}', place, words);
}

/** The different words of a passage that the sentence has too, as the passage writes them. */
function sharedWords({ text, highlights }: HitAnswer): string[] {
  const words = new Map<string, string>();
  for (const [start, end] of highlights) {
    const word = text.slice(start, end);
    const [folded] = contentWords(word);
    if (folded !== undefined && !words.has(folded)) words.set(folded, word);
  }
  return [...words.values()];
}

import { attributionsIn } from './attributions.ts';
import type { Paragraph, Range } from './paragraph.ts';
import type { StatementRules } from './rules.ts';

/** The sentences of a paragraph; what names the speaker of "“Who pays?” Berg asked." belongs to the question. */
export function joinedSentences(paragraph: Paragraph, rules: StatementRules): Range[] {
  const joined: Range[] = [];
  for (const sentence of paragraph.sentences) {
    const before = joined.at(-1);
    const belongs =
      before &&
      ((endsAsking(paragraph, before) && onlyNames(paragraph, sentence, rules)) ||
        isSignature(paragraph, before, sentence));
    if (belongs) joined[joined.length - 1] = { from: before.from, to: sentence.to };
    else joined.push(sentence);
  }
  return joined;
}

/** Whether the sentence ends with a quotation that ends with a question mark or the like. */
function endsAsking({ words, quotes, text }: Paragraph, { to }: Range): boolean {
  const last = words[to - 1];
  if (last?.kind !== 'quote') return false;
  return /[?!…]$/.test(text.slice(0, quotes[last.quote!]!.end).slice(-1));
}

/** "“…” – Anna Berg, engineer": a dash and a name to the end of the paragraph. */
function isSignature({ words }: Paragraph, before: Range, { from, to }: Range): boolean {
  const isShort = to === words.length && to - from < 12;
  return (
    isShort &&
    words[before.to - 1]!.kind === 'quote' &&
    /^[—―–-]$/.test(words[from]!.text) &&
    !!words[from + 1]?.capital
  );
}

/** Whether the sentence begins with a subject and its verb of saying, after which no words follow that could be said. */
function onlyNames(paragraph: Paragraph, sentence: Range, rules: StatementRules): boolean {
  const { words } = paragraph;
  const first = attributionsIn(paragraph, sentence, rules)[0];
  if (!first || first.that || first.inverted || first.kind === 'according' || first.kind === 'name') return false;
  const { from, roleFrom = from } = first.subject;
  const next = words[first.verbEnd];
  const closes = first.verbEnd >= sentence.to || (next?.kind === 'mark' && next.text !== ':');
  return roleFrom === sentence.from && closes;
}

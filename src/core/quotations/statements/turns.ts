import type { StatementDocument } from './document.ts';
import type { StatementRules } from './rules.ts';

/** A label most of whose turns are questions is that of somebody who asks. */
const asking = 0.6;
/** Whoever speaks once may ask a question. */
const fewestTurns = 2;

/** The labels of a transcript whose turns are questions: by the label itself, or because most of the turns end with a question mark while another's do not. */
export function questionersOf({ text, passages }: StatementDocument, rules: StatementRules): ReadonlySet<string> {
  const turns = new Map<string, { all: number; asked: number }>();
  for (const { speaker, start, end } of passages) {
    if (speaker === undefined) continue;
    const count = turns.get(speaker) ?? { all: 0, asked: 0 };
    count.all++;
    if (/[?？؟]["'”’»)]*\s*$/.test(text.slice(Math.max(start, end - 8), end))) count.asked++;
    turns.set(speaker, count);
  }
  const asks = ({ all, asked }: { all: number; asked: number }) => all >= fewestTurns && asked / all >= asking;
  const someoneAnswers = [...turns.values()].some((count) => !asks(count));
  return new Set(
    [...turns].flatMap(([label, count]) =>
      isQuestioner(label, rules) || (someoneAnswers && asks(count)) ? [label] : [],
    ),
  );
}

function isQuestioner(label: string, rules: StatementRules): boolean {
  const words = label
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  return words.length > 0 && words.length < 3 && words.some((word) => rules.questioners.has(word));
}

/** A label as a name: `MR. PRICE` is Price, `БЕРГОВ` Бергов; what stands in brackets after it is left out. */
export function labelName(label: string, rules: StatementRules): string {
  const plain = label.replace(/\s*\(.*$/, '').trim();
  const words = plain.split(/\s+/);
  const isOffice = rules.articles.has(words[0]!.toLowerCase()) || words.some((word) => rules.joining.has(word));
  if (isOffice) return words.slice(rules.articles.has(words[0]!.toLowerCase()) ? 1 : 0).join(' ');
  const named = words.filter(
    (word, index) => index === words.length - 1 || !rules.titles.has(word.toLowerCase().replace('.', '')),
  );
  return named.map((word) => (/^\p{Lu}[\p{Lu}’'-]{2,}$/u.test(word) ? capitalised(word) : word)).join(' ');
}

function capitalised(word: string): string {
  return word.toLowerCase().replace(/(?:^|[-’'])\p{L}/gu, (letter) => letter.toUpperCase());
}

import type { Source } from '../../../corpus/source.ts';
import { bareText } from '../compare/bareText.ts';
import type { Verification } from './verification.ts';

/** The verdict on words that are the title of a cited source, or all before its colon, where no passage has it. Case is the house style's. */
export function titleQuoted(words: string, cited: readonly Source[]): Verification | undefined {
  const quoted = bareText(words);
  const titles = cited.flatMap(({ metadata }) => titlesOf(metadata.item.title ?? ''));
  if (titles.includes(quoted)) return { verdict: 'verbatim', differences: [] };
  const isRecased = titles.some((title) => title.toLowerCase() === quoted.toLowerCase());
  return isRecased ? { verdict: 'marked-edit', differences: [] } : undefined;
}

function titlesOf(title: string): string[] {
  const main = /^([^:]+):\s/.exec(title)?.[1];
  return [title, ...(main === undefined ? [] : [main])].map(bareText).filter((each) => each !== '');
}

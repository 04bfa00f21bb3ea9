import type { HitAnswer } from '../core/answers.ts';
import { type Command, corpusOptions, oneOf, readArguments, terminalLog, UsageError } from './command.ts';
import { openCorpus } from './openCorpus.ts';

/** Passages for a query, in Ibid's query language. */
export const searchCommand: Command = {
  name: 'search',
  usage: '  search <words> [--corpus <folder>]… [--limit <number>] [--format text|json]',
  async run(args, terminal) {
    const options = { ...corpusOptions, limit: { type: 'string', default: '10' } } as const;
    const { values, positionals } = readArguments(args, options);
    const format = oneOf('format', values.format, ['text', 'json']);
    const limit = Number(values.limit);
    if (!Number.isInteger(limit) || limit < 1) throw new UsageError('--limit is a number of passages, from 1.');
    const query = positionals.join(' ');
    if (query.trim() === '') throw new UsageError('Say what to search for.');
    const { cslFolder } = terminal;
    const { research } = await openCorpus({ ...values, cslFolder }, terminalLog(terminal));
    const { total, hits } = await research.search(query, { limit });
    if (format === 'json') terminal.out(JSON.stringify({ total, hits: hits.map(plain) }, undefined, 2));
    else for (const hit of hits) terminal.out(`${hit.label}${place(hit)}  [@${hit.citationKey}]\n  ${hit.text}\n`);
    return total > 0 ? 0 : 1;
  },
};

function plain({ source, citationKey, title, locator, text, clutter, score }: HitAnswer) {
  return { source, citationKey, title, locator, text, clutter: clutter !== undefined, score };
}

/** Where the passage stands; nothing for headings, which have no number. */
function place({ locator }: HitAnswer): string {
  return locator.value === '' ? '' : `, ${locator.label} ${locator.value}`;
}

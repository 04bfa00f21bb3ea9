import { l10n, window } from 'vscode';
import type { HitAnswer, SearchAnswer } from '../../core/answers.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { pickPassage } from '../passagePicker.ts';
import type { SourceOpener } from '../sourceOpener.ts';
import { objectArgument, optionalCount } from './arguments.ts';
import type { Command } from './command.ts';

/** A hit as other extensions get it. */
function publicHit(hit: HitAnswer) {
  const { source, citationKey, id, locator, text, highlights, score, kind } = hit;
  return { source, citationKey, passage: id, locator, text, highlights, score, clutter: kind !== 'body' };
}

export function publicResults(answer: SearchAnswer) {
  return { total: answer.total, hits: answer.hits.map(publicHit) };
}

export function searchCorpus(client: ResearchClient, opener: SourceOpener): Command {
  return {
    id: 'ibid.searchCorpus',
    async run(argument) {
      if (argument === undefined) {
        const passage = await pickPassage(client, window.createQuickPick, l10n.t('Search the corpus'));
        if (passage) await opener.open(passage.source, passage.id);
        return undefined;
      }
      const { query, limit } = objectArgument(argument, 'query and limit?');
      if (typeof query !== 'string') throw new Error('query: expected text.');
      return publicResults(await client.request('search', { query, limit: optionalCount(limit, 'limit') }));
    },
  };
}

import type { ResearchClient } from '../../worker/client.ts';
import type { IgnoredNames } from '../actors/ignoredNames.ts';
import { readSuggestions } from '../actors/readSuggestions.ts';
import type { SuggestionList } from '../actors/suggestionList.ts';
import { objectArgument, optionalCount, optionalTexts } from './arguments.ts';
import type { Command } from './command.ts';

const usualLimit = 50;

/** Lists actors that the sources name and nobody has written down. With an argument it returns them, after it has ignored the names in `ignore`. */
export function suggestActors(client: ResearchClient, ignored: IgnoredNames, list: SuggestionList): Command {
  return {
    id: 'ibid.suggestActors',
    async run(argument) {
      if (argument === undefined) return list.show();
      const fields = objectArgument(argument, 'limit? and ignore?');
      const limit = optionalCount(fields.limit, 'limit') ?? usualLimit;
      for (const name of optionalTexts(fields.ignore, 'ignore') ?? []) await ignored.add(name);
      const suggestions = await readSuggestions(client, ignored.names);
      return { total: suggestions.length, suggestions: suggestions.slice(0, limit) };
    },
  };
}

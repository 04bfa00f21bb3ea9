import { workspace } from 'vscode';
import type { ResearchClient } from '../../worker/client.ts';
import type { Citer } from '../citer.ts';
import { toUri } from '../convert.ts';
import { syntaxOf } from '../drafts.ts';
import type { Mirror } from '../mirror.ts';
import type { Target } from '../target.ts';
import { objectArgument, optionalText } from './arguments.ts';
import type { Command } from './command.ts';

/**
 * Adds every entry that a draft cites and its bibliography lacks, and that of `key`, whose citation may not be closed yet. Returns the keys that could be
 * added.
 */
export function addToBibliography(client: ResearchClient, mirror: Mirror, target: Target, citer: Citer): Command {
  return {
    id: 'ibid.addToBibliography',
    async run(argument) {
      await client.request('ready', undefined);
      const { uri, key } = argument === undefined ? {} : objectArgument(argument, 'uri?, key?');
      const more = optionalText(key, 'key');
      const document =
        uri === undefined ? target.required().document : await workspace.openTextDocument(toUri(uri, 'uri'));
      const cited = syntaxOf(document)
        .find(document.getText())
        .flatMap((citation) => citation.items.map((item) => item.key));
      const keys = [...new Set(more === undefined ? cited : [...cited, more])].filter(
        (key) => mirror.row(key) !== undefined,
      );
      if (keys.length > 0) await citer.addEntries(document, keys);
      return keys;
    },
  };
}

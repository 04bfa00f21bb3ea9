import { type Memento, Uri, window } from 'vscode';
import type { SuggestedActor } from '../../core/research/actorAnswers.ts';
import type { ResearchClient } from '../../worker/client.ts';
import type { Mirror } from '../mirror.ts';
import type { SourceOpener } from '../sourceOpener.ts';
import { corpusFolderFor } from '../workspaceConfig.ts';
import { ActorWriter } from './actorWriter.ts';
import { askForAlias } from './aliasDialog.ts';
import { IgnoredNames } from './ignoredNames.ts';
import { SuggestionList } from './suggestionList.ts';

/** What the commands that write actor files work with. */
export interface ActorWriting {
  readonly writer: ActorWriter;
  readonly ignored: IgnoredNames;
  readonly list: SuggestionList;
}

/** `memory` is that of the workspace. */
export function actorWriting(
  client: ResearchClient,
  mirror: Mirror,
  opener: SourceOpener,
  memory: Memento,
): ActorWriting {
  const writer = new ActorWriter(client);
  const ignored = new IgnoredNames(memory);
  const list = new SuggestionList(client, ignored, {
    accept: ({ name, type, alias, weakAlias }: SuggestedActor) => {
      const folder = corpusFolderFor(window.activeTextEditor?.document.uri);
      return writer.write({ kind: 'new', folder, fields: { name, type, alias, weakAlias } });
    },
    acceptAsAlias: async ({ name }) => {
      const wanted = await askForAlias(name, mirror);
      return wanted && writer.write({ kind: 'alias', ...wanted });
    },
    open: ({ source, passage }) => opener.open(Uri.parse(source, true).toString(), passage),
  });
  return { writer, ignored, list };
}

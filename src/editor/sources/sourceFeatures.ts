import { type Disposable, languages } from 'vscode';
import type { ResearchClient } from '../../worker/client.ts';
import { ActorDefinition } from '../language/actorDefinition.ts';
import { ActorHover } from '../language/actorHover.ts';
import { RecordCompletion } from '../language/recordCompletion.ts';
import { RecordHover } from '../language/recordHover.ts';
import type { Mirror } from '../mirror.ts';
import { followActiveSource } from './activeSource.ts';
import { LaterVersionActions } from './laterVersionActions.ts';
import { sourceScheme } from './sourceUri.ts';

/** Registers what works in opened sources and in their records. */
export function sourceFeatures(client: ResearchClient, mirror: Mirror): Disposable[] {
  const opened = { scheme: sourceScheme };
  const sidecars = { pattern: '**/*.yaml' };
  const records = [sidecars, { language: 'markdown' }];
  return [
    followActiveSource(mirror),
    languages.registerHoverProvider(opened, new ActorHover(client, mirror)),
    languages.registerDefinitionProvider(opened, new ActorDefinition(mirror)),
    languages.registerHoverProvider(records, new RecordHover(client, mirror)),
    languages.registerCodeActionsProvider({ scheme: '*' }, new LaterVersionActions(mirror), {
      providedCodeActionKinds: LaterVersionActions.kinds,
    }),
    languages.registerCompletionItemProvider(records, new RecordCompletion(mirror), ' '),
  ];
}

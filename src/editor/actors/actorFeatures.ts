import { type Disposable, languages } from 'vscode';
import type { ResearchClient } from '../../worker/client.ts';
import { draftSelector } from '../drafts.ts';
import type { Mirror } from '../mirror.ts';
import { sourceScheme } from '../sources/sourceUri.ts';
import { ActorCompletion } from './actorCompletion.ts';
import { ActorDiagnostics } from './actorDiagnostics.ts';
import { actorSelector } from './actorDocuments.ts';
import { ActorFileDefinition } from './actorFileDefinition.ts';
import { ActorFileHover } from './actorFileHover.ts';
import { ActorMarks } from './actorMarks.ts';
import { ActorOffers } from './actorOffers.ts';
import { ActorReferences } from './actorReferences.ts';
import { ActorRename } from './actorRename.ts';

/** Registers what works on actor files, and on the names of actors in drafts and sources besides the card. */
export function actorFeatures(client: ResearchClient, mirror: Mirror): Disposable[] {
  const texts = [...draftSelector, { scheme: sourceScheme }];
  const everywhere = [...texts, ...actorSelector];
  const offers = new ActorOffers(client, mirror);
  return [
    offers,
    new ActorDiagnostics(client, mirror),
    new ActorMarks(mirror),
    languages.registerCodeActionsProvider(texts, offers, { providedCodeActionKinds: ActorOffers.kinds }),
    languages.registerReferenceProvider(everywhere, new ActorReferences(client, mirror)),
    languages.registerRenameProvider(everywhere, new ActorRename(client, mirror)),
    languages.registerHoverProvider(actorSelector, new ActorFileHover(client, mirror)),
    languages.registerDefinitionProvider(actorSelector, new ActorFileDefinition(client, mirror)),
    languages.registerCompletionItemProvider(
      actorSelector,
      new ActorCompletion(client, mirror),
      ...ActorCompletion.triggerCharacters,
    ),
  ];
}

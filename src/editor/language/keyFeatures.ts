import { type Disposable, languages } from 'vscode';
import type { ResearchClient } from '../../worker/client.ts';
import { bibliographySelector, draftSelector } from '../drafts.ts';
import type { Mirror } from '../mirror.ts';
import { ActorDefinition } from './actorDefinition.ts';
import { KeyDefinition } from './keyDefinition.ts';
import { KeyReferences } from './keyReferences.ts';
import { KeyRename } from './keyRename.ts';
import { LabelCompletion } from './labelCompletion.ts';
import { BibliographyLinks, DraftLinks } from './links.ts';
import { Symbols } from './symbols.ts';

/** Registers what works on citation keys in drafts and bibliography files, and the ways to actors. */
export function keyFeatures(client: ResearchClient, mirror: Mirror): Disposable[] {
  const everywhere = [...draftSelector, ...bibliographySelector];
  return [
    languages.registerDefinitionProvider(everywhere, new KeyDefinition(client, mirror)),
    languages.registerDefinitionProvider(draftSelector, new ActorDefinition(mirror)),
    languages.registerReferenceProvider(everywhere, new KeyReferences(client, mirror)),
    languages.registerRenameProvider(everywhere, new KeyRename(client, mirror)),
    languages.registerDocumentLinkProvider(draftSelector, new DraftLinks(client, mirror)),
    languages.registerDocumentLinkProvider(bibliographySelector, new BibliographyLinks(mirror)),
    languages.registerWorkspaceSymbolProvider(new Symbols(client, mirror)),
    languages.registerCompletionItemProvider(
      draftSelector,
      new LabelCompletion(mirror),
      ...LabelCompletion.triggerCharacters,
    ),
  ];
}

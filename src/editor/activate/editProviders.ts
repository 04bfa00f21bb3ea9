import { type Disposable, languages } from 'vscode';
import type { ResearchClient } from '../../worker/client.ts';
import { draftSelector } from '../drafts.ts';
import type { HandedParts } from '../handedCitation.ts';
import { DropPassage } from '../language/dropPassage.ts';
import { PasteFromSource } from '../language/pasteFromSource.ts';
import { PasteReferences } from '../language/pasteReferences.ts';
import type { Mirror } from '../mirror.ts';
import type { SourceDocuments } from '../sources/sourceDocuments.ts';
import { sourceScheme } from '../sources/sourceUri.ts';

/** Registers what becomes a citation when it is pasted or dropped into a draft. */
export function editProviders(
  client: ResearchClient,
  mirror: Mirror,
  documents: SourceDocuments,
  parts: HandedParts,
): Disposable[] {
  const withSources = [...draftSelector, { scheme: sourceScheme }];
  const fromSource = new PasteFromSource(client, mirror, documents, parts);
  return [
    languages.registerDocumentPasteEditProvider(withSources, fromSource, PasteFromSource.metadata),
    languages.registerDocumentPasteEditProvider(
      draftSelector,
      new PasteReferences(client, mirror, parts),
      PasteReferences.metadata,
    ),
    languages.registerDocumentDropEditProvider(
      draftSelector,
      new DropPassage(client, mirror, parts),
      DropPassage.metadata,
    ),
  ];
}

import { type Disposable, languages } from 'vscode';
import type { ResearchClient } from '../../worker/client.ts';
import { bibliographySelector, draftSelector } from '../drafts.ts';
import type { EntryPlanner } from '../entryPlanner.ts';
import { ActorHover } from '../language/actorHover.ts';
import { BibliographyDiagnostics } from '../language/bibliographyDiagnostics.ts';
import { KeyCompletion } from '../language/completion.ts';
import type { DraftDiagnostics } from '../language/diagnostics.ts';
import { keyFeatures } from '../language/keyFeatures.ts';
import { KeyHover } from '../language/keyHover.ts';
import { QuickFixes } from '../language/quickFixes.ts';
import type { Mirror } from '../mirror.ts';

/** Registers what works on the text of drafts, and the checks of bibliography files. */
export function languageFeatures(
  client: ResearchClient,
  mirror: Mirror,
  planner: EntryPlanner,
  diagnostics: DraftDiagnostics,
): Disposable[] {
  const entries = new BibliographyDiagnostics(client, mirror);
  const completion = new KeyCompletion(client, mirror, planner);
  return [
    languages.registerCompletionItemProvider(draftSelector, completion, ...KeyCompletion.triggerCharacters),
    languages.registerHoverProvider(draftSelector, new KeyHover(client, mirror)),
    languages.registerHoverProvider(draftSelector, new ActorHover(client, mirror)),
    ...keyFeatures(client, mirror),
    languages.registerCodeActionsProvider(draftSelector, new QuickFixes(diagnostics), {
      providedCodeActionKinds: QuickFixes.kinds,
    }),
    entries,
    languages.registerCodeActionsProvider(bibliographySelector, new QuickFixes(entries), {
      providedCodeActionKinds: QuickFixes.kinds,
    }),
  ];
}

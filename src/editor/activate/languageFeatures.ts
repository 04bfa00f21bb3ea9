import { type Disposable, languages } from 'vscode';
import type { ResearchClient } from '../../worker/client.ts';
import type { Checking } from '../checks/checking.ts';
import { bibliographySelector, draftSelector } from '../drafts.ts';
import type { EntryPlanner } from '../entryPlanner.ts';
import { ActorHover } from '../language/actorHover.ts';
import { BibliographyDiagnostics } from '../language/bibliographyDiagnostics.ts';
import { KeyCompletion } from '../language/completion.ts';
import { keyFeatures } from '../language/keyFeatures.ts';
import { KeyHover } from '../language/keyHover.ts';
import { PlainQuotationActions } from '../language/plainQuotationActions.ts';
import { QuickFixes } from '../language/quickFixes.ts';
import { QuotationActions } from '../language/quotationActions.ts';
import type { Mirror } from '../mirror.ts';
import type { WrittenCitations } from '../writtenCitations.ts';

/** Registers what works on the text of drafts, and the checks of bibliography files. */
export function languageFeatures(
  client: ResearchClient,
  mirror: Mirror,
  planner: EntryPlanner,
  { checks, diagnostics }: Checking,
  written: WrittenCitations,
): Disposable[] {
  const entries = new BibliographyDiagnostics(client, mirror);
  const completion = new KeyCompletion(client, mirror, planner);
  return [
    languages.registerCompletionItemProvider(draftSelector, completion, ...KeyCompletion.triggerCharacters),
    languages.registerHoverProvider(draftSelector, new KeyHover(client, mirror, written)),
    languages.registerHoverProvider(draftSelector, new ActorHover(client, mirror)),
    ...keyFeatures(client, mirror),
    // VS Code lists what was registered last first: what mends comes before what only shows.
    languages.registerCodeActionsProvider(draftSelector, new QuotationActions(checks), {
      providedCodeActionKinds: QuotationActions.kinds,
    }),
    languages.registerCodeActionsProvider(draftSelector, new PlainQuotationActions(checks, client, written), {
      providedCodeActionKinds: PlainQuotationActions.kinds,
    }),
    languages.registerCodeActionsProvider(draftSelector, new QuickFixes(diagnostics, planner), {
      providedCodeActionKinds: QuickFixes.kinds,
    }),
    entries,
    languages.registerCodeActionsProvider(bibliographySelector, new QuickFixes(entries, planner), {
      providedCodeActionKinds: QuickFixes.kinds,
    }),
  ];
}

import { l10n, window } from 'vscode';
import { claimAt } from '../../core/quotations/claimAt.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { languageOf } from '../drafts.ts';
import { pickEvidence } from '../evidencePicker.ts';
import type { SourceOpener } from '../sourceOpener.ts';
import { objectArgument, optionalText } from './arguments.ts';
import type { Command } from './command.ts';
import { publicResults } from './searchCorpus.ts';

/** So many passages are offered. */
const offered = 20;

/** The passages of the corpus that speak for or against a sentence. */
export function findEvidence(client: ResearchClient, opener: SourceOpener): Command {
  return {
    id: 'ibid.findEvidence',
    async run(argument) {
      const given = argument === undefined ? undefined : optionalText(objectArgument(argument, 'text?').text, 'text');
      const claim = given ?? claimAtCursor();
      if (claim === undefined)
        throw new Error(l10n.t('Put the cursor in a sentence, or select some words, to find evidence for it.'));
      const answer = await client.request('evidence', { claim, limit: offered });
      if (argument !== undefined) return publicResults(answer);
      const passage = await pickEvidence(claim, answer, l10n.t('Evidence for: {0}', shortened(claim)));
      if (passage) await opener.open(passage.source, passage.id);
      return undefined;
    },
  };
}

/** See {@link claimAt}, in the active editor. */
function claimAtCursor(): string | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  const span = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  return claimAt(document.getText(), languageOf(document), span);
}

/** For a title that has marks of its own around it. */
function shortened(text: string): string {
  const bare = text.replace(/^["“„«]+/u, '');
  return bare.length > 60 ? `${bare.slice(0, 59)}…` : bare;
}

import { l10n, window } from 'vscode';
import { sentenceAt } from '../../core/text/sentences.ts';
import type { ResearchClient } from '../../worker/client.ts';
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
      const passage = await pickEvidence(claim, answer, l10n.t('Evidence for “{0}”', shortened(claim)));
      if (passage) await opener.open(passage.source, passage.id);
      return undefined;
    },
  };
}

/** The selection, else the sentence at the cursor, looked for in its paragraph; `undefined` without words. */
function claimAtCursor(): string | undefined {
  const editor = window.activeTextEditor;
  if (!editor) return undefined;
  const { document, selection } = editor;
  const selected = document.getText(selection).trim();
  if (selected !== '') return selected;
  let first = selection.active.line;
  let last = first;
  while (first > 0 && !document.lineAt(first - 1).isEmptyOrWhitespace) first--;
  while (last + 1 < document.lineCount && !document.lineAt(last + 1).isEmptyOrWhitespace) last++;
  const range = document.lineAt(first).range.union(document.lineAt(last).range);
  const paragraph = document.getText(range);
  const { start, end } = sentenceAt(paragraph, document.offsetAt(selection.active) - document.offsetAt(range.start));
  const sentence = paragraph.slice(start, end).trim();
  return sentence === '' ? undefined : sentence;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

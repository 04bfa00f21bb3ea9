import { l10n, window } from 'vscode';
import { citeItemOf } from '../../core/corpus/citePassage.ts';
import type { ResearchClient } from '../../worker/client.ts';
import type { Citer } from '../citer.ts';
import { pickPassage } from '../passagePicker.ts';
import { readSettings } from '../settings.ts';
import type { Target } from '../target.ts';
import { chooseWords, type Quoted, requireEvidence } from '../wordsPicker.ts';
import { objectArgument, optionalCount, textField } from './arguments.ts';
import type { Command } from './command.ts';

export function insertQuotation(client: ResearchClient, target: Target, citer: Citer): Command {
  return {
    id: 'ibid.insertQuotation',
    async run(argument) {
      const quoted = argument === undefined ? await ask(client) : await read(client, argument);
      if (!quoted) return undefined;
      const editor = await target.shown();
      const item = citeItemOf(quoted.passage, readSettings(editor.document).webLocator);
      return citer.insertQuotation(editor, quoted.words, { items: [item], mode: 'parenthetical' });
    },
  };
}

async function read(client: ResearchClient, argument: unknown): Promise<Quoted> {
  const fields = objectArgument(argument, 'passage, start? and end?');
  const id = textField(fields.passage, 'passage');
  const passage = await client.request('passage', { id });
  if (!passage)
    throw new Error(`passage: the corpus has no passage “${id}”; search again, the source may have changed.`);
  requireEvidence(passage);
  const start = optionalCount(fields.start, 'start') ?? 0;
  const end = optionalCount(fields.end, 'end') ?? passage.text.length;
  if (end > passage.text.length) throw new Error(`end: the passage has only ${passage.text.length} characters.`);
  const words = passage.text.slice(start, end).trim();
  if (start >= end || words === '') throw new Error('start, end: expected a stretch of at least one word.');
  return { passage, words };
}

async function ask(client: ResearchClient): Promise<Quoted | undefined> {
  const passage = await pickPassage(client, window.createQuickPick, l10n.t('Quote a passage'));
  if (passage && passage.kind !== 'body') {
    const reason = passage.clutter ?? passage.kind;
    throw new Error(l10n.t('This passage is not evidence ({0}): it can be opened and read, not quoted.', reason));
  }
  return passage && chooseWords(client, passage, passage.highlights);
}

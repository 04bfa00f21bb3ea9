import { env, l10n } from 'vscode';
import type { Citation } from '../../core/citations/citation.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { citationAround } from '../citationsIn.ts';
import { pickEntries } from '../entryPicker.ts';
import { formattingOf } from '../formatting.ts';
import type { Mirror } from '../mirror.ts';
import { RowSearch } from '../rowSearch.ts';
import type { Target } from '../target.ts';
import { objectArgument, optionalText } from './arguments.ts';
import { citationArgument } from './citationArgument.ts';
import type { Command } from './command.ts';

/** Copies a citation as a style prints it, as text: the one given, the one at the cursor, or one of what is picked. Returns the text. */
export function copyCitation(client: ResearchClient, mirror: Mirror, target: Target): Command {
  return {
    id: 'ibid.copyCitation',
    async run(argument) {
      await client.request('ready', undefined);
      const known = (key: string) => mirror.row(key) !== undefined;
      const citation =
        argument === undefined ? await chosen(client, mirror, target) : citationArgument(argument, known);
      if (!citation) return undefined;
      const style = argument === undefined ? undefined : optionalText(objectArgument(argument, 'items').style, 'style');
      const { text } = await client.request('renderCitation', {
        citation,
        ...formattingOf(target.editor?.document, style),
      });
      await env.clipboard.writeText(text);
      return text;
    },
  };
}

async function chosen(client: ResearchClient, mirror: Mirror, target: Target): Promise<Citation | undefined> {
  const editor = target.editor;
  const found = editor && citationAround(editor.document, editor.selection.active);
  if (found) return found;
  const picked = await pickEntries({
    search: new RowSearch(client, mirror),
    draft: editor?.document,
    title: l10n.t('Copy a formatted citation'),
  });
  if (!picked || picked.keys.length === 0) return undefined;
  return { items: picked.keys.map((key) => ({ key })), mode: 'parenthetical' };
}

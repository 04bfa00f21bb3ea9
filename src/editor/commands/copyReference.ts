import { env, l10n } from 'vscode';
import type { ResearchClient } from '../../worker/client.ts';
import { citationAround } from '../citationsIn.ts';
import { pickEntries } from '../entryPicker.ts';
import { formattingOf } from '../formatting.ts';
import type { Mirror } from '../mirror.ts';
import { RowSearch } from '../rowSearch.ts';
import type { Target } from '../target.ts';
import { objectArgument, optionalText, textField } from './arguments.ts';
import type { Command } from './command.ts';

/** Copies formatted references as text: of the keys given, of the citation at the cursor, or of those picked. Returns the text. */
export function copyReference(client: ResearchClient, mirror: Mirror, target: Target): Command {
  return {
    id: 'ibid.copyReference',
    async run(argument) {
      await client.request('ready', undefined);
      const { keys, style } =
        argument === undefined ? { keys: await chosen(client, mirror, target) } : read(argument, mirror);
      if (!keys || keys.length === 0) return undefined;
      const document = target.editor?.document;
      const references = await client.request('bibliography', { keys, ...formattingOf(document, style) });
      const text = references.map((reference) => reference.text).join('\n\n');
      await env.clipboard.writeText(text);
      return text;
    },
  };
}

function read(argument: unknown, mirror: Mirror): { keys: readonly string[]; style?: string } {
  const { keys, style } = objectArgument(argument, 'keys: [key, …] and style?');
  if (!Array.isArray(keys) || keys.length === 0) throw new Error('keys: expected a list of at least one citation key.');
  for (const [index, key] of keys.entries()) {
    if (!mirror.row(textField(key, `keys[${index}]`)))
      throw new Error(`keys[${index}]: no source and no bibliography entry has the key “${key}”.`);
  }
  return { keys, style: optionalText(style, 'style') };
}

async function chosen(client: ResearchClient, mirror: Mirror, target: Target): Promise<readonly string[] | undefined> {
  const editor = target.editor;
  const found = editor && citationAround(editor.document, editor.selection.active);
  const keys = found?.items.map(({ key }) => key).filter((key) => mirror.row(key));
  if (keys && keys.length > 0) return keys;
  const picked = await pickEntries({
    search: new RowSearch(client, mirror),
    draft: editor?.document,
    title: l10n.t('Copy formatted references'),
  });
  return picked?.keys;
}

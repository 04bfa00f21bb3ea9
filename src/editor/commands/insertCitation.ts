import type { ResearchClient } from '../../worker/client.ts';
import type { CitationDialog } from '../citationDialog.ts';
import { citationAround } from '../citationsIn.ts';
import type { Citer } from '../citer.ts';
import type { Mirror } from '../mirror.ts';
import type { Target } from '../target.ts';
import { citationArgument } from './citationArgument.ts';
import type { Command } from './command.ts';

/** Inserts a citation; without an argument asks for it, or for what becomes of the citation the cursor is in. Returns the text written. */
export function insertCitation(
  client: ResearchClient,
  mirror: Mirror,
  target: Target,
  citer: Citer,
  dialog: CitationDialog,
): Command {
  return {
    id: 'ibid.insertCitation',
    async run(argument) {
      await client.request('ready', undefined);
      if (argument !== undefined) {
        const citation = citationArgument(argument, (key) => mirror.row(key) !== undefined);
        return citer.insertCitation(await target.shown(), citation);
      }
      const editor = await target.shown();
      const existing =
        editor.selections.length === 1 ? citationAround(editor.document, editor.selection.active) : undefined;
      const plain = existing || editor.selections.length > 1 ? undefined : await citer.plainAt(editor);
      const { version } = editor.document;
      const citation = await dialog.ask(editor, existing ?? plain);
      if (!citation) return undefined;
      const changed = citation.items.length > 0 ? citation : undefined;
      if (existing) return citer.replaceCitation(editor, existing, version, changed);
      if (plain) return citer.replacePlain(editor, plain, version, changed);
      return citer.insertCitation(editor, citation, true);
    },
  };
}

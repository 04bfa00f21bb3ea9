import { l10n, workspace } from 'vscode';
import { locatorLabels } from '../../core/citations/citation.ts';
import { locatorEdit } from '../../core/citations/editItem.ts';
import { toUri } from '../convert.ts';
import { languageOf } from '../drafts.ts';
import { DraftEdit } from '../edits.ts';
import { objectArgument, optionalChoice, optionalCount, textField } from './arguments.ts';
import type { Command } from './command.ts';

/** Gives the cite item whose key begins at `start` another locator. Returns the text of the citation. Hovers link to it. */
export function setLocator(): Command {
  return {
    id: 'ibid.setLocator',
    async run(argument) {
      const fields = objectArgument(argument, 'uri, start, key, locator, label? and version?');
      const key = textField(fields.key, 'key');
      const value = textField(fields.locator, 'locator');
      const label = optionalChoice(fields.label, locatorLabels, 'label') ?? 'page';
      const start = optionalCount(fields.start, 'start');
      if (start === undefined) throw new Error('start: expected a whole number from 0.');
      const version = optionalCount(fields.version, 'version');
      const document = await workspace.openTextDocument(toUri(fields.uri, 'uri'));
      const edit = locatorEdit(document.getText(), languageOf(document), { start, key }, { label, value });
      if (!edit && version !== undefined && version !== document.version)
        throw new Error(l10n.t('The draft changed meanwhile; nothing was written. Hover the citation again.'));
      if (!edit) throw new Error(`key: “${key}” is not cited at ${start}; nothing was written.`);
      const changes = new DraftEdit();
      changes.addToDraft(document, [edit]);
      await changes.apply();
      return edit.text;
    },
  };
}

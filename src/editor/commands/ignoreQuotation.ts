import { l10n, window } from 'vscode';
import { ignoreEdit } from '../../core/quotations/check/fixes/otherFixes.ts';
import type { DraftChecks } from '../checks/draftChecks.ts';
import { rowAt } from '../checks/rowAt.ts';
import { languageOf } from '../drafts.ts';
import { DraftEdit } from '../edits.ts';
import type { Target } from '../target.ts';
import { objectArgument, textField } from './arguments.ts';
import type { Command } from './command.ts';

/** Leaves a comment that excuses a quotation from checks, with the reason; asks for it without an argument. Returns the comment. */
export function ignoreQuotation(checks: DraftChecks, target: Target): Command {
  return {
    id: 'ibid.ignoreQuotation',
    async run(argument) {
      const given =
        argument === undefined
          ? undefined
          : textField(objectArgument(argument, 'uri, start and reason').reason, 'reason');
      const { document, row } = await rowAt(argument, checks, target);
      const { version } = document;
      const reason = given ?? (await askReason());
      if (reason === undefined) return undefined;
      if (document.version !== version) throw new Error(l10n.t('The draft changed meanwhile; nothing was written.'));
      const edit = ignoreEdit(row, oneLine(reason), document.getText(), languageOf(document));
      if (!edit) throw new Error(l10n.t('Plain text has no comments, so a quotation cannot be excused in it.'));
      const changes = new DraftEdit();
      changes.addToDraft(document, [edit]);
      await changes.apply();
      return edit.text.trim();
    },
  };
}

function askReason(): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Ignore this quotation'),
    prompt: l10n.t('Why are the words right as they stand? The reason is kept in the draft, as a comment.'),
    validateInput: (value) => (value.trim() === '' ? l10n.t('A few words are enough.') : undefined),
  });
}

/** What would end the comment is taken out. */
function oneLine(reason: string): string {
  return reason
    .replace(/--+>?|\*\//g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

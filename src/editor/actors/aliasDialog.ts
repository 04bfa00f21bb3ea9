import { l10n, window } from 'vscode';
import type { Mirror } from '../mirror.ts';
import { pickActor } from './actorPicker.ts';

/** A name that an actor is to bear. */
export interface WantedAlias {
  readonly actor: string;
  readonly alias: string;
  readonly weak: boolean;
}

/** Asks whose name it is, and how it names. */
export async function askForAlias(alias: string, mirror: Mirror): Promise<WantedAlias | undefined> {
  const row = await pickActor(mirror, { title: l10n.t('“{0}” is another name of …', alias) });
  if (!row) return undefined;
  const kind = await window.showQuickPick(
    [
      { weak: false, label: l10n.t('Alias'), detail: l10n.t('“{0}” always names {1}.', alias, row.name) },
      {
        weak: true,
        label: l10n.t('Weak alias'),
        detail: l10n.t('It names {0} when nobody else bears it, or when the text also has a full name.', row.name),
      },
    ],
    { title: l10n.t('How does “{0}” name {1}?', alias, row.name) },
  );
  return kind && { actor: row.id, alias, weak: kind.weak };
}

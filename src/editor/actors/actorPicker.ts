import { l10n, window } from 'vscode';
import type { ActorRow } from '../../core/answers.ts';
import { fuzzyRank } from '../../core/text/fuzzy.ts';
import { typeName } from '../language/cardWords.ts';
import type { Mirror } from '../mirror.ts';
import { actorsHere } from './actorHere.ts';

/** What is asked about an actor. */
export interface ActorQuestion {
  readonly title?: string;
  /** The id of an actor that is no answer. */
  readonly without?: string;
}

/** Asks for one of the known actors; the one at the cursor first, then those that the sources name most. */
export function pickActor(mirror: Mirror, { title, without }: ActorQuestion = {}): Promise<ActorRow | undefined> {
  const here = new Set(actorsHere(mirror));
  const rows = [...mirror.actors.values()]
    .filter(({ id }) => id !== without)
    .sort((a, b) => Number(here.has(b)) - Number(here.has(a)) || b.mentions - a.mentions);
  const itemOf = (row: ActorRow) => ({
    row,
    label: row.name,
    description: l10n.t('{0} · {1} passages', typeName(row.type), row.mentions),
    detail: row.summary,
    alwaysShow: true,
  });
  const picker = window.createQuickPick<ReturnType<typeof itemOf>>();
  picker.title = title ?? l10n.t('Look up an actor');
  picker.placeholder = l10n.t('Name of a person, state, organisation, treaty, weapon or event');
  picker.items = rows.map(itemOf);
  return new Promise((resolve) => {
    picker.onDidChangeValue((typed) => {
      const found = typed.trim() === '' ? rows : fuzzyRank(rows, (row) => row.name, typed, 50);
      picker.items = found.map(itemOf);
    });
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]?.row);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

import type { ResearchClient } from '../worker/client.ts';
import { AddDialog } from './addDialog.ts';
import type { Mirror } from './mirror.ts';
import { SourceAdder } from './sourceAdder.ts';
import { SourceUpdater } from './sourceUpdater.ts';

/** What brings sources and their later versions into the corpus. */
export interface Intake {
  readonly adder: SourceAdder;
  readonly dialog: AddDialog;
  readonly updater: SourceUpdater;
}

/** Builds it; its `updater` is to be disposed of. */
export function createIntake(client: ResearchClient, mirror: Mirror): Intake {
  const adder = new SourceAdder(client, mirror);
  return { adder, dialog: new AddDialog(adder, mirror), updater: new SourceUpdater(client, mirror) };
}

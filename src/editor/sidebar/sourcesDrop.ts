import { type DataTransfer, type TreeDragAndDropController, Uri } from 'vscode';
import type { Wanted } from '../../core/research/intake.ts';
import type { AddDialog } from '../addDialog.ts';

/** Files and addresses dropped onto the tree of sources come into the corpus. */
export class SourcesDrop implements TreeDragAndDropController<never> {
  readonly dropMimeTypes = ['text/uri-list', 'files'];
  readonly dragMimeTypes = [];
  readonly #dialog: AddDialog;

  constructor(dialog: AddDialog) {
    this.#dialog = dialog;
  }

  async handleDrop(_target: unknown, transfer: DataTransfer): Promise<void> {
    const listed = await transfer.get('text/uri-list')?.asString();
    const wanted = listed ? addressesIn(listed) : await filesIn(transfer);
    if (wanted.length > 0) await this.#dialog.add(wanted);
  }
}

/** https://www.iana.org/assignments/media-types/text/uri-list */
function addressesIn(list: string): Wanted[] {
  const lines = list.split(/\r?\n/).map((line) => line.trim());
  return lines
    .filter((line) => /^[a-z][a-z0-9+.-]+:/i.test(line))
    .map((line) => ({ uri: /^https?:/i.test(line) ? line : Uri.parse(line).toString() }));
}

/** Files that come from outside the editor, which may have no address here. */
async function filesIn(transfer: DataTransfer): Promise<Wanted[]> {
  const wanted: Wanted[] = [];
  for (const [, item] of transfer) {
    const file = item.asFile();
    if (file?.uri) wanted.push({ uri: file.uri.toString() });
    else if (file) wanted.push({ name: file.name, bytes: await file.data() });
  }
  return wanted;
}

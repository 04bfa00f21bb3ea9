import { Uri, workspace } from 'vscode';
import { readTicks, type TickRecord, withoutTick, withTick } from '../../core/quotations/sheet/ticks.ts';
import { currentText } from '../files.ts';

/** The file with the ticks of a draft: in its workspace folder, else beside it. */
function tickFile(draft: Uri): Uri {
  const folder = workspace.getWorkspaceFolder(draft)?.uri ?? Uri.joinPath(draft, '..');
  return Uri.joinPath(folder, '.ibid', 'checks.jsonl');
}

/** The ticks that may hold for rows of the draft, by hash. */
export async function ticksOf(draft: Uri): Promise<ReadonlyMap<string, TickRecord>> {
  return readTicks((await currentText(tickFile(draft))) ?? '');
}

/** Adds a tick. Rejects, saying so, when the file cannot be written. */
export function addTick(draft: Uri, record: TickRecord): Promise<void> {
  return change(draft, (text) => withTick(text, record));
}

export function removeTick(draft: Uri, hash: string): Promise<void> {
  return change(draft, (text) => withoutTick(text, hash));
}

async function change(draft: Uri, edit: (text: string) => string): Promise<void> {
  const file = tickFile(draft);
  const before = (await currentText(file)) ?? '';
  const after = edit(before);
  if (after !== before) await workspace.fs.writeFile(file, new TextEncoder().encode(after));
}

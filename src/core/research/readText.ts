import type { FileStore } from '../ports.ts';

/** The text of a UTF-8 file. Rejects, naming the file, when it cannot be read. */
export async function readText(files: FileStore, uri: string, signal?: AbortSignal): Promise<string> {
  return new TextDecoder().decode(await files.read(uri, signal));
}

/** The message of whatever was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

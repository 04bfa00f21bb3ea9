import { type ActorFile, isActorFile, parseActorFile } from '../actors/actorFile.ts';
import { unknownReferences } from '../actors/references.ts';
import { ActorRegistry } from '../actors/registry.ts';
import type { FileFinding } from '../finding.ts';
import type { FileStore } from '../ports.ts';
import { saidBy } from '../text/saidError.ts';
import { told } from '../text/sentence.ts';
import { readText } from './readText.ts';

/** An actor file as it was read. */
export interface LoadedActorFile extends ActorFile {
  readonly uri: string;
}

/** The actors of all files below the corpus folders; a file that cannot be read or an entry that is wrong is a finding. */
export async function loadActors(
  folders: readonly string[],
  files: FileStore,
  signal?: AbortSignal,
): Promise<{
  readonly registry: ActorRegistry;
  readonly files: readonly LoadedActorFile[];
  readonly findings: readonly FileFinding[];
}> {
  const loaded: LoadedActorFile[] = [];
  const unreadable: FileFinding[] = [];
  for (const folder of folders) {
    const entries = (await files.list(folder, signal)).filter((entry) => isActorFile(entry.uri));
    for (const { uri } of entries.sort((a, b) => (a.uri < b.uri ? -1 : 1))) {
      try {
        loaded.push({ uri, ...parseActorFile(uri, await readText(files, uri, signal)) });
      } catch (error) {
        signal?.throwIfAborted();
        unreadable.push({ uri, code: 'actor.invalid', severity: 'error', ...told(saidBy(error)), start: 0, end: 0 });
      }
    }
  }
  const { registry, findings } = joined(loaded);
  return { registry, files: loaded, findings: [...unreadable, ...findings] };
}

/** The actors of several files together, with what is wrong in each and between them. */
export function joined(files: readonly LoadedActorFile[]): {
  readonly registry: ActorRegistry;
  readonly findings: readonly FileFinding[];
} {
  const registry = ActorRegistry.of(
    files.flatMap(({ actors }) => actors),
    files.flatMap(({ namePlaces }) => namePlaces),
  );
  const own = files.flatMap(({ findings }) => findings);
  const references = files.flatMap((file) => file.references);
  return { registry, findings: [...own, ...registry.findings, ...unknownReferences(references, registry)] };
}

import type { Actor } from '../actors/actor.ts';
import { parseActorFile } from '../actors/actorFile.ts';
import { type ActorReference, unknownReferences } from '../actors/references.ts';
import { ActorRegistry } from '../actors/registry.ts';
import type { FileFinding } from '../finding.ts';
import type { FileStore } from '../ports.ts';
import { readText, reasonOf } from './readText.ts';

const actorFile = /\/actors\/(?:.*\/)?[^/]+\.ya?ml$/i;

/** Whether a file below a corpus folder holds actors. */
export function isActorFile(uri: string): boolean {
  return actorFile.test(uri);
}

/** The actors of all files below the corpus folders; a file that cannot be read or an entry that is wrong is a finding. */
export async function loadActors(
  folders: readonly string[],
  files: FileStore,
  signal?: AbortSignal,
): Promise<{ readonly registry: ActorRegistry; readonly findings: readonly FileFinding[] }> {
  const actors: Actor[] = [];
  const references: ActorReference[] = [];
  const findings: FileFinding[] = [];
  for (const folder of folders) {
    const entries = (await files.list(folder, signal)).filter((entry) => isActorFile(entry.uri));
    for (const { uri } of entries.sort((a, b) => (a.uri < b.uri ? -1 : 1))) {
      try {
        const parsed = parseActorFile(uri, await readText(files, uri, signal));
        actors.push(...parsed.actors);
        references.push(...parsed.references);
        findings.push(...parsed.findings);
      } catch (error) {
        signal?.throwIfAborted();
        findings.push({ uri, code: 'actor.invalid', severity: 'error', message: reasonOf(error), start: 0, end: 0 });
      }
    }
  }
  const registry = ActorRegistry.of(actors);
  return { registry, findings: [...findings, ...registry.findings, ...unknownReferences(references, registry)] };
}

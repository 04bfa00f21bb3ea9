import {
  type CancellationToken,
  Location,
  type Position,
  type ReferenceContext,
  type ReferenceProvider,
  type TextDocument,
  Uri,
} from 'vscode';
import { citedAt } from '../../core/citations/rename.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { bibliographiesOf } from '../bibliographies.ts';
import { rangesIn } from '../convert.ts';
import { draftTexts } from '../draftTexts.ts';
import { currentText } from '../files.ts';
import type { Mirror } from '../mirror.ts';
import { keyAt } from './keyAt.ts';

/** Finds every draft of the workspace that cites a key, from a draft, a bibliography file or the record of a source. */
export class KeyReferences implements ReferenceProvider {
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;

  constructor(client: ResearchClient, mirror: Mirror) {
    this.#client = client;
    this.#mirror = mirror;
  }

  async provideReferences(
    document: TextDocument,
    position: Position,
    { includeDeclaration }: ReferenceContext,
    token: CancellationToken,
  ): Promise<Location[] | undefined> {
    await this.#client.request('ready', undefined);
    const at = keyAt(document, position, this.#mirror);
    if (!at) return undefined;
    const locations = includeDeclaration
      ? await this.#declaration(at.key, at.cited ? await bibliographiesOf(document) : [document.uri])
      : [];
    // From an entry, also what is cited by one of its other keys.
    const others = at.cited ? [] : this.#mirror.library.filter((row) => row.aliasOf === at.key).map((row) => row.key);
    for await (const { uri, text, language } of draftTexts(this.#mirror, token)) {
      const found = [at.key, ...others].flatMap((key) => citedAt(text, language, key));
      if (found.length === 0) continue;
      const range = rangesIn(text);
      locations.push(...found.map(({ keySpan }) => new Location(uri, range(keySpan))));
    }
    return locations;
  }

  async #declaration(key: string, bibliographies: readonly Uri[]): Promise<Location[]> {
    const { entry } = await this.#client.request('keyPlaces', { key, bibliographies: bibliographies.map(String) });
    const uri = entry && Uri.parse(entry.uri, true);
    const text = uri && (await currentText(uri));
    return entry && uri && text !== undefined ? [new Location(uri, rangesIn(text)(entry.keySpan))] : [];
  }
}

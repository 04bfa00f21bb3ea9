import {
  type CancellationToken,
  type DefinitionProvider,
  type LocationLink,
  type Position,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';
import type { KeyPlaces } from '../../core/answers.ts';
import { entryKeySpan } from '../../core/citations/library/entryKeyAt.ts';
import { isMarkdown } from '../../core/corpus/recordForm.ts';
import { recordKeySpan } from '../../core/corpus/recordKey.ts';
import type { Span } from '../../core/text/span.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { bibliographiesOf } from '../bibliographies.ts';
import { rangesIn } from '../convert.ts';
import { currentText } from '../files.ts';
import type { Mirror } from '../mirror.ts';
import { shownUri, sourceScheme } from '../sources/sourceUri.ts';
import { type KeyAt, keyAt } from './keyAt.ts';

/** Leads from a citation key to its entry, and to its source at the passage that is cited. */
export class KeyDefinition implements DefinitionProvider {
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;

  constructor(client: ResearchClient, mirror: Mirror) {
    this.#client = client;
    this.#mirror = mirror;
  }

  async provideDefinition(document: TextDocument, position: Position, token: CancellationToken) {
    const at = keyAt(document, position, this.#mirror);
    if (!at) return undefined;
    const { locator, label = 'page' } = at.cited?.item ?? {};
    const bibliographies = at.cited ? await bibliographiesOf(document) : [document.uri];
    const places = await this.#client.request('keyPlaces', {
      key: at.key,
      locator: locator === undefined ? undefined : { label, value: locator },
      bibliographies: bibliographies.map(String),
    });
    return token.isCancellationRequested ? undefined : definitions(at, places, this.#mirror);
  }
}

async function definitions(at: KeyAt, { entry, source, record }: KeyPlaces, mirror: Mirror): Promise<LocationLink[]> {
  const links: LocationLink[] = [];
  const add = async (uri: Uri, spanOf: (text: string) => { readonly whole: Span; readonly key?: Span } | undefined) => {
    const text = await shownText(uri);
    const span = text === undefined ? undefined : spanOf(text);
    if (text === undefined || !span) return;
    const range = rangesIn(text);
    links.push({
      originSelectionRange: at.range,
      targetUri: uri,
      targetRange: range(span.whole),
      targetSelectionRange: range(span.key ?? span.whole),
    });
  };
  if (entry) await add(Uri.parse(entry.uri, true), (text) => entrySpan(text, at.key, entry));
  else if (record !== undefined && (record !== source?.uri || isMarkdown(record)))
    await add(Uri.parse(record, true), (text) => recordSpan(text, record !== source?.uri));
  if (source) await add(shownUri(source.uri, mirror), () => ({ whole: source.span }));
  return links;
}

/** The text of a file, or of the document a source that is no text is read in. */
async function shownText(uri: Uri): Promise<string | undefined> {
  return uri.scheme === sourceScheme ? (await workspace.openTextDocument(uri)).getText() : currentText(uri);
}

/** The file may have changed since it was read: the key is looked for where it was, then elsewhere. */
function entrySpan(text: string, key: string, entry: NonNullable<KeyPlaces['entry']>) {
  const { start, end, keySpan, uri } = entry;
  if (text.slice(keySpan.start, keySpan.end) === key) return { whole: { start, end }, key: keySpan };
  const moved = entryKeySpan(uri, text, key);
  return { whole: moved ?? { start, end }, key: moved };
}

/** Only a record that states the key is a place to go to, and a sidecar. */
function recordSpan(text: string, isSidecar: boolean) {
  const span = recordKeySpan(text, isSidecar) ?? (isSidecar ? { start: 0, end: 0 } : undefined);
  return span && { whole: span };
}

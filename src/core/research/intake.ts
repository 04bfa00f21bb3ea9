import { type AddPlan, type Incoming, planAdd } from '../corpus/addSource.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { isSource } from '../corpus/corpusFiles.ts';
import { decode } from '../corpus/decode.ts';
import { nameOf, sidecarOf } from '../corpus/fileNames.ts';
import { readerFor } from '../corpus/readers/byExtension.ts';
import type { Source } from '../corpus/source.ts';
import { tooLarge } from '../corpus/sourceFiles.ts';
import { countFates, type Fate } from '../corpus/versions/compare.ts';
import { planUpdate, type WrittenFile } from '../corpus/versions/updateSource.ts';
import type { FileStore, WebFetcher } from '../ports.ts';
import { SaidError } from '../text/saidError.ts';
import { sentence } from '../text/sentence.ts';
import { type AffectedPlace, affectedPlaces, type Draft } from './affected.ts';
import { withNumbering } from './fixNumbers.ts';
import { webName } from './webName.ts';

/** A text that is to come into the corpus: a file or a page by its address, or bytes under a name that says their format. */
export type Wanted =
  | { readonly uri: string }
  | { readonly name: string; readonly unnamed?: boolean; readonly bytes: Uint8Array };

/** What both ways into the corpus are told. */
interface Asked {
  readonly wanted: Wanted;
  /** Where it was found, when the user says so. */
  readonly url?: string;
  /** `2025-06-24`. */
  readonly today: string;
  /** Whether addresses of private networks may be fetched from. */
  readonly allowPrivate: boolean;
}

export interface AddRequest extends Asked {
  /** The corpus folder it goes to. */
  readonly folder: string;
  readonly asNew?: boolean;
}

export interface UpdateRequest extends Asked {
  readonly source: string;
  readonly drafts: readonly Draft[];
  /** Whether both texts are wanted, to be shown. */
  readonly withTexts: boolean;
}

/** The plan, and the addresses that led to the page. */
export type AddAnswer = AddPlan & { readonly redirects: readonly string[] };

/** What an update writes and touches. */
export interface UpdateAnswer {
  /** To be written in this order, over what is there. */
  readonly files: readonly WrittenFile[];
  readonly counts: Readonly<Record<Fate, number>> & { readonly added: number };
  readonly affected: readonly AffectedPlace[];
  readonly redirects: readonly string[];
  /** The texts as their reader has them. */
  readonly texts?: { readonly old: string; readonly now: string };
}

/** Plans how texts come into the corpus, new ones and later versions. Writes nothing. */
export class Intake {
  readonly #corpus: Corpus;
  readonly #files: FileStore;
  readonly #web: WebFetcher | undefined;

  constructor(corpus: Corpus, files: FileStore, web?: WebFetcher) {
    this.#corpus = corpus;
    this.#files = files;
    this.#web = web;
  }

  /** The files below a folder that can be sources, in order. */
  async sourcesIn(folder: string, signal?: AbortSignal): Promise<string[]> {
    const entries = await this.#files.list(folder, signal);
    return entries
      .map(({ uri }) => uri)
      .filter(isSource)
      .sort();
  }

  /** See {@link planAdd}. A file that is a source already is its own copy. Rejects naming what cannot be read or fetched. */
  async planAdd(request: AddRequest, signal?: AbortSignal): Promise<AddAnswer> {
    const { wanted, asNew } = request;
    const folder = request.folder.replace(/\/$/, '');
    if ('uri' in wanted && this.#corpus.source(wanted.uri)) return { kind: 'same', source: wanted.uri, redirects: [] };
    const incoming = await this.#incoming(request, signal);
    const entries = await this.#files.list(folder, signal);
    const names = entries.filter(({ uri }) => uri.lastIndexOf('/') === folder.length).map(({ uri }) => nameOf(uri));
    const sketchFor = (source: Source) => this.#corpus.sketches.of(source);
    const plan = await planAdd(incoming, { folder, names, sources: this.#corpus.sources, sketchFor, asNew }, signal);
    return { ...plan, redirects: incoming.redirects ?? [] };
  }

  /** See {@link planUpdate}. Rejects when the corpus has no such source. */
  async planUpdate(request: UpdateRequest, signal?: AbortSignal): Promise<UpdateAnswer> {
    const source = this.#source(request);
    const incoming = await this.#incoming(request, signal);
    const bytes = await this.#files.read(source.uri, signal);
    const sidecar = source.sidecar === undefined ? undefined : decode(await this.#files.read(source.sidecar, signal));
    const kept = await this.#corpus.numberingOf(source);
    const numbering = kept?.fixed ? kept.numbering : undefined;
    const current = { source, bytes, sidecar, folders: this.#corpus.folders, numbering };
    const plan = await planUpdate(current, incoming, request.today, signal);
    const record = { uri: plan.sidecar.uri, bytes: new TextEncoder().encode(plan.sidecar.text) };
    const numbers = kept && plan.numbering ? await withNumbering(kept.folder, plan.numbering, this.#files) : undefined;
    const textOf = async (version: Uint8Array) => (await readerFor(source.uri)!.read(version, signal)).text;
    return {
      files: [plan.kept, numbers, plan.source, record].filter((file) => file !== undefined),
      counts: { ...countFates(plan.diff), added: plan.diff.added.length },
      affected: request.drafts.flatMap((draft) => affectedPlaces(draft, source.metadata.item.id, plan.diff)),
      redirects: incoming.redirects ?? [],
      texts: request.withTexts ? { old: await textOf(bytes), now: await textOf(incoming.bytes) } : undefined,
    };
  }

  #source({ source: uri, wanted }: UpdateRequest): Source {
    const source = this.#corpus.source(uri);
    if (!source) throw new SaidError(sentence`source: the corpus has no source ${uri}.`);
    if ('uri' in wanted && wanted.uri === uri)
      throw new SaidError(sentence`uri: this is the source itself; name the file or page with its new version.`);
    return source;
  }

  async #incoming({ wanted, url, today, allowPrivate }: Asked, signal?: AbortSignal): Promise<Incoming> {
    if ('bytes' in wanted) return { ...wanted, url };
    if (/^https?:/i.test(wanted.uri)) {
      if (!this.#web) throw new SaidError(sentence`uri: pages cannot be fetched here. Save the page and add the file.`);
      const page = await this.#web.fetch(wanted.uri, allowPrivate, signal);
      const { bytes, redirects } = page;
      return { name: webName(page), bytes, url, fetched: page.url, redirects, accessed: today };
    }
    const problem = tooLarge(wanted.uri, (await this.#files.entry?.(wanted.uri, signal))?.size ?? 0);
    if (problem) throw new SaidError(problem);
    const bytes = await this.#files.read(wanted.uri, signal);
    return { name: nameOf(wanted.uri), bytes, url, sidecar: await this.#sidecarBeside(wanted.uri, signal) };
  }

  async #sidecarBeside(uri: string, signal?: AbortSignal): Promise<string | undefined> {
    try {
      return decode(await this.#files.read(sidecarOf(uri), signal));
    } catch {
      signal?.throwIfAborted();
      return undefined;
    }
  }
}

import type { MatcherData } from '../core/actors/matcher.ts';
import type { ActorRow, SourceRow } from '../core/answers.ts';
import type { LibraryRow } from '../core/citations/library/library.ts';
import type { Clock, FileStore, Logger, StyleStore, WebFetcher } from '../core/ports.ts';
import { exportSheet } from '../core/quotations/sheet/export/exportSheet.ts';
import type { IndexHome } from '../core/research/indexShelf.ts';
import type { ResearchListener } from '../core/research/world.ts';
import { Research } from '../core/research.ts';
import { ToldRows } from '../core/rowChanges.ts';
import type { HostEvents, HostMethods, WorkerEvents, WorkerMethods } from './protocol.ts';
import { type Handlers, type Port, Rpc } from './rpc.ts';

/** What differs between the places the worker runs in. */
export interface WorkerWorld {
  /** Styles and locales; `files` reads for places that cannot read them themselves. */
  styles(files: FileStore): StyleStore;
  readonly web?: WebFetcher;
  readonly clock: Clock;
  /** Absent where the index cannot be kept. */
  readonly index?: IndexHome;
  /** The files this place reads itself; `undefined` for URIs the host has to read. */
  filesFor(uri: string): FileStore | undefined;
}

/** Serves the facade over a port until the port closes. */
export function serve(port: Port, world: WorkerWorld): void {
  const rpc: Rpc<HostMethods, WorkerMethods, HostEvents, WorkerEvents> = new Rpc(
    port,
    handlers(() => research),
    {},
  );
  const log: Logger = {
    info: (message) => rpc.send('log', { level: 'info', message }),
    warn: (message) => rpc.send('log', { level: 'warn', message }),
    error: (message) => rpc.send('log', { level: 'error', message }),
  };
  const files: FileStore = {
    list: (folder, signal, skip) =>
      world.filesFor(folder)?.list(folder, signal, skip) ?? rpc.request('list', { folder }, signal),
    read: (uri, signal) => world.filesFor(uri)?.read(uri, signal) ?? rpc.request('read', { uri }, signal),
    entry: (uri, signal) => world.filesFor(uri)?.entry?.(uri, signal) ?? rpc.request('entry', { uri }, signal),
    isLinked: async (uri, folder) => (await world.filesFor(uri)?.isLinked?.(uri, folder)) ?? false,
  };
  const research = new Research(
    { files, styles: world.styles(files), web: world.web, clock: world.clock, log, index: world.index },
    listener(rpc),
  );
}

function listener(rpc: Rpc<HostMethods, WorkerMethods, HostEvents, WorkerEvents>): ResearchListener {
  const library = new ToldRows<LibraryRow>(({ key }) => key);
  const sources = new ToldRows<SourceRow>(({ uri }) => uri);
  const actors = new ToldRows<ActorRow>(({ id }) => id, isSameActor);
  let matcher: MatcherData | undefined;
  let joined: readonly LibraryRow[] | undefined;
  return {
    status: (status) => rpc.send('status', status),
    findings: (findings) => rpc.send('findings', findings),
    checking: (progress) => rpc.send('checking', progress),
    sources: (rows) => {
      for (const message of sources.messages(rows)) rpc.send('sources', message);
    },
    library: (rows) => {
      // Joined anew, so a bibliography changed: also where every key stays what it was, since one file has more entries now.
      const isOther = rows !== joined;
      joined = rows;
      for (const message of library.messages(rows, isOther)) rpc.send('library', message);
    },
    actors: (told) => {
      const isOther = told.matcher !== matcher;
      matcher = told.matcher;
      for (const message of actors.messages(told.rows, isOther))
        rpc.send('actors', isOther && message.last ? { ...message, matcher } : message);
    },
  };
}

/** Rows of actors are made anew each time; while the actors are the same, only the number of mentions changes. */
function isSameActor(a: ActorRow, b: ActorRow): boolean {
  return (Object.keys(b) as (keyof ActorRow)[]).every((field) => a[field] === b[field]);
}

function handlers(research: () => Research): Handlers<WorkerMethods> {
  const citing = () => research().citing();
  const keys = () => research().keys();
  const reading = () => research().reading();
  const intake = () => research().intake();
  const actorDesk = () => research().actorDesk();
  return {
    ready: () => done(research().ready()),
    configure: (config, signal) => research().configure(config, signal),
    save: () => done(research().save()),
    stopReading: async () => {
      research().stopReading();
      return undefined;
    },
    rebuild: (_, signal) => research().rebuild(signal),
    filesChanged: ({ uris }, signal) => done(research().filesChanged(uris, signal)),
    useBibliographies: ({ uris }) => done(research().useBibliographies(uris)),
    search: ({ query, ...options }, signal) => research().search(query, options, signal),
    moreLike: ({ id }) => research().moreLike(id),
    evidence: ({ claim, limit }, signal) => research().evidence(claim, limit, signal),
    passage: ({ id }) => research().passage(id),
    references: async ({ keys, ...look }) => (await citing()).references(keys, look),
    renderCitation: async ({ citation, earlier, ...look }) => (await citing()).citation(citation, look, earlier),
    renderDocument: async ({ citations, ...look }) => (await citing()).document(citations, look),
    bibliography: async ({ keys, ...look }) => (await citing()).bibliography(keys, look),
    styleTitle: async (look) => (await citing()).styleTitle(look),
    exportEntries: async ({ keys, format }) => (await citing()).exported(keys, format),
    planCitation: async (request) => (await citing()).plan(request),
    planRecords: async ({ keys }) => (await citing()).planRecords(keys),
    pasted: async ({ text }) => (await citing()).pasted(text),
    planPasted: async ({ request, entries }) => (await citing()).planPasted(request, entries),
    keyOfDoi: async ({ doi }) => (await citing()).keyOfDoi(doi),
    passagesNear: async ({ key, sentence, limit }, signal) => (await keys()).passagesNear(key, sentence, limit, signal),
    keyPlaces: async ({ key, locator, bibliographies }) => {
      await research().useBibliographies(bibliographies ?? []);
      return (await keys()).places(key, locator, bibliographies);
    },
    keyLinks: async (asked) => (await keys()).links(asked.keys),
    keysLike: async ({ typed }, signal) => (await keys()).keysLike(typed, signal),
    nearestKeys: async (asked, signal) => (await keys()).nearestKeys(asked.keys, signal),
    keysIn: async (asked) => (await keys()).keysIn(asked.uris, asked.keys),
    checkEntries: async (request, signal) => (await keys()).checkEntries(request, signal),
    plainCitations: async ({ text, language, locale }) => (await keys()).plainCitations(text, language, locale),
    linkTo: async ({ key, locator }) => (await keys()).linkTo(key, locator),
    planRename: async (request) => (await keys()).planRename(request),
    sourcesIn: async ({ folder }, signal) => (await intake()).sourcesIn(folder, signal),
    planAdd: async (request, signal) => (await intake()).planAdd(request, signal),
    planUpdate: async (request, signal) => (await intake()).planUpdate(request, signal),
    sourceText: async ({ uri }, signal) => (await reading()).text(uri, signal),
    sourcePassages: async ({ uri }) => (await reading()).passages(uri),
    sourceRecord: async ({ uri }) => (await reading()).record(uri),
    recordForm: async ({ uri, text }) => (await reading()).form(uri, text),
    checkDraft: async (request, signal) => (await research().checks()).check(request, signal),
    provenance: async (inserted) => (await research().checks()).provenance(inserted),
    draftSheet: async (request, signal) => (await research().sheets()).sheet(request, signal),
    wholeSheet: async ({ drafts }) => (await research().sheets()).whole(drafts),
    exportSheet: ({ sheet, format }) => exportSheet(sheet, format),
    assistant: ({ tool, input }, signal) => research().assistant().call(tool, input, signal),
    checkActors: async (file) => (await actorDesk()).check(file),
    planActors: async (request) => (await actorDesk()).plan(request),
    offerActor: async (request) => (await actorDesk()).offer(request),
    suggestActors: async ({ ignored }, signal) => (await actorDesk()).suggest(ignored, signal),
    actorMentions: ({ actor }, signal) => research().actorMentions(actor, signal),
    profile: async ({ actor }, signal) => (await research().profiles()).profile(actor, signal),
    profileMentions: async (request, signal) => (await research().profiles()).mentions(request, signal),
    profileStatements: async ({ actor }, signal) => (await research().profiles()).statements(actor, signal),
    exportActors: async () => (await research().profiles()).exported(),
    quotationsBy: async (request) => (await research().statements()).quotationsBy(request),
    passageStatements: async ({ id }) => (await research().statements()).inPassage(id),
    card: (request) => research().card(request),
    lookUpActor: ({ name }) => research().lookUpActor(name),
  };
}

/** A method without a result, once it is through. */
async function done(work: Promise<void>): Promise<undefined> {
  await work;
  return undefined;
}

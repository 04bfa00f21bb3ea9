/** Every message between the host and the worker, both directions. Plain data only. */
import type { ActorCard } from '../core/actors/card.ts';
import type {
  ActorRow,
  BuildReport,
  HitAnswer,
  KeyLinks,
  KeyPlaces,
  PassageAnswer,
  RenderedReference,
  SearchAnswer,
  SourceRecord,
  SourceRow,
  SourceText,
} from '../core/answers.ts';
import type { Citation, Locator } from '../core/citations/citation.ts';
import type { PlainCitation, PlainLanguage } from '../core/citations/forms/plainCitations.ts';
import type { BibliographyFormat } from '../core/citations/library/bibliographyFormat.ts';
import type { LibraryRow } from '../core/citations/library/library.ts';
import type { FileEdit } from '../core/citations/library/plan.ts';
import type { RenderedEntry } from '../core/citations/render/engine.ts';
import type { Rendered } from '../core/citations/render/markup.ts';
import type { RenderedDocument } from '../core/citations/renderedDocument.ts';
import type { PlacedPassage } from '../core/corpus/evidence.ts';
import type { RecordForm } from '../core/corpus/recordForm.ts';
import type { FileFinding, Finding } from '../core/finding.ts';
import type { FileEntry } from '../core/ports.ts';
import type { ProvenanceRecord } from '../core/quotations/check/provenance/provenance.ts';
import type { SheetFormat } from '../core/quotations/sheet/export/format.ts';
import type { DraftSheet, Sheet } from '../core/quotations/sheet/sheet.ts';
import type {
  ActorOffer,
  ActorOfferRequest,
  ActorPlan,
  ActorPlanRequest,
  MentionPlace,
  OpenFile,
  SuggestionAnswer,
} from '../core/research/actorAnswers.ts';
import type { CardRequest } from '../core/research/actorShelf.ts';
import type { CheckAnswer, CheckRequest } from '../core/research/checkAnswers.ts';
import type { CitedHere } from '../core/research/citing.ts';
import type { EntryCheckRequest } from '../core/research/entryChecks.ts';
import type { AddAnswer, AddRequest, UpdateAnswer, UpdateRequest } from '../core/research/intake.ts';
import type { PastedEntries, PastedEntry } from '../core/research/pastedEntries.ts';
import type { CitePlanRequest } from '../core/research/planCitation.ts';
import type { RenamePlan, RenameRequest } from '../core/research/planRename.ts';
import type {
  ActorsExport,
  MentionsAnswer,
  MentionsRequest,
  ProfileAnswer,
  StatementsAnswer,
} from '../core/research/profileAnswers.ts';
import type { Inserted } from '../core/research/provenanceRecords.ts';
import type { SheetRequest } from '../core/research/sheet/sheetRequest.ts';
import type {
  FoundActor,
  PassageStatement,
  QuotationAnswer,
  QuotationsRequest,
} from '../core/research/statements/statementAnswers.ts';
import type { CheckProgress, LoadStatus, ResearchConfig, ToldActors } from '../core/research/world.ts';
import type { RowChanges } from '../core/rowChanges.ts';
import type { SearchOptions } from '../core/search/backend.ts';

/** How formatted text is to look: a style's short name or `.csl` URI, and a BCP 47 tag. */
export interface Formatting {
  readonly style: string;
  readonly locale: string;
}

/** What the host asks of the worker. All but `configure` wait for the first usable index. */
export type WorkerMethods = {
  ready: { params: undefined; result: undefined };
  configure: { params: ResearchConfig; result: BuildReport };
  rebuild: { params: undefined; result: BuildReport };
  /** Stops the reading of sources that is under way. */
  stopReading: { params: undefined; result: undefined };
  /** Stores the index now, if it has changed; resolves when that is done or has failed. */
  save: { params: undefined; result: undefined };
  filesChanged: { params: { readonly uris: readonly string[] }; result: undefined };
  useBibliographies: { params: { readonly uris: readonly string[] }; result: undefined };
  search: {
    params: { readonly query: string } & SearchOptions;
    result: SearchAnswer;
  };
  /** A query of the passage's rarest words; `undefined` when no other passage has them. */
  moreLike: { params: { readonly id: string }; result: string | undefined };
  /** The passages that are evidence for a claim, best first. */
  evidence: { params: { readonly claim: string; readonly limit: number }; result: SearchAnswer };
  passage: { params: { readonly id: string }; result: PassageAnswer | undefined };
  references: { params: { readonly keys: readonly string[] } & Formatting; result: readonly RenderedReference[] };
  /** The citation as it stands after those of `earlier`. */
  renderCitation: {
    params: { readonly citation: Citation; readonly earlier?: readonly Citation[] } & Formatting;
    result: Rendered;
  };
  renderDocument: { params: { readonly citations: readonly CitedHere[] } & Formatting; result: RenderedDocument };
  /** In the order of the style. */
  bibliography: { params: { readonly keys: readonly string[] } & Formatting; result: readonly RenderedEntry[] };
  styleTitle: { params: Formatting; result: string };
  exportEntries: {
    params: { readonly keys: readonly string[]; readonly format: BibliographyFormat };
    result: { readonly text: string; readonly keys: readonly string[] };
  };
  planCitation: { params: CitePlanRequest; result: readonly FileEdit[] };
  /** What is to be kept beside the sources of `keys` once they are cited. Empty when nothing is, or nothing can be. */
  planRecords: { params: { readonly keys: readonly string[] }; result: readonly FileEdit[] };
  pasted: { params: { readonly text: string }; result: PastedEntries };
  planPasted: {
    params: { readonly request: CitePlanRequest; readonly entries: readonly PastedEntry[] };
    result: readonly FileEdit[];
  };
  keyOfDoi: { params: { readonly doi: string }; result: string | undefined };
  /** Passages of the source of `key` near a sentence, best first. */
  passagesNear: {
    params: { readonly key: string; readonly sentence: string; readonly limit: number };
    result: readonly HitAnswer[];
  };
  keyPlaces: {
    params: { readonly key: string; readonly locator?: Locator; readonly bibliographies?: readonly string[] };
    result: KeyPlaces;
  };
  keyLinks: { params: { readonly keys: readonly string[] }; result: readonly KeyLinks[] };
  /** The keys of what was typed with a slip, best first; for what no row of the library matches. */
  keysLike: { params: { readonly typed: string }; result: readonly string[] };
  /** For each unknown key those most like it. */
  nearestKeys: { params: { readonly keys: readonly string[] }; result: readonly (readonly string[])[] };
  /** Those of `keys` that have an entry in one of the files. */
  keysIn: {
    params: { readonly uris: readonly string[]; readonly keys: readonly string[] };
    result: readonly string[];
  };
  /** Incomplete and unused entries of a bibliography file; of a very large file only what is cited is judged for completeness. */
  checkEntries: { params: EntryCheckRequest; result: readonly Finding[] };
  /** The citations of a draft that are footnotes, links or the words of an author–date style: their text says what they cite, not a key. */
  plainCitations: {
    params: { readonly text: string; readonly language: PlainLanguage; readonly locale?: string };
    result: readonly PlainCitation[];
  };
  /** The address to link to for a key, at the passage that the locator names. */
  linkTo: { params: { readonly key: string; readonly locator?: Locator }; result: string | undefined };
  planRename: { params: RenameRequest; result: RenamePlan };
  /** The files below a folder that can be sources. */
  sourcesIn: { params: { readonly folder: string }; result: readonly string[] };
  planAdd: { params: AddRequest; result: AddAnswer };
  planUpdate: { params: UpdateRequest; result: UpdateAnswer };
  /** The text that the spans of a source's passages are in, and the passages. */
  sourceText: { params: { readonly uri: string }; result: SourceText };
  sourcePassages: { params: { readonly uri: string }; result: readonly PlacedPassage[] };
  sourceRecord: { params: { readonly uri: string }; result: SourceRecord };
  /** `text` is that of the file that holds the record, if there is one. */
  recordForm: { params: { readonly uri: string; readonly text?: string }; result: RecordForm };
  /** The quotations of a draft with their verdicts, and all findings. */
  checkDraft: { params: CheckRequest; result: CheckAnswer };
  /** What to remember of a citation that was inserted. */
  provenance: { params: Inserted; result: readonly ProvenanceRecord[] };
  /** The sheet of one draft, without ticks. */
  draftSheet: { params: SheetRequest; result: DraftSheet };
  /** The sheets of several drafts as one, with the sources they do not use. */
  wholeSheet: { params: { readonly drafts: readonly DraftSheet[] }; result: Sheet };
  exportSheet: { params: { readonly sheet: Sheet; readonly format: SheetFormat }; result: Uint8Array };
  /** What an assistant's tool gives; the answer is plain data. */
  assistant: { params: { readonly tool: string; readonly input: unknown }; result: object };
  /** What is wrong in an actor file as the editor has it. */
  checkActors: { params: OpenFile; result: readonly FileFinding[] };
  planActors: { params: ActorPlanRequest; result: ActorPlan };
  /** What can be written about the name at a place that no actor bears. */
  offerActor: { params: ActorOfferRequest; result: ActorOffer | undefined };
  /** Reads sources for a moment; to be asked again until it gives suggestions. */
  suggestActors: { params: { readonly ignored: readonly string[] }; result: SuggestionAnswer };
  /** Where the sources name an actor. */
  actorMentions: { params: { readonly actor: string }; result: readonly MentionPlace[] };
  /** The page about an actor, with the first of its mentions. */
  profile: { params: { readonly actor: string }; result: ProfileAnswer };
  profileMentions: { params: MentionsRequest; result: MentionsAnswer };
  /** What an actor says; slower than the rest where sources have not been read for it yet. */
  profileStatements: { params: { readonly actor: string }; result: StatementsAnswer };
  exportActors: { params: undefined; result: ActorsExport };
  /** What somebody says in quotation marks, the latest first; once all sources are read. */
  quotationsBy: { params: QuotationsRequest; result: readonly QuotationAnswer[] };
  /** What is said in a passage and by whom. */
  passageStatements: { params: { readonly id: string }; result: readonly PassageStatement[] };
  card: { params: CardRequest; result: ActorCard | undefined };
  lookUpActor: { params: { readonly name: string }; result: readonly FoundActor[] };
};

/** What the worker asks of the host: files of schemes it cannot read itself. */
export type HostMethods = {
  list: { params: { readonly folder: string }; result: readonly FileEntry[] };
  read: { params: { readonly uri: string }; result: Uint8Array };
  entry: { params: { readonly uri: string }; result: FileEntry | undefined };
};

/** What the worker tells the host; the host mirrors the small data so that hovers and completion answer from memory. */
export type WorkerEvents = {
  status: LoadStatus;
  /** By key. */
  library: RowChanges<LibraryRow>;
  /** The matcher only when it is another one. */
  actors: Pick<Partial<ToldActors>, 'matcher'> & RowChanges<ActorRow>;
  /** By URI. */
  sources: RowChanges<SourceRow>;
  findings: readonly FileFinding[];
  checking: CheckProgress;
  log: { readonly level: 'info' | 'warn' | 'error'; readonly message: string };
};

/** What the host tells the worker without asking anything. */
export type HostEvents = Record<never, never>;

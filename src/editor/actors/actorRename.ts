import {
  type CancellationToken,
  l10n,
  type Position,
  type Range,
  type RenameProvider,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  type WorkspaceEditEntryMetadata,
} from 'vscode';
import { referencesIn } from '../../core/actors/nameEdits.ts';
import type { FileEdit } from '../../core/citations/library/plan.ts';
import type { RenamedDraft } from '../../core/research/actorAnswers.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { rangesIn, toRange } from '../convert.ts';
import { draftTexts } from '../draftTexts.ts';
import { currentText } from '../files.ts';
import type { Mirror } from '../mirror.ts';
import { actorAt } from './actorAt.ts';
import { ActorWriter } from './actorWriter.ts';

/**
 * Renames an actor: in its file, where the old name stays as an alias, and in drafts where the user confirms it. Quotations and citations keep their words, and so do
 * sources.
 */
export class ActorRename implements RenameProvider {
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;
  readonly #writer: ActorWriter;

  constructor(client: ResearchClient, mirror: Mirror) {
    this.#client = client;
    this.#mirror = mirror;
    this.#writer = new ActorWriter(client);
  }

  async prepareRename(document: TextDocument, position: Position): Promise<{ range: Range; placeholder: string }> {
    await this.#client.request('ready', undefined);
    const at = actorAt(document, position, this.#mirror);
    if (!at) throw new Error(l10n.t('There is no name of an actor here.'));
    return { range: toRange(document, at), placeholder: at.row.name };
  }

  async provideRenameEdits(
    document: TextDocument,
    position: Position,
    newName: string,
    token: CancellationToken,
  ): Promise<WorkspaceEdit | undefined> {
    await this.#client.request('ready', undefined);
    const at = actorAt(document, position, this.#mirror);
    if (!at) return undefined;
    const { id, name } = at.row;
    if (newName.trim() === name) return new WorkspaceEdit();
    const drafts = await this.#naming(id, token);
    const plan = await this.#writer.plan({ kind: 'rename', actor: id, name: newName, drafts });
    if (token.isCancellationRequested) return undefined;
    const edit = new WorkspaceEdit();
    for (const file of plan.files) await add(edit, file, undefined, metadata(l10n.t('Actor files'), false));
    const texts = new Map(drafts.map(({ uri, text }) => [uri, text]));
    for (const file of plan.drafts)
      await add(edit, file, texts.get(file.uri), metadata(l10n.t('Mentions in drafts'), true));
    return edit;
  }

  /** The drafts that name the actor. */
  async #naming(id: string, token: CancellationToken): Promise<RenamedDraft[]> {
    const drafts: RenamedDraft[] = [];
    const { matcher } = this.#mirror;
    if (!matcher) return drafts;
    for await (const { uri, text, language } of draftTexts(this.#mirror, token, true))
      if (referencesIn({ text, language }, id, matcher).length > 0)
        drafts.push({ uri: uri.toString(), text, language });
    return drafts;
  }
}

async function add(
  edit: WorkspaceEdit,
  { uri: file, edits }: FileEdit,
  known: string | undefined,
  about: WorkspaceEditEntryMetadata,
): Promise<void> {
  const uri = Uri.parse(file, true);
  const text = known ?? (await currentText(uri));
  if (text === undefined) throw new Error(l10n.t('Cannot read {0}; nothing was changed.', uri.fsPath));
  const range = rangesIn(text);
  for (const change of edits) edit.replace(uri, range(change), change.text, about);
}

function metadata(label: string, needsConfirmation: boolean): WorkspaceEditEntryMetadata {
  return { label, needsConfirmation };
}

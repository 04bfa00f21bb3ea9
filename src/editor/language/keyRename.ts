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
  window,
  workspace,
} from 'vscode';
import { formatOf } from '../../core/citations/library/bibliographyFormat.ts';
import type { FileEdit } from '../../core/citations/library/plan.ts';
import { keyProblem, renameCited } from '../../core/citations/rename.ts';
import type { RenamePlan } from '../../core/research/planRename.ts';
import type { TextEdit } from '../../core/text/edit.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { bibliographiesNamedBy } from '../bibliographies.ts';
import { rangesIn } from '../convert.ts';
import { isDraft } from '../drafts.ts';
import { type DraftText, draftTexts } from '../draftTexts.ts';
import { currentText } from '../files.ts';
import { errorText } from '../inLanguage.ts';
import type { Mirror } from '../mirror.ts';
import { keyAt } from './keyAt.ts';

interface DraftEdits extends DraftText {
  readonly edits: readonly TextEdit[];
}

/** Renames a citation key: in its bibliography files, in every draft of the workspace, and in the record of its source. */
export class KeyRename implements RenameProvider {
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;

  constructor(client: ResearchClient, mirror: Mirror) {
    this.#client = client;
    this.#mirror = mirror;
  }

  async prepareRename(document: TextDocument, position: Position): Promise<{ range: Range; placeholder: string }> {
    await this.#client.request('ready', undefined);
    const at = keyAt(document, position, this.#mirror);
    if (!at) throw new Error(l10n.t('There is no citation key here.'));
    return { range: at.range, placeholder: at.key };
  }

  async provideRenameEdits(
    document: TextDocument,
    position: Position,
    newName: string,
    token: CancellationToken,
  ): Promise<WorkspaceEdit | undefined> {
    try {
      return await this.#edits(document, position, newName, token);
    } catch (error) {
      if (document.languageId !== 'markdown') throw error;
      // After a refusal VS Code would ask its own Markdown provider, which takes `[@key]` for the label of a link.
      void window.showErrorMessage(errorText(error));
      return new WorkspaceEdit();
    }
  }

  async #edits(
    document: TextDocument,
    position: Position,
    newName: string,
    token: CancellationToken,
  ): Promise<WorkspaceEdit | undefined> {
    await this.#client.request('ready', undefined);
    const at = keyAt(document, position, this.#mirror);
    if (!at) return undefined;
    const newKey = newName.trim();
    if (newKey === at.key) return new WorkspaceEdit();
    refuse(keyProblem(newKey, false));
    if (this.#mirror.row(at.key) && this.#mirror.row(newKey))
      throw new Error(l10n.t('“{0}” is already the key of another entry; choose another one.', newKey));
    const citing = await this.#drafts(at.key, newKey, token);
    const plan = await this.#plan(document, at.key, newKey, citing);
    const { files } = plan;
    const meant = new Set(plan.drafts);
    const drafts = citing.filter(({ uri }) => meant.has(uri.toString()));
    if (token.isCancellationRequested) return undefined;
    const inBib =
      files.some(({ uri }) => formatOf(uri) === 'bib') || drafts.some((draft) => draft.language === 'latex');
    refuse(keyProblem(newKey, inBib));
    const edit = new WorkspaceEdit();
    for (const draft of drafts) addDraft(edit, draft, at.key.length);
    for (const file of files) await addFile(edit, file);
    return edit;
  }

  async #drafts(key: string, newKey: string, token: CancellationToken): Promise<DraftEdits[]> {
    const found: DraftEdits[] = [];
    for await (const draft of draftTexts(this.#mirror, token)) {
      const edits = renameCited(draft.text, draft.language, key, newKey);
      if (edits.length > 0) found.push({ ...draft, edits });
    }
    return found;
  }

  /** Where the key stands for several works, only the one that is meant at this place is renamed. */
  async #plan(document: TextDocument, key: string, newKey: string, citing: readonly DraftText[]): Promise<RenamePlan> {
    const drafts = await Promise.all(
      citing.map(async (draft) => ({
        uri: draft.uri.toString(),
        bibliographies: (await bibliographiesNamedBy(draft)).map(String),
      })),
    );
    const own = isDraft(document, this.#mirror) || !formatOf(document.uri.path) ? [] : [document.uri.toString()];
    const sidecars = new Set([...this.#mirror.sources.values()].map((row) => row.sidecar));
    const open = workspace.textDocuments
      .filter((each) => each.isDirty && !isDraft(each, this.#mirror))
      .map((each) => ({ uri: each.uri.toString(), text: each.getText() }));
    return this.#client.request('planRename', {
      key,
      newKey,
      from: document.uri.toString(),
      drafts,
      bibliographies: own.filter((uri) => !sidecars.has(uri)),
      open,
    });
  }
}

function refuse(problem: string | undefined): void {
  if (problem !== undefined) throw new Error(problem);
}

/** Where more than the key changes, because the language has no short form for the new one, the user is asked to confirm. */
function addDraft(edit: WorkspaceEdit, { uri, text, edits }: DraftEdits, keyLength: number): void {
  const range = rangesIn(text);
  for (const change of edits) {
    const rewritten = change.end - change.start !== keyLength;
    const label = rewritten ? l10n.t('Citations that have to be written in another form') : l10n.t('Drafts');
    edit.replace(uri, range(change), change.text, metadata(label, rewritten));
  }
}

async function addFile(edit: WorkspaceEdit, file: FileEdit): Promise<void> {
  const uri = Uri.parse(file.uri, true);
  const about = metadata(l10n.t('Bibliography and records'), false);
  if (file.create) {
    const contents = new TextEncoder().encode(file.edits.map((change) => change.text).join(''));
    edit.createFile(uri, { ignoreIfExists: false, contents }, about);
    return;
  }
  const text = await currentText(uri);
  if (text === undefined) throw new Error(l10n.t('Cannot read {0}; nothing was changed.', uri.fsPath));
  const range = rangesIn(text);
  for (const change of file.edits) edit.replace(uri, range(change), change.text, about);
}

function metadata(label: string, needsConfirmation: boolean): WorkspaceEditEntryMetadata {
  return { label, needsConfirmation };
}

import { type CancellationToken, l10n, type Uri, workspace } from 'vscode';
import type { DraftSheet } from '../../core/quotations/sheet/sheet.ts';
import { ticked } from '../../core/quotations/sheet/ticks.ts';
import { documentLanguage } from '../../core/text/language.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { bibliographiesNamedBy } from '../bibliographies.ts';
import { provenanceText } from '../checks/provenanceFile.ts';
import { nameOf } from '../drafts.ts';
import { draftTexts } from '../draftTexts.ts';
import { currentText } from '../files.ts';
import type { Mirror } from '../mirror.ts';
import { readSettings } from '../settings.ts';
import { ticksOf } from './tickFile.ts';

/** Which draft is being checked, and how many of how many were before. */
export interface SheetProgress {
  readonly name: string;
  readonly done: number;
  readonly total: number;
}

/** Has the worker make the sheets of drafts. */
export class SheetMaker {
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;

  constructor(client: ResearchClient, mirror: Mirror) {
    this.#client = client;
    this.#mirror = mirror;
  }

  /** The sheet of a draft, or of a Word file, with the ticks that hold. Rejects when cancelled, or, naming the file, when it cannot be read. */
  async draft(uri: Uri, signal?: AbortSignal): Promise<DraftSheet> {
    const { webLocator, checksSeverity: severities } = readSettings(uri);
    const draft = isWordFile(uri) ? undefined : await this.#text(uri);
    const provenance = await provenanceText(uri);
    const request = { uri: uri.toString(), name: shortName(uri), draft, webLocator, severities, provenance };
    const sheet = await this.#client.request('draftSheet', request, signal);
    return ticked(sheet, await ticksOf(uri));
  }

  /** The drafts of the workspace that cite or quote something; when cancelled those that were checked by then. `tell` hears of each before it is checked. */
  async workspace(
    token: CancellationToken,
    signal: AbortSignal,
    tell: (progress: SheetProgress) => void,
  ): Promise<readonly DraftSheet[]> {
    const drafts: Uri[] = [];
    for await (const { uri } of draftTexts(this.#mirror, token, true)) drafts.push(uri);
    const sheets: DraftSheet[] = [];
    for (const [done, uri] of drafts.entries()) {
      tell({ name: shortName(uri), done, total: drafts.length });
      const sheet = await this.draft(uri, signal).catch((error: unknown) => {
        if (signal.aborted) return undefined;
        throw error;
      });
      if (!sheet || signal.aborted) break;
      if (sheet.rows.some(({ kind, verdict }) => kind !== 'uncited' && verdict !== 'unsourced')) sheets.push(sheet);
    }
    return sheets.sort((a, b) => a.name.localeCompare(b.name));
  }

  async #text(uri: Uri) {
    const text = await currentText(uri);
    if (text === undefined) throw new Error(l10n.t('uri: there is no file {0}.', uri.fsPath));
    const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    const language = documentLanguage(open?.languageId ?? '', uri.path);
    const named = open?.isUntitled ? [] : await bibliographiesNamedBy({ uri, text, language });
    if (named.length > 0)
      await this.#client.request('useBibliographies', { uris: named.map((each) => each.toString()) });
    return { text, language };
  }
}

export function isWordFile(uri: Uri): boolean {
  return /\.doc[xm]$/i.test(uri.path);
}

/** The path in the workspace, for people. */
function shortName(uri: Uri): string {
  const relative = workspace.asRelativePath(uri, (workspace.workspaceFolders?.length ?? 0) > 1);
  return relative === uri.fsPath ? nameOf(uri) : relative;
}

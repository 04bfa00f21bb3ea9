import type { TextDocument } from 'vscode';
import { draftQuotations } from '../../core/quotations/check/draft/draftQuotations.ts';
import type { CheckAnswer } from '../../core/research/checkAnswers.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { languageOf } from '../drafts.ts';
import { readSettings } from '../settings.ts';
import { provenanceText } from './provenanceFile.ts';

/** Longer texts, in UTF-16 code units, are checked only when somebody asks: nobody writes them by hand. */
const longest = 2_000_000;

/** Has the worker check the quotations of drafts. */
export class QuotationChecks {
  readonly #client: ResearchClient;

  constructor(client: ResearchClient) {
    this.#client = client;
  }

  /** Whether the draft is to be checked while it is written: the settings say so, and it has a quotation, or the worker, which can tell, runs anyway. */
  isWanted(document: TextDocument): boolean {
    if (!readSettings(document).checksQuotations) return false;
    const text = document.getText();
    if (text.length > longest) return false;
    return this.#client.running || draftQuotations(text, languageOf(document)).length > 0;
  }

  /** Rejects when cancelled. */
  async check(document: TextDocument, signal?: AbortSignal): Promise<CheckAnswer> {
    const { webLocator, checksSeverity: severities } = readSettings(document);
    const text = document.getText();
    const request = { text, language: languageOf(document), uri: document.uri.toString(), webLocator, severities };
    const provenance = await provenanceText(document.uri);
    signal?.throwIfAborted();
    return this.#client.request('checkDraft', { ...request, provenance }, signal);
  }
}

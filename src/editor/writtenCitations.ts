import type { Memento, TextDocument } from 'vscode';
import {
  type StandingCitation,
  standingCitations,
  type WrittenCitation,
} from '../core/citations/bibliography/written.ts';
import type { Citation } from '../core/citations/citation.ts';

/** What was written into one document. */
interface Written {
  readonly citations: readonly WrittenCitation[];
  /** The list of references, exactly as it was written last. */
  readonly list?: string;
}

const nothing: Written = { citations: [] };
const prefix = 'written:';
/** The most citations of a document, and the most documents, that are remembered. */
const most = { citations: 500, documents: 200 };

/**
 * What Ibid has written into documents that cannot say themselves what they cite: plain text, where a citation is words like any other. Kept with the
 * workspace; a document that is renamed or moved begins anew.
 */
export class WrittenCitations {
  readonly #memory: Memento;

  constructor(memory: Memento) {
    this.#memory = memory;
  }

  /** The citations that still stand in the document as they were written, in order. */
  standing(document: TextDocument): readonly StandingCitation[] {
    return standingCitations(document.getText(), this.#of(document).citations);
  }

  list(document: TextDocument): string | undefined {
    return this.#of(document).list;
  }

  async remember(document: TextDocument, texts: readonly string[], citation: Citation): Promise<void> {
    const { citations, list } = this.#of(document);
    const others = citations.filter(({ text }) => !texts.includes(text));
    const added = [...new Set(texts)].map((text) => ({ text, citation }));
    await this.#keep(document, { citations: [...others, ...added].slice(-most.citations), list });
  }

  async rememberList(document: TextDocument, list: string): Promise<void> {
    await this.#keep(document, { ...this.#of(document), list });
  }

  #of(document: TextDocument): Written {
    return this.#memory.get<Written>(prefix + document.uri.toString(), nothing);
  }

  async #keep(document: TextDocument, written: Written): Promise<void> {
    const known = this.#memory.keys().filter((key) => key.startsWith(prefix));
    for (const oldest of known.slice(0, Math.max(0, known.length - most.documents))) {
      await this.#memory.update(oldest, undefined);
    }
    await this.#memory.update(prefix + document.uri.toString(), written);
  }
}

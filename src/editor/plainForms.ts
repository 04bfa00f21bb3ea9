import { l10n, type TextDocument } from 'vscode';
import { inLanguage } from '../core/citations/bibliography/fromHtml.ts';
import type { Citation } from '../core/citations/citation.ts';
import { footnotes } from '../core/citations/forms/footnote.ts';
import { writeLink } from '../core/citations/forms/link.ts';
import { textFragmentUrl } from '../core/citations/forms/textFragment.ts';
import { escapeMarkdown } from '../core/citations/syntax/pandoc/affix.ts';
import { curlyQuotes, nestQuotes } from '../core/citations/syntax/quotes.ts';
import type { TextEdit } from '../core/text/edit.ts';
import type { ResearchClient } from '../worker/client.ts';
import { languageOf } from './drafts.ts';
import { formattingOf } from './formatting.ts';
import { plainCitationsOf } from './plainCitations.ts';
import { earlierThan } from './plainRewriting.ts';
import { readSettings } from './settings.ts';

/** A way to cite in Markdown or HTML that needs no processor and no bibliography file. */
export type PlainForm = 'footnote' | 'link';

/** What is written at each of several cursors, from the first to the last, and what else in the draft. */
export interface PlainCitation {
  readonly texts: readonly string[];
  readonly more: readonly TextEdit[];
}

/** The form the settings ask for in this draft; `undefined` where it cites by key or as its style prints. */
export function plainFormOf(document: TextDocument): PlainForm | undefined {
  const { markdownForm } = readSettings(document);
  if (document.languageId === 'html') return markdownForm === 'link' ? 'link' : undefined;
  return languageOf(document) === 'markdown' && markdownForm !== 'citeproc' ? markdownForm : undefined;
}

/**
 * `citation`, after `words` where they are quoted, in that form at each of `offsets`, which are in order. Rejects when a source that is to be linked to
 * has no URL.
 */
export async function plainCitation(
  client: ResearchClient,
  document: TextDocument,
  citation: Citation,
  form: PlainForm,
  offsets: readonly number[],
  words?: string,
): Promise<PlainCitation> {
  if (form === 'footnote') {
    const quoted = words === undefined ? '' : `“${nestQuotes(words, curlyQuotes, escapeMarkdown)}”`;
    const { marks, definitions } = footnotes(document.getText(), await notesAt(client, document, citation, offsets));
    return { texts: marks.map((mark) => quoted + mark), more: [definitions] };
  }
  const rendered = await client.request('renderCitation', { citation, ...formattingOf(document) });
  const { key, label = 'page', locator } = citation.items[0]!;
  const place = locator ? { label, value: locator } : undefined;
  const url = await client.request('linkTo', { key, ...(place && words === undefined ? { locator: place } : {}) });
  if (!url) throw new Error(l10n.t('The source “{0}” has no URL to link to; nothing was written.', key));
  const language = document.languageId === 'html' ? 'html' : 'markdown';
  const link =
    words === undefined
      ? writeLink(rendered.text, url, language)
      : `“${writeLink(words, textFragmentUrl(url, words), language)}”`;
  return { texts: offsets.map(() => link), more: [] };
}

/** The text of a note at each of the places: a style says "ibid." where the notes before it want that. */
async function notesAt(
  client: ResearchClient,
  document: TextDocument,
  citation: Citation,
  offsets: readonly number[],
): Promise<string[]> {
  const all = await plainCitationsOf(client, document);
  const notes: string[] = [];
  for (const offset of offsets) {
    const earlier = [...earlierThan(offset, all), ...notes.map(() => citation)];
    const rendered = await client.request('renderCitation', { citation, earlier, ...formattingOf(document) });
    notes.push(inLanguage(rendered, 'markdown'));
  }
  return notes;
}

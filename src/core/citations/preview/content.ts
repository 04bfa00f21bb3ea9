import type { Citation, CiteItem, FoundCitation } from '../citation.ts';
import type { RenderedDocument } from '../renderedDocument.ts';
import { labelBefore } from '../syntax/locator.ts';
import { locatorTerms } from '../syntax/locatorTerms.ts';

/** What the preview of a document shows in place of its citations; all of it safe HTML. */
export interface PreviewContent {
  /** For each citation; `undefined` for one that only lists its entries. */
  readonly citations: readonly (string | undefined)[];
  /** The notes of a style for notes, in order. */
  readonly notes: readonly string[];
  /** The list of references; empty until it is rendered. */
  readonly references: readonly string[];
}

/** Gives the short label of what can be cited (`Weitz n.d.`), `undefined` for an unknown key. */
export type LabelOf = (key: string) => string | undefined;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that is not meant as markup, for content and attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (special) => escapes[special]!);
}

/**
 * What to show for `citations`: as the style prints them once `rendered` is there, until then author and year by `labelOf`. Keys that `labelOf` does
 * not know are marked.
 */
export function previewContent(
  citations: readonly FoundCitation[],
  rendered: RenderedDocument | undefined,
  labelOf: LabelOf,
): PreviewContent {
  const notes: string[] = [];
  const shown = citations.map((citation, index) => {
    if (citation.nocite) return undefined;
    const unknown = citation.items.filter(({ key }) => labelOf(key) === undefined).map(({ key }) => marked(key));
    const html = rendered?.citations[index]?.html ?? (rendered ? '' : shortForm(citation, labelOf));
    if (!rendered?.notes || citation.mode === 'narrative' || html === '') return cited(html, unknown);
    notes.push(html);
    return noteMark(notes.length, rendered.citations[index]!.text) + unknown.join(' ');
  });
  return { citations: shown, notes, references: (rendered?.references ?? []).map(({ html }) => html) };
}

function cited(html: string, unknown: readonly string[]): string {
  return `<span class="ibid-citation">${[html, ...unknown].filter((part) => part !== '').join(' ')}</span>`;
}

function marked(key: string): string {
  return `<span class="ibid-unknown" title="No source and no bibliography entry has this key.">@${escapeHtml(key)}</span>`;
}

function noteMark(number: number, text: string): string {
  return `<sup class="ibid-note"><a href="#ibid-note-${number}" title="${escapeHtml(text)}">${number}</a></sup>`;
}

/** `(Weitz n.d., p. 33; Doe 2025)`, `Weitz (n.d.)`; empty when no key is known. */
function shortForm({ items, mode }: Citation, labelOf: LabelOf): string {
  const known = items.filter(({ key }) => labelOf(key) !== undefined);
  const [first, ...others] = known;
  if (!first) return '';
  const words = ({ key }: CiteItem) => labelOf(key)!;
  if (mode === 'narrative') {
    const label = words(first);
    const space = label.lastIndexOf(' ');
    const own = affixed({ suffix: first.suffix }, label.slice(space + 1) + place(first));
    const inside = [own, ...others.map((item) => affixed(item, words(item) + place(item)))];
    return escapeHtml(`${label.slice(0, Math.max(space, 0))} (${inside.join('; ')})`.trim());
  }
  return escapeHtml(`(${known.map((item) => affixed(item, words(item) + place(item))).join('; ')})`);
}

function affixed({ prefix, suffix }: Pick<CiteItem, 'prefix' | 'suffix'>, words: string): string {
  return [prefix, words, suffix]
    .filter((part) => part)
    .join(' ')
    .replace(/<\/?[ib]>/g, '');
}

function place({ label = 'page', locator }: CiteItem): string {
  return locator ? `, ${labelBefore(label, locator, locatorTerms('en'))} ${locator}` : '';
}

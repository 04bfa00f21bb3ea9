import type { DocumentLanguage } from '../../text/language.ts';
import { type Span, spanAt } from '../../text/span.ts';
import { zonesOf } from '../../text/zones.ts';

/** No more is looked back over, in code units. */
const reach = 400;
const typedLabel = String.raw`([\p{L}.¶§]{0,20})$`;
const pandocKey = String.raw`(?<![\p{L}\p{N}\\])@(?:\{[^{}\s]+\}|[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&\-+?<>~/]*)`;

const inMarkdown: readonly RegExp[] = [
  new RegExp(String.raw`${pandocKey},[ \t]*\{?${typedLabel}`, 'u'),
  new RegExp(String.raw`${pandocKey}[ \t]+\[${typedLabel}`, 'u'),
  new RegExp(String.raw`\{cite(?::[a-z]+)?\}${'`'}[^${'`'}]*[^{}\s${'`'},;]\{${typedLabel}`, 'u'),
];

/** Where a label can stand: right after a key and a comma, or at the beginning of the brackets that belong to a key. */
const places: Readonly<Partial<Record<DocumentLanguage, readonly RegExp[]>>> = {
  markdown: inMarkdown,
  quarto: inMarkdown,
  myst: inMarkdown,
  rst: [new RegExp(String.raw`:cite(?::[a-z]+)?:${'`'}[^${'`'}]*[^{}\s${'`'},]\{${typedLabel}`, 'u')],
  org: [new RegExp(String.raw`\[cite(?:\/[\w\/-]+)?:[^\]]*${pandocKey},?[ \t]+${typedLabel}`, 'u')],
  asciidoc: [new RegExp(String.raw`\bcite(?:np)?:[^[\]]*\[(?:[^\]]*,)?[ \t]*[^\s,()[\]]+\(${typedLabel}`, 'u')],
  latex: [new RegExp(String.raw`\\[A-Za-z]*[Cc]ite[A-Za-z]*\*?(?:\[[^\][]*\])?\[${typedLabel}`, 'u')],
  typst: [
    new RegExp(String.raw`(?<![\p{L}\p{N}\\])@[\p{L}\p{N}_\-.:]+\[${typedLabel}`, 'u'),
    new RegExp(String.raw`\bcite\([^()\n]*supplement:[ \t]*\[${typedLabel}`, 'u'),
  ],
};

/** The label of a locator being typed at `offset`, possibly nothing yet; `undefined` where none can stand. Looks at one line only. */
export function labelBeingTyped(text: string, offset: number, language: DocumentLanguage): Span | undefined {
  const from = Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - reach);
  const head = text.slice(from, offset);
  const match = places[language]?.map((place) => place.exec(head)).find((found) => found !== null);
  if (!match) return undefined;
  const isRole = /^[:{]/.test(match[0]);
  const inBrackets = isRole || head.lastIndexOf('[') > head.lastIndexOf(']');
  if (!inBrackets) return undefined;
  const zone = spanAt(zonesOf(text, language), from + match.index);
  const isCode = zone?.kind === 'code' && (language !== 'typst' || text[zone.start] === '`');
  if (isCode || zone?.kind === 'comment' || zone?.kind === 'link' || zone?.kind === 'email') return undefined;
  return { start: offset - match[1]!.length, end: offset };
}

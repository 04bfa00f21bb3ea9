import { frontMatter } from '../../text/frontMatter.ts';
import type { DocumentLanguage } from '../../text/language.ts';
import { lineStarts, positionAt } from '../../text/lines.ts';
import type { FoundCitation } from '../citation.ts';
import { syntaxFor } from '../syntax/byLanguage.ts';
import type { PreviewContent } from './content.ts';
import { type ListMeta, listHtml, placeLists } from './lists.ts';
import type { CoreState, InlineState, MarkdownParser, PreviewToken } from './markdownIt.ts';

/** What the preview asks of its host; both are answered at once. */
export interface PreviewHost {
  /** The language of the document with this text, whose line ends are all `\n`; `undefined` where citations mean nothing. */
  language(text: string): DocumentLanguage | undefined;
  /** What to show for the citations of a document; `env` is what the preview hands to markdown-it when it renders. */
  content(citations: readonly FoundCitation[], env: unknown): PreviewContent;
}

/** A citation of a paragraph that is still to be met in it. */
interface Awaited {
  /** Its markup; a line end, with the marks of a quotation on the next line, is any white space. */
  readonly markup: RegExp;
  readonly first: string;
  readonly meta: CitationMeta;
}

type AwaitedIn = WeakMap<readonly PreviewToken[], Awaited[]>;

/**
 * Makes a markdown-it parser show the citations of Pandoc's Markdown as the host renders them, and the list of references where the document wants it.
 * Which characters are a citation is decided by the syntax on the whole text; the parser only meets them again, paragraph by paragraph. VS Code
 * keeps the tokens of a text, and says only when it renders them which document they are of: so what is shown is asked for then.
 */
export function citationPreview<M extends MarkdownParser>(md: M, host: PreviewHost): M {
  /** By the list that the tokens of a paragraph go into. */
  const awaited: AwaitedIn = new WeakMap();
  const contents = new ContentByEnv(host);
  md.core.ruler.after('block', 'ibid_citations', (state) => {
    if (!state.inlineMode) prepare(state, host, awaited);
  });
  md.inline.ruler.before('link', 'ibid_citation', (state, silent) => meet(state, silent, awaited.get(state.tokens)));
  md.renderer.rules.ibid_citation = (tokens, at, _, env) => {
    const { citations, index } = tokens[at]!.meta as CitationMeta;
    return contents.of(citations, env).citations[index] ?? '';
  };
  md.renderer.rules.ibid_list = (tokens, at, _, env) => {
    const { citations, kind } = tokens[at]!.meta as ListMeta;
    return listHtml(kind, contents.of(citations, env));
  };
  return md;
}

/** The citations of the text that a token is of, and which of them it is. */
interface CitationMeta {
  readonly citations: readonly FoundCitation[];
  readonly index: number;
}

/** Asks the host once each time a document is rendered. */
class ContentByEnv {
  readonly #host: PreviewHost;
  readonly #known = new WeakMap<object, { citations: readonly FoundCitation[]; content: PreviewContent }>();

  constructor(host: PreviewHost) {
    this.#host = host;
  }

  of(citations: readonly FoundCitation[], env: unknown): PreviewContent {
    const key = typeof env === 'object' && env !== null ? env : undefined;
    const known = key && this.#known.get(key);
    if (known?.citations === citations) return known.content;
    const content = this.#host.content(citations, env);
    if (key) this.#known.set(key, { citations, content });
    return content;
  }
}

function prepare(state: CoreState, host: PreviewHost, awaited: AwaitedIn): void {
  const text = state.src;
  const language = host.language(text);
  if (!language) return;
  const citations = syntaxFor(language).find(text);
  if (citations.length === 0) return;
  const head = frontMatter(text)?.end ?? 0;
  const starts = lineStarts(text);
  const lines = citations.map(({ start }) => positionAt(starts, start).line);
  const shown = citations.map(({ start, nocite }) => start >= head && !nocite);
  let next = 0;
  for (const { token, from, to } of paragraphs(state.tokens)) {
    while (next < citations.length && lines[next]! < from) next++;
    const here: Awaited[] = [];
    for (let index = next; index < citations.length && lines[index]! < to; index++) {
      if (shown[index]) here.push(awaitedAs(text, citations, index));
    }
    if (here.length > 0) awaited.set(token.children!, here);
  }
  placeLists(state, citations);
}

/** The tokens with text, each with its lines; the cells of a table have those of their row. */
function* paragraphs(tokens: readonly PreviewToken[]): Generator<{ token: PreviewToken; from: number; to: number }> {
  let map: [number, number] = [0, 0];
  for (const token of tokens) {
    map = token.map ?? map;
    if (token.type === 'inline' && token.children) yield { token, from: map[0], to: map[1] };
  }
}

function awaitedAs(text: string, citations: readonly FoundCitation[], index: number): Awaited {
  const { start, end } = citations[index]!;
  const words = text
    .slice(start, end)
    .replace(/\n[ \t>]*/g, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return { markup: new RegExp(words.join('\\s+'), 'y'), first: text[start]!, meta: { citations, index } };
}

/** The inline rule: whether the citation awaited next stands here. One that never comes does not hold up those after it. */
function meet(state: InlineState, silent: boolean, awaited: Awaited[] | undefined): boolean {
  if (!awaited || awaited.length === 0) return false;
  const character = state.src[state.pos];
  for (const [place, { markup, first, meta }] of awaited.entries()) {
    if (first !== character) continue;
    markup.lastIndex = state.pos;
    if (!markup.test(state.src)) continue;
    if (!silent) {
      state.push('ibid_citation', '', 0).meta = meta;
      awaited.splice(0, place + 1);
    }
    state.pos = markup.lastIndex;
    return true;
  }
  return false;
}

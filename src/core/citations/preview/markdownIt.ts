/** The part of markdown-it that the preview needs, as https://markdown-it.github.io/markdown-it describes it; VS Code brings the parser itself. */

export interface PreviewToken {
  type: string;
  content: string;
  /** The first line and the line after the last one, where a token knows them. */
  map: [number, number] | null;
  children: PreviewToken[] | null;
  meta: unknown;
  block: boolean;
}

/** What a core rule works on: the whole text and the tokens made so far. */
export interface CoreState {
  readonly src: string;
  readonly env: unknown;
  readonly inlineMode: boolean;
  tokens: PreviewToken[];
  readonly Token: new (type: string, tag: string, nesting: 0) => PreviewToken;
}

/** What an inline rule works on: the text of one paragraph. */
export interface InlineState {
  readonly src: string;
  pos: number;
  readonly tokens: PreviewToken[];
  push(type: string, tag: string, nesting: 0): PreviewToken;
}

type RenderRule = (tokens: PreviewToken[], index: number, options: unknown, env: unknown) => string;

export interface MarkdownParser {
  readonly core: { readonly ruler: { after(name: string, rule: string, run: (state: CoreState) => void): void } };
  readonly inline: {
    readonly ruler: { before(name: string, rule: string, run: (state: InlineState, silent: boolean) => boolean): void };
  };
  readonly renderer: { readonly rules: Record<string, RenderRule | undefined> };
}

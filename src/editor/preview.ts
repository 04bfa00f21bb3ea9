import { commands, type Disposable, Uri, workspace } from 'vscode';
import type { FoundCitation } from '../core/citations/citation.ts';
import { citationPreview } from '../core/citations/preview/citationPreview.ts';
import { type PreviewContent, previewContent } from '../core/citations/preview/content.ts';
import type { MarkdownParser } from '../core/citations/preview/markdownIt.ts';
import type { RenderedDocument } from '../core/citations/renderedDocument.ts';
import type { Logger } from '../core/ports.ts';
import { type DocumentLanguage, documentLanguage } from '../core/text/language.ts';
import type { ResearchClient } from '../worker/client.ts';
import { bibliographiesOf } from './bibliographies.ts';
import { formattingOf } from './formatting.ts';
import type { Mirror } from './mirror.ts';
import { onSettingsChanged } from './settings.ts';

/** What is rendered, or being rendered, of one document. */
interface Shown {
  /** What the rendering depends on. */
  readonly question: string;
  readonly rendered?: RenderedDocument;
}

/** Renderings that are kept, the least recently used going first. */
const mostShown = 8;

/**
 * Citations in VS Code's Markdown preview. The preview renders at once, so it shows author and year until the worker has rendered the
 * citations, and is refreshed then.
 */
export class CitationPreview implements Disposable {
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;
  readonly #log: Logger;
  readonly #shown = new Map<string, Shown>();
  readonly #subscriptions: readonly Disposable[];
  /** How often the library or a setting has changed: what is rendered depends on them. */
  #edition = 0;

  constructor(client: ResearchClient, mirror: Mirror, log: Logger) {
    this.#client = client;
    this.#log = log;
    this.#mirror = mirror;
    const changed = () => {
      this.#edition++;
      if (this.#shown.size > 0) refresh();
    };
    this.#subscriptions = [
      mirror.onDidChange((part) => {
        if (part === 'library') changed();
      }),
      onSettingsChanged(changed),
    ];
  }

  /** What VS Code's Markdown extension asks of one that contributes `markdown.markdownItPlugins`. */
  readonly extendMarkdownIt = <M extends MarkdownParser>(md: M): M =>
    citationPreview(md, {
      language: languageOfText,
      content: (citations, env) => this.#content(citations, uriOf(env)),
    });

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #content(citations: readonly FoundCitation[], uri: Uri | undefined): PreviewContent {
    const labelOf = (key: string) => this.#mirror.row(key)?.label.replace(/ · .*$/s, '');
    const name = uri?.toString() ?? '';
    const document = workspace.textDocuments.find((open) => open.uri.toString() === name);
    const formatting = formattingOf(document);
    const asked = citations.map(({ mode, items, nocite }) => ({ mode, items: items.map(plain), nocite }));
    const question = JSON.stringify([this.#edition, formatting, asked]);
    const shown = this.#shown.get(name);
    if (shown?.question !== question) {
      this.#keep(name, { question, rendered: undefined });
      void this.#render(name, question, async () => {
        // Their entries may be what makes the keys known.
        if (document) {
          const uris = (await bibliographiesOf(document)).map(String);
          await this.#client.request('useBibliographies', { uris });
        }
        return this.#client.request('renderDocument', { citations: asked, ...formatting });
      });
    }
    const { rendered } = this.#shown.get(name)!;
    // Before the first load nothing is known of any key.
    const isLoaded = this.#mirror.library.length > 0 || rendered !== undefined;
    return previewContent(citations, rendered, isLoaded ? labelOf : (key) => labelOf(key) ?? key);
  }

  async #render(name: string, question: string, ask: () => Promise<RenderedDocument>): Promise<void> {
    const rendered = await ask().catch((error) => {
      this.#log.warn(`The citations of ${name} cannot be rendered for the preview: ${error.message ?? error}`);
      return undefined;
    });
    if (!rendered || this.#shown.get(name)?.question !== question) return;
    this.#keep(name, { question, rendered });
    refresh();
  }

  #keep(name: string, shown: Shown): void {
    this.#shown.delete(name);
    this.#shown.set(name, shown);
    for (const oldest of this.#shown.keys()) if (this.#shown.size > mostShown) this.#shown.delete(oldest);
  }
}

function refresh(): void {
  void commands.executeCommand('markdown.preview.refresh').then(undefined, () => undefined);
}

/** The document the preview shows, as it tells its plugins since VS Code 1.72. */
function uriOf(env: unknown): Uri | undefined {
  const uri = (env as { readonly currentDocument?: unknown } | undefined)?.currentDocument;
  return uri instanceof Uri ? uri : undefined;
}

/** The preview parses texts of open documents, and does not say which. */
function languageOfText(text: string): DocumentLanguage | undefined {
  const document = workspace.textDocuments.find((open) => open.getText().replace(/\r\n?/g, '\n') === text);
  return document && documentLanguage('markdown', document.uri.path);
}

function plain({ key, label, locator, prefix, suffix, suppressAuthor }: FoundCitation['items'][number]) {
  return { key, label, locator, prefix, suffix, suppressAuthor };
}

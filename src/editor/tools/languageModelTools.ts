import {
  type CancellationToken,
  type Disposable,
  LanguageModelTextPart,
  type LanguageModelTool,
  type LanguageModelToolInvocationOptions,
  type LanguageModelToolInvocationPrepareOptions,
  LanguageModelToolResult,
  l10n,
  lm,
  type PreparedToolInvocation,
  workspace,
} from 'vscode';
import type { ToolName } from '../../core/research/assistant/tools.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { signalOf } from '../convert.ts';
import { onSettingsChanged, readSettings } from '../settings.ts';

type Input = Readonly<Record<string, unknown>>;

/** What is shown while a tool works; `subject` is the text it was given. */
const doing: Readonly<Record<ToolName, (subject: string) => string>> = {
  ibid_search_corpus: (subject) => l10n.t('Searching your sources for “{0}”', subject),
  ibid_look_up_actor: (subject) => l10n.t('Looking up “{0}” in your actor files', subject),
  ibid_verify_quotation: (subject) => l10n.t('Checking “{0}” against your sources', subject),
  ibid_format_citation: (subject) => l10n.t('Writing a citation of {0}', subject),
};

const subjects: Readonly<Record<ToolName, string>> = {
  ibid_search_corpus: 'query',
  ibid_look_up_actor: 'name',
  ibid_verify_quotation: 'quotation',
  ibid_format_citation: 'citationKey',
};

/** Longest text of a message about a tool, in UTF-16 code units. */
const longestSubject = 80;

/** Offers the tools to language models in VS Code, while the workspace is trusted and the setting is on. */
export class LanguageModelTools implements Disposable {
  readonly #client: ResearchClient;
  readonly #watching: Disposable[];
  #offered: Disposable[] = [];

  constructor(client: ResearchClient) {
    this.#client = client;
    const offer = () => this.#offer();
    this.#watching = [onSettingsChanged(offer), workspace.onDidGrantWorkspaceTrust(offer)];
    offer();
  }

  dispose(): void {
    for (const each of [...this.#watching, ...this.#offered]) each.dispose();
  }

  #offer(): void {
    const isOn = workspace.isTrusted && readSettings().assistantTools;
    if (isOn === this.#offered.length > 0) return;
    for (const each of this.#offered.splice(0)) each.dispose();
    if (!isOn) return;
    const names = Object.keys(doing) as ToolName[];
    this.#offered = names.map((name) => lm.registerTool(name, new CorpusTool(name, this.#client)));
  }
}

/** One tool, answered by the worker; read-only, so nothing is to be confirmed. */
class CorpusTool implements LanguageModelTool<Input> {
  readonly #name: ToolName;
  readonly #client: Pick<ResearchClient, 'request'>;

  constructor(name: ToolName, client: Pick<ResearchClient, 'request'>) {
    this.#name = name;
    this.#client = client;
  }

  prepareInvocation({ input }: LanguageModelToolInvocationPrepareOptions<Input>): PreparedToolInvocation {
    const subject = String(input?.[subjects[this.#name]] ?? '').replace(/\s+/g, ' ');
    const shown = subject.length > longestSubject ? `${subject.slice(0, longestSubject)}…` : subject;
    return { invocationMessage: doing[this.#name](shown) };
  }

  /** The answer as JSON. Rejects with one sentence for the model when the input is wrong. */
  async invoke(
    { input }: LanguageModelToolInvocationOptions<Input>,
    token: CancellationToken,
  ): Promise<LanguageModelToolResult> {
    const answer = await this.#client.request('assistant', { tool: this.#name, input }, signalOf(token));
    return new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(answer))]);
  }
}

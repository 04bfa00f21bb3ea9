import { l10n, ProgressLocation, type QuickPickItem, ThemeIcon, window } from 'vscode';
import { locatorText } from '../../core/corpus/margin.ts';
import type { SuggestedActor, SuggestionEvidence } from '../../core/research/actorAnswers.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { signalOf } from '../convert.ts';
import { typeIcon, typeName } from '../language/cardWords.ts';
import type { IgnoredNames } from './ignoredNames.ts';
import { readSuggestions } from './readSuggestions.ts';

/** What can be done with a suggestion. */
export interface SuggestionActions {
  accept(suggestion: SuggestedActor): Promise<unknown>;
  acceptAsAlias(suggestion: SuggestedActor): Promise<unknown>;
  open(evidence: SuggestionEvidence): Promise<unknown>;
}

interface SuggestionItem extends QuickPickItem {
  readonly suggestion: SuggestedActor;
}

interface ActionItem extends QuickPickItem {
  /** Resolves to whether the list is to be shown again. */
  run(): Promise<boolean>;
}

/** How much of a passage stands on one line, in UTF-16 code units. */
const excerptLength = 110;

/** The list of suggested actors, and what is done with each. */
export class SuggestionList {
  readonly #client: ResearchClient;
  readonly #ignored: IgnoredNames;
  readonly #actions: SuggestionActions;

  constructor(client: ResearchClient, ignored: IgnoredNames, actions: SuggestionActions) {
    this.#client = client;
    this.#ignored = ignored;
    this.#actions = actions;
  }

  /** Reads the sources, which can be cancelled, and lists what they suggest until the user has enough. */
  async show(): Promise<void> {
    for (;;) {
      const suggestions = await this.#read();
      if (!suggestions) return;
      if (suggestions.length === 0) {
        void window.showInformationMessage(l10n.t('Ibid finds no actor in the sources that is not written down.'));
        return;
      }
      const chosen = await this.#choose(suggestions);
      if (!chosen || !(await this.#act(chosen))) return;
    }
  }

  async #read(): Promise<readonly SuggestedActor[] | undefined> {
    const title = l10n.t('Ibid: looking for actors in the sources');
    return window.withProgress(
      { location: ProgressLocation.Notification, title, cancellable: true },
      async (progress, token) => {
        let last = 0;
        const tell = (done: number, total: number) => {
          progress.report({ increment: ((done - last) / total) * 100, message: `${done} / ${total}` });
          last = done;
        };
        try {
          return await readSuggestions(this.#client, this.#ignored.names, tell, signalOf(token));
        } catch (error) {
          if (token.isCancellationRequested) return undefined;
          throw error;
        }
      },
    );
  }

  async #choose(suggestions: readonly SuggestedActor[]): Promise<SuggestedActor | undefined> {
    const chosen = await window.showQuickPick(suggestions.map(itemOf), {
      title: l10n.t('Actors the sources name: {0}', suggestions.length),
      placeHolder: l10n.t('Choose one to add it, to make it an alias, to see where it stands or to ignore it'),
      matchOnDescription: true,
    });
    return chosen?.suggestion;
  }

  async #act(suggestion: SuggestedActor): Promise<boolean> {
    const { name, type } = suggestion;
    const choices: ActionItem[] = [
      {
        label: l10n.t('$(add) Add as {0}', typeName(type)),
        detail: namesOf(suggestion),
        run: async () => {
          await this.#actions.accept(suggestion);
          return true;
        },
      },
      {
        label: l10n.t('$(link) Add as alias of …'),
        run: async () => {
          await this.#actions.acceptAsAlias(suggestion);
          return true;
        },
      },
      ...suggestion.evidence.map((evidence) => ({
        label: `$(go-to-file) ${placeOf(evidence)}`,
        detail: excerptOf(evidence, 2 * excerptLength),
        run: async () => {
          await this.#actions.open(evidence);
          return false;
        },
      })),
      {
        label: l10n.t('$(eye-closed) Ignore'),
        detail: l10n.t('Do not suggest “{0}” in this workspace again.', name),
        run: async () => {
          await this.#ignored.add(name);
          return true;
        },
      },
      { label: l10n.t('$(arrow-left) Back to the list'), run: async () => true },
    ];
    const choice = await window.showQuickPick(choices, { title: `${name} · ${typeName(type)}` });
    return choice ? choice.run() : false;
  }
}

function itemOf(suggestion: SuggestedActor): SuggestionItem {
  const { name, type, count, sources, confidence, evidence } = suggestion;
  const times = count === 1 ? l10n.t('once') : l10n.t('{0} times', count);
  const where = sources === 1 ? l10n.t('in 1 source') : l10n.t('in {0} sources', sources);
  const sure = confidence === 'confident' ? l10n.t('sure') : l10n.t('possible');
  return {
    suggestion,
    label: name,
    iconPath: new ThemeIcon(typeIcon(type)),
    description: `${typeName(type)} · ${times} ${where} · ${sure}`,
    detail: evidence.map((each) => `${excerptOf(each, excerptLength)} (${placeOf(each)})`).join('  ·  '),
  };
}

function namesOf({ name, alias, weakAlias }: SuggestedActor): string {
  return [name, ...alias, ...weakAlias].join(', ');
}

function placeOf({ label, locator }: SuggestionEvidence): string {
  return [label, locatorText(locator as Parameters<typeof locatorText>[0])].filter(Boolean).join(', ');
}

/** The words around the name, cut between words. */
function excerptOf({ text, span }: SuggestionEvidence, length: number): string {
  let start = Math.max(
    0,
    Math.min(span.start - Math.floor((length - (span.end - span.start)) / 2), text.length - length),
  );
  let end = Math.min(text.length, Math.max(start + length, span.end));
  if (start > 0) start = text.lastIndexOf(' ', start) + 1;
  if (end < text.length) end = Math.max(span.end, text.lastIndexOf(' ', end));
  return `${start > 0 ? '… ' : ''}${text.slice(start, end).replace(/\s+/g, ' ')}${end < text.length ? ' …' : ''}`;
}

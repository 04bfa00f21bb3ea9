import { type Disposable, l10n, StatusBarAlignment, type TextDocument, ThemeColor, window } from 'vscode';
import type { DraftChecks } from './draftChecks.ts';

/** Says in the status bar how many quotations of the active draft want a look; nothing while none does. */
export class CheckStatus implements Disposable {
  readonly #item = window.createStatusBarItem('ibid.checks', StatusBarAlignment.Left, 0);
  readonly #checks: DraftChecks;
  readonly #subscriptions: Disposable[];

  constructor(checks: DraftChecks) {
    this.#checks = checks;
    this.#item.name = l10n.t('Ibid: quotations');
    this.#item.command = 'workbench.actions.view.problems';
    this.#subscriptions = [
      this.#item,
      checks.onDidChange((document) => {
        if (document === window.activeTextEditor?.document) this.#show(document);
      }),
      window.onDidChangeActiveTextEditor((editor) => this.#show(editor?.document)),
    ];
    this.#show(window.activeTextEditor?.document);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #show(document: TextDocument | undefined): void {
    const rows = (document && this.#checks.foundIn(document)?.quotations) ?? [];
    const wrong = rows.filter(({ findings }) =>
      findings.some(({ severity }) => severity === 'error' || severity === 'warning'),
    );
    if (wrong.length === 0) {
      this.#item.hide();
      return;
    }
    const isError = wrong.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
    this.#item.text = `$(quote) ${wrong.length}`;
    const count =
      wrong.length === 1 ? l10n.t('1 quotation wants a look') : l10n.t('{0} quotations want a look', wrong.length);
    this.#item.tooltip = l10n.t('{0}. Show the problems.', count);
    this.#item.accessibilityInformation = { label: this.#item.tooltip, role: 'button' };
    this.#item.backgroundColor = new ThemeColor(
      isError ? 'statusBarItem.errorBackground' : 'statusBarItem.warningBackground',
    );
    this.#item.show();
  }
}

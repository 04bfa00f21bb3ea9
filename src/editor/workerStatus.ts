import { commands, type Disposable, l10n, StatusBarAlignment, ThemeColor, window } from 'vscode';

/** So long it is said that Ibid is back, in milliseconds. */
const saidFor = 60_000;

/** Says in the status bar that the worker stopped, and offers to start it again where it does not run. */
export class WorkerStatus implements Disposable {
  readonly #item = window.createStatusBarItem('ibid.worker', StatusBarAlignment.Left, 0);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#item.name = l10n.t('Ibid: stopped');
  }

  /** Nothing is to be said any longer. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#item.hide();
  }

  /** The worker stopped; `isBack` when it was started again. */
  stopped(isBack: boolean): void {
    clearTimeout(this.#timer);
    const tooltip = isBack
      ? l10n.t('Ibid stopped and was started again. Your files are as they were. Show the log.')
      : l10n.t(
          'Ibid stopped twice, so the sources are not searched and drafts are not checked. Your files are as they were.',
        );
    this.#item.text = isBack ? l10n.t('$(debug-restart) Ibid restarted') : l10n.t('$(error) Ibid stopped');
    this.#item.tooltip = tooltip;
    this.#item.accessibilityInformation = { label: tooltip, role: 'button' };
    this.#item.command = isBack ? 'ibid.showLog' : 'ibid.restart';
    this.#item.backgroundColor = isBack ? undefined : new ThemeColor('statusBarItem.errorBackground');
    this.#item.show();
    if (isBack) this.#timer = setTimeout(() => this.#item.hide(), saidFor);
    else void offerRestart(tooltip);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#item.dispose();
  }
}

async function offerRestart(what: string): Promise<void> {
  const again = l10n.t('Start Again');
  if ((await window.showErrorMessage(what, again)) === again) await commands.executeCommand('ibid.restart');
}

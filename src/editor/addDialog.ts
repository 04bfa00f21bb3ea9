import { commands, l10n, ProgressLocation, window } from 'vscode';
import type { Wanted } from '../core/research/intake.ts';
import { errorText } from './inLanguage.ts';
import type { Mirror } from './mirror.ts';
import type { Added, SourceAdder } from './sourceAdder.ts';

/** Adds sources and says what came of it; asks where each came from and what to do with a later save of a page. */
export class AddDialog {
  readonly #adder: SourceAdder;
  readonly #mirror: Mirror;

  constructor(adder: SourceAdder, mirror: Mirror) {
    this.#adder = adder;
    this.#mirror = mirror;
  }

  /** Adds what was chosen, pasted or dropped. `url` says where it came from; without it that is asked, once for each. Resolves to what is in the corpus now. */
  async add(wanted: readonly Wanted[], url?: string): Promise<Added[]> {
    const asked: { readonly each: Wanted; readonly url?: string }[] = [];
    for (const each of wanted) {
      const isPage = 'uri' in each && /^https?:/i.test(each.uri);
      const from = isPage ? '' : (url ?? (wanted.length > mostAsked ? '' : await askUrl(nameOf(each))));
      if (from === undefined) return [];
      asked.push({ each, url: from.trim() === '' ? undefined : from.trim() });
    }
    const added: Added[] = [];
    const failed: string[] = [];
    const progress = { location: ProgressLocation.Notification, title: l10n.t('Adding sources'), cancellable: true };
    await window.withProgress(progress, async (reporter, token) => {
      const controller = new AbortController();
      token.onCancellationRequested(() => controller.abort());
      for (const { each, url: from } of asked) {
        if (token.isCancellationRequested) return;
        reporter.report({ message: nameOf(each), increment: 100 / asked.length });
        try {
          added.push(await this.#addOne(each, from, controller.signal));
        } catch (error) {
          if (token.isCancellationRequested) return;
          failed.push(errorText(error));
        }
      }
    });
    if (failed.length > 0) void window.showErrorMessage(failed.slice(0, 5).join('\n'));
    if (added.length > 0) void this.#say(added);
    return added;
  }

  /** Adds a formatted text from the clipboard, as the page it is a part of. */
  addPasted(html: string): Promise<Added[]> {
    const text = /<meta\b[^>]{0,100}\bcharset\b/i.test(html) ? html : `<meta charset="utf-8">\n${html}`;
    return this.add([{ name: 'clipboard.html', unnamed: true, bytes: new TextEncoder().encode(text) }]);
  }

  async #addOne(wanted: Wanted, url: string | undefined, signal: AbortSignal): Promise<Added> {
    const added = await this.#adder.add(wanted, { url }, signal);
    if (added.known !== 'update') return added;
    const [update, asNew] = [l10n.t('Update the Source'), l10n.t('Add as Another Source')];
    const message = l10n.t('{0} looks like a later save of “{1}”.', nameOf(wanted), this.#title(added));
    const choice = await window.showInformationMessage(message, update, asNew);
    if (choice === asNew) return this.#adder.add(wanted, { url, asNew: true }, signal);
    if (choice === update)
      await commands.executeCommand('ibid.updateSource', { ...updateOf(added, wanted), show: true });
    return added;
  }

  async #say(added: readonly Added[]): Promise<void> {
    const fresh = added.filter(({ known }) => known === undefined);
    const same = added.filter(({ known }) => known === 'same');
    const lines = [
      ...(fresh.length === 1 ? [oneLine(fresh[0]!, this.#title(fresh[0]!))] : []),
      ...(fresh.length > 1 ? [l10n.t('{0} sources were added.', fresh.length)] : []),
      ...same.map((each) => l10n.t('The corpus has this text already: “{0}”.', this.#title(each))).slice(0, 3),
      ...fresh.flatMap(({ redirects = [] }) => redirects.map((address) => l10n.t('Redirected from {0}.', address))),
    ];
    if (lines.length === 0) return;
    const open = l10n.t('Open');
    const choice = await window.showInformationMessage(lines.join(' '), open);
    if (choice === open) await commands.executeCommand('ibid.openSource', { source: (fresh[0] ?? same[0])!.source });
  }

  #title({ source, citationKey }: Added): string {
    return this.#mirror.sources.get(source)?.title ?? citationKey;
  }
}

/** The address of each is asked only while that is no nuisance. */
const mostAsked = 5;

function askUrl(name: string): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Where does {0} come from?', name),
    prompt: l10n.t('The address of the page, if it has one. Leave it empty otherwise.'),
    placeHolder: 'https://',
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.trim() === '' || /^https?:\/\/[^\s/]+\S*$/i.test(text.trim())
        ? undefined
        : l10n.t('An address begins with http:// or https:// and has no spaces.'),
  });
}

function oneLine({ citationKey, missing }: Added, title: string): string {
  const added = l10n.t('Added “{0}”, cited as {1}.', title, citationKey);
  return missing.length > 0 ? `${added} ${l10n.t('Missing for a full citation: {0}.', missing.join(', '))}` : added;
}

function nameOf(wanted: Wanted): string {
  if (!('uri' in wanted)) return wanted.unnamed ? l10n.t('the text') : wanted.name;
  return /^https?:/i.test(wanted.uri)
    ? wanted.uri
    : decodeURIComponent(wanted.uri.slice(wanted.uri.lastIndexOf('/') + 1));
}

function updateOf({ source }: Added, wanted: Wanted) {
  return 'uri' in wanted ? { source, uri: wanted.uri } : { source, bytes: wanted.bytes, name: wanted.name };
}

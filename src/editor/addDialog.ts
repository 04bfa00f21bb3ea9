import { commands, l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { Wanted } from '../core/research/intake.ts';
import { errorText } from './inLanguage.ts';
import type { Mirror } from './mirror.ts';
import type { Added, SourceAdder } from './sourceAdder.ts';
import { fieldNames } from './sources/fieldWords.ts';

/** One text that is to be added, and where it came from where somebody says so. */
interface Asked {
  readonly wanted: Wanted;
  readonly url?: string;
}

/** What came of it. */
type Outcome = Asked & { readonly added: Added };

/** Adds sources and says what came of it; asks where each came from and what to do with a later save of a page. */
export class AddDialog {
  readonly #adder: SourceAdder;
  readonly #mirror: Mirror;

  constructor(adder: SourceAdder, mirror: Mirror) {
    this.#adder = adder;
    this.#mirror = mirror;
  }

  /**
   * Adds what was chosen, pasted or dropped. `url` says where it came from; without it that is asked, once for each. Resolves to what is in the corpus now:
   * of a later save to the source it is one of, whatever is chosen for it afterwards.
   */
  async add(wanted: readonly Wanted[], url?: string): Promise<Added[]> {
    const asked: Asked[] = [];
    for (const [index, each] of wanted.entries()) {
      const isPage = 'uri' in each && /^https?:/i.test(each.uri);
      const from = isPage
        ? ''
        : (url ?? (wanted.length > mostAsked ? '' : await askUrl(titleFor(each, index, wanted.length))));
      if (from === undefined) return [];
      asked.push({ wanted: each, url: from.trim() === '' ? undefined : from.trim() });
    }
    const { outcomes, failed } = await this.#addAll(asked);
    if (failed.length > 0) void window.showErrorMessage(failures(failed));
    const added = outcomes.map((outcome) => outcome.added);
    if (added.length > 0) void told(this.#say(added));
    for (const outcome of outcomes) if (outcome.added.known === 'update') void told(this.#offerUpdate(outcome));
    return added;
  }

  /** Adds a formatted text from the clipboard, as the page it is a part of. Who only meant to search for it is asked in words that say so. */
  async addPasted(html: string): Promise<Added[]> {
    const url = await askUrl(l10n.t('Add the pasted page as a source: where does it come from?'));
    if (url === undefined) return [];
    const text = /<meta\b[^>]{0,100}\bcharset\b/i.test(html) ? html : `<meta charset="utf-8">\n${html}`;
    return this.add([{ name: 'clipboard.html', unnamed: true, bytes: new TextEncoder().encode(text) }], url);
  }

  async #addAll(asked: readonly Asked[]): Promise<{ outcomes: Outcome[]; failed: string[] }> {
    const outcomes: Outcome[] = [];
    const failed: string[] = [];
    const progress = { location: ProgressLocation.Notification, title: l10n.t('Adding sources'), cancellable: true };
    await window.withProgress(progress, async (reporter, token) => {
      const controller = new AbortController();
      token.onCancellationRequested(() => controller.abort());
      for (const { wanted, url } of asked) {
        if (token.isCancellationRequested) return;
        reporter.report({ message: nameOf(wanted), increment: 100 / asked.length });
        try {
          outcomes.push({ wanted, url, added: await this.#adder.add(wanted, { url }, controller.signal) });
        } catch (error) {
          if (token.isCancellationRequested) return;
          failed.push(errorText(error));
        }
      }
    });
    return { outcomes, failed };
  }

  /** Asks beside the work: nobody has to answer. */
  async #offerUpdate({ wanted, url, added }: Outcome): Promise<void> {
    const [update, asNew] = [l10n.t('Update the Source'), l10n.t('Add as Another Source')];
    const message = l10n.t(
      '{0} looks like a later save of “{1}” and was not added yet.',
      nameOf(wanted),
      this.#title(added),
    );
    const choice = await window.showInformationMessage(message, update, asNew);
    if (choice === update)
      await commands.executeCommand('ibid.updateSource', { ...updateOf(added, wanted), show: true });
    if (choice === asNew) await this.#say([await this.#adder.add(wanted, { url, asNew: true })]);
  }

  async #say(added: readonly Added[]): Promise<void> {
    const fresh = added.filter(({ known }) => known === undefined);
    const same = added.filter(({ known }) => known === 'same');
    const one = fresh.length === 1 ? fresh[0] : undefined;
    const lines = [
      ...(one ? [oneLine(one, this.#title(one))] : []),
      ...(fresh.length > 1 ? manyLines(fresh) : []),
      ...same.map((each) => l10n.t('The corpus has this text already: “{0}”.', this.#title(each))).slice(0, 3),
      ...fresh.flatMap(({ redirects = [] }) => redirects.map((address) => l10n.t('Redirected from {0}.', address))),
    ];
    if (lines.length === 0) return;
    const [fill, open, show] = [l10n.t('Add What Is Missing'), l10n.t('Open'), l10n.t('Show Sources')];
    const shown = one ?? (fresh.length === 0 ? same[0] : undefined);
    const offers = shown ? [...(one && one.missing.length > 0 ? [fill] : []), open] : [show];
    const choice = await window.showInformationMessage(lines.join(' '), ...offers);
    if (choice === show) await commands.executeCommand('ibid.sources.focus');
    if (choice === fill) await commands.executeCommand('ibid.editMetadata', { source: shown?.source });
    if (choice === open) await commands.executeCommand('ibid.openSource', { source: shown?.source });
  }

  #title({ source, citationKey }: Added): string {
    return this.#mirror.sources.get(source)?.title ?? citationKey;
  }
}

/** The address of each is asked only while that is no nuisance. */
const mostAsked = 5;
/** So many reasons have room in a message. */
const mostReasons = 3;

/** What is chosen in a message has nobody who asked for it: it says itself what went wrong. */
async function told(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    void window.showErrorMessage(errorText(error));
  }
}

function titleFor(wanted: Wanted, index: number, all: number): string {
  const title = l10n.t('Where does {0} come from?', nameOf(wanted));
  return all > 1 ? l10n.t('{0} ({1} of {2})', title, index + 1, all) : title;
}

function askUrl(title: string): Thenable<string | undefined> {
  return window.showInputBox({
    title,
    prompt: l10n.t('The address of the page, if it has one. Leave it empty otherwise.'),
    placeHolder: 'https://',
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.trim() === '' || /^https?:\/\/[^\s/]+\S*$/i.test(text.trim())
        ? undefined
        : l10n.t('An address begins with http:// or https:// and has no spaces.'),
  });
}

function failures(reasons: readonly string[]): string {
  if (reasons.length === 1) return reasons[0]!;
  const said = reasons.slice(0, mostReasons).join(' ');
  return reasons.length > mostReasons
    ? l10n.t('{0} files could not be added, the first of them: {1}', reasons.length, said)
    : l10n.t('{0} files could not be added: {1}', reasons.length, said);
}

function oneLine({ source, citationKey, missing }: Added, title: string): string {
  const path = workspace.asRelativePath(Uri.parse(source, true));
  const added = l10n.t('Added “{0}” as {1}, cited as {2}.', title, path, citationKey);
  return missing.length > 0 ? `${added} ${l10n.t('Missing for a full citation: {0}.', fieldNames(missing))}` : added;
}

function manyLines(fresh: readonly Added[]): string[] {
  const lacking = fresh.filter(({ missing }) => missing.length > 0).length;
  const added = l10n.t('{0} sources were added.', fresh.length);
  if (lacking === 0) return [added];
  return [added, l10n.t('Lacking something for a full citation: {0}; the Sources view marks them.', lacking)];
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

import { commands, l10n, type QuickPickItem, Uri, window } from 'vscode';
import type { AffectedPlace } from '../../core/research/affected.ts';
import type { UpdateAnswer, Wanted } from '../../core/research/intake.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { rangesIn, toUri } from '../convert.ts';
import { nameOf } from '../drafts.ts';
import { currentText } from '../files.ts';
import type { Mirror } from '../mirror.ts';
import type { SourceUpdater } from '../sourceUpdater.ts';
import { objectArgument, optionalFlag, optionalText, textField } from './arguments.ts';
import type { Command } from './command.ts';

/** What `ibid.updateSource` returns: paragraphs of the old version by what became of them, and the places in drafts that rest on those. */
interface Updated {
  readonly changed: number;
  readonly moved: number;
  readonly unchanged: number;
  /** Paragraphs of the new version that no old one became. */
  readonly added: number;
  readonly affected: readonly AffectedPlace[];
  readonly redirects?: readonly string[];
}

export function updateSource(client: ResearchClient, mirror: Mirror, updater: SourceUpdater): Command {
  return {
    id: 'ibid.updateSource',
    async run(argument) {
      await client.request('ready', undefined);
      const asked = sourceOfNode(argument);
      if (argument === undefined || asked) {
        const source = asked ?? (await pickSource(mirror));
        const wanted = source && (await pickVersion(mirror.sources.get(source)?.citationKey ?? ''));
        return wanted && show(updater, Uri.parse(source, true), wanted);
      }
      const fields = objectArgument(argument, 'source and uri');
      const source = toUri(fields.source, 'source');
      if (!mirror.sources.has(source.toString())) throw new Error(`source: the corpus has no source ${source}.`);
      const wanted = wantedOf(fields);
      const moves = optionalFlag(fields.move, 'move') === true && 'uri' in wanted && !/^https?:/i.test(wanted.uri);
      const answer = optionalFlag(fields.show, 'show')
        ? await show(updater, source, wanted)
        : updated((await updater.update(source, wanted, optionalText(fields.url, 'url'))).answer);
      // Its text is in the place of the source now.
      if (moves) await updater.discard(toUri(wanted.uri, 'uri'));
      return answer;
    },
  };
}

/** The node of a source in the tree, whose menu gives it as the argument. */
function sourceOfNode(argument: unknown): string | undefined {
  const row = (argument as { readonly row?: { readonly uri?: unknown } } | undefined)?.row;
  return typeof row?.uri === 'string' ? row.uri : undefined;
}

/** A file or page, or the bytes of what was pasted. */
function wantedOf({ uri, bytes, name }: Readonly<Record<string, unknown>>): Wanted {
  if (bytes instanceof Uint8Array) return { bytes, name: textField(name, 'name') };
  if (typeof uri === 'string' && /^https?:/i.test(uri)) return { uri };
  const parsed = toUri(uri, 'uri');
  return { uri: /^https?$/.test(parsed.scheme) ? parsed.toString(true) : parsed.toString() };
}

function updated({ counts, affected, redirects }: UpdateAnswer): Updated {
  const { changed, moved, unchanged, added } = counts;
  return { changed, moved, unchanged, added, affected, ...(redirects.length > 0 ? { redirects } : {}) };
}

/** Updates, shows the two versions side by side and lists what in the drafts rests on the difference. */
async function show(updater: SourceUpdater, source: Uri, wanted: Wanted): Promise<Updated> {
  const { answer, versions } = await updater.update(source, wanted);
  const { counts, affected, redirects } = answer;
  const title = l10n.t('{0}: before and now', nameOf(source));
  if (counts.changed + counts.added + counts.moved > 0)
    await commands.executeCommand('vscode.diff', versions.old, versions.now, title, { preview: true });
  const lines = [
    summary(nameOf(source), answer),
    ...redirects.map((address) => l10n.t('Redirected from {0}.', address)),
    affectedWords(affected.length),
  ];
  const list = l10n.t('Show Places');
  const choice = window.showInformationMessage(lines.join(' '), ...(affected.length > 0 ? [list] : []));
  void choice.then((chosen) => (chosen === list ? pickPlace(affected) : undefined));
  return updated(answer);
}

/** What became of the paragraphs; only what there is of each kind. */
function summary(name: string, { counts }: UpdateAnswer): string {
  const { changed, moved, added } = counts;
  const parts = [
    ...(changed > 0 ? [l10n.t('{0} changed', changed)] : []),
    ...(added > 0 ? [l10n.t('{0} new', added)] : []),
    ...(moved > 0 ? [l10n.t('{0} with another number', moved)] : []),
  ];
  if (parts.length === 0) return l10n.t('{0} was updated; every paragraph is as it was.', name);
  return l10n.t('{0} was updated. Paragraphs: {1}.', name, parts.join(', '));
}

function affectedWords(count: number): string {
  if (count === 0) return l10n.t('No draft rests on what changed.');
  return count === 1
    ? l10n.t('1 place in your drafts rests on what changed.')
    : l10n.t('{0} places in your drafts rest on what changed.', count);
}

interface PlaceItem extends QuickPickItem {
  open(preserveFocus: boolean): Thenable<unknown>;
}

/** Each place is looked at while the list is walked through, so that one sees all of them. */
async function pickPlace(affected: readonly AffectedPlace[]): Promise<void> {
  const items: PlaceItem[] = [];
  for (const place of affected) {
    const uri = Uri.parse(place.uri, true);
    const text = await currentText(uri);
    if (text === undefined) continue;
    const selection = rangesIn(text)(place);
    items.push({
      label: text.slice(place.start, place.end),
      description: l10n.t('{0}, line {1}', nameOf(uri), selection.start.line + 1),
      detail: reasonOf(place),
      open: (preserveFocus) => commands.executeCommand('vscode.open', uri, { selection, preserveFocus, preview: true }),
    });
  }
  const picked = await window.showQuickPick(items, {
    title: l10n.t('What rests on the change'),
    placeHolder: l10n.t('The arrow keys show each place'),
    matchOnDescription: true,
    onDidSelectItem: (item: PlaceItem) => void item.open(true),
  });
  await picked?.open(false);
}

function reasonOf({ reason, now }: AffectedPlace): string {
  if (reason === 'quotation') return l10n.t('These words no longer stand in the source.');
  if (reason === 'changed') return l10n.t('The paragraph has other words now.');
  return now
    ? l10n.t('The paragraph has another number now: {0}.', now)
    : l10n.t('The paragraph has another number now.');
}

async function pickSource(mirror: Mirror): Promise<string | undefined> {
  const rows = [...mirror.sources.values()].map(({ title, label, uri }) => ({ label: title, description: label, uri }));
  const title = l10n.t('Update which source?');
  return (await window.showQuickPick(rows, { title, matchOnDescription: true }))?.uri;
}

async function pickVersion(key: string): Promise<Wanted | undefined> {
  const [file, page] = [l10n.t('A File…'), l10n.t('A Web Page…')];
  const way = await window.showQuickPick([file, page], { title: l10n.t('Where is the new version of {0}?', key) });
  if (way === file) {
    const [chosen] = (await window.showOpenDialog({ title: l10n.t('The new version') })) ?? [];
    return chosen && { uri: chosen.toString() };
  }
  if (way !== page) return undefined;
  const url = await window.showInputBox({
    title: l10n.t('The address of the new version'),
    prompt: l10n.t('The page is fetched once.'),
    placeHolder: 'https://',
    ignoreFocusOut: true,
  });
  return url === undefined || url.trim() === '' ? undefined : { uri: url.trim() };
}

import {
  CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionProvider,
  l10n,
  type Range,
  type TextDocument,
  Uri,
} from 'vscode';
import { nameOf } from '../drafts.ts';
import type { Mirror } from '../mirror.ts';
import { laterSaves } from './laterSaves.ts';

/** Offers to put a later save of a page in the place of the source that it is a version of. */
export class LaterVersionActions implements CodeActionProvider {
  static readonly kinds = [CodeActionKind.QuickFix];
  readonly #mirror: Mirror;

  constructor(mirror: Mirror) {
    this.#mirror = mirror;
  }

  provideCodeActions(document: TextDocument, _: Range, { diagnostics }: CodeActionContext): CodeAction[] {
    const uri = document.uri.toString();
    const source = laterSaves(this.#mirror).get(uri);
    if (source === undefined) return [];
    const title = l10n.t('Make it the new version of {0}', nameOf(Uri.parse(source, true)));
    const action = new CodeAction(title, CodeActionKind.QuickFix);
    action.command = { title, command: 'ibid.updateSource', arguments: [{ source, uri, show: true, move: true }] };
    action.diagnostics = diagnostics.filter(({ code }) => code === 'source.later-version');
    return [action];
  }
}

import {
  type CancellationToken,
  CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionProvider,
  CodeActionTriggerKind,
  commands,
  Disposable,
  l10n,
  Position,
  type Range,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { ActorOffer, ActorPlan } from '../../core/research/actorAnswers.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { rangesIn, signalOf } from '../convert.ts';
import { currentText } from '../files.ts';
import { mentionAt } from '../language/mentionAt.ts';
import type { Mirror } from '../mirror.ts';
import { offerAt, selectedName } from './nameHere.ts';

const saveCommand = '_ibid.saveActorFile';
const openCommand = '_ibid.openActorFile';

/** Offers, from the light bulb, to write down the name at the cursor that looks like an actor's and is no known one. */
export class ActorOffers implements CodeActionProvider, Disposable {
  static readonly kinds = [CodeActionKind.QuickFix];
  readonly #client: ResearchClient;
  readonly #mirror: Mirror;
  readonly #commands = Disposable.from(
    commands.registerCommand(saveCommand, async (uri: string) => {
      await (await workspace.openTextDocument(Uri.parse(uri, true))).save();
    }),
    commands.registerCommand(openCommand, async (uri: string) => {
      const { document } = await window.showTextDocument(Uri.parse(uri, true), { preview: false });
      await document.save();
    }),
  );

  constructor(client: ResearchClient, mirror: Mirror) {
    this.#client = client;
    this.#mirror = mirror;
  }

  dispose(): void {
    this.#commands.dispose();
  }

  async provideCodeActions(
    document: TextDocument,
    range: Range,
    { triggerKind, only }: CodeActionContext,
    token: CancellationToken,
  ): Promise<CodeAction[] | undefined> {
    if (only && !CodeActionKind.QuickFix.intersects(only)) return undefined;
    // A cursor that moves is no reason to start anything.
    if (triggerKind === CodeActionTriggerKind.Automatic && !this.#client.running) return undefined;
    if (!mayBeName(document, range) || mentionAt(document, range.start, this.#mirror)) return undefined;
    const offer = await offerAt(this.#client, document, document.offsetAt(range.start), signalOf(token)).catch(
      () => undefined,
    );
    if (token.isCancellationRequested) return undefined;
    if (offer) return [await creation(offer), ...(await aliases(offer)), otherAlias()];
    const selected = selectedName(document, range);
    return selected === undefined ? undefined : [asking(selected), otherAlias()];
  }
}

/** Whether the word there begins with a capital or in a script without small letters. */
function mayBeName(document: TextDocument, range: Range): boolean {
  if (selectedName(document, range) !== undefined) return true;
  const word = document.getWordRangeAtPosition(range.start, /[\p{L}\p{N}\p{M}'’.-]+/u);
  return word !== undefined && /[\p{Lu}\p{Lo}]/u.test(document.getText(word));
}

async function creation({ name, type, create }: ActorOffer): Promise<CodeAction> {
  const action = new CodeAction(l10n.t('Add actor “{0}” ({1})', name, type), CodeActionKind.QuickFix);
  action.edit = await editOf(create);
  const [file] = create.files;
  if (file) action.command = { title: action.title, command: openCommand, arguments: [file.uri] };
  return action;
}

async function aliases({ aliases: others, name }: ActorOffer): Promise<CodeAction[]> {
  return Promise.all(
    others.map(async (other) => {
      const action = new CodeAction(l10n.t('Add “{0}” as alias of {1}', name, other.name), CodeActionKind.QuickFix);
      action.edit = await editOf(other.plan);
      const [file] = other.plan.files;
      const isDirty = workspace.textDocuments.some((open) => open.uri.toString() === file?.uri && open.isDirty);
      if (file && !isDirty) action.command = { title: action.title, command: saveCommand, arguments: [file.uri] };
      return action;
    }),
  );
}

function otherAlias(): CodeAction {
  const action = new CodeAction(l10n.t('Add as alias of another actor…'), CodeActionKind.QuickFix);
  action.command = { title: action.title, command: 'ibid.addAlias' };
  return action;
}

function asking(name: string): CodeAction {
  const action = new CodeAction(l10n.t('Add actor “{0}”…', name), CodeActionKind.QuickFix);
  action.command = { title: action.title, command: 'ibid.newActor' };
  return action;
}

async function editOf({ files }: ActorPlan): Promise<WorkspaceEdit> {
  const edit = new WorkspaceEdit();
  for (const { uri: file, create, edits } of files) {
    const uri = Uri.parse(file, true);
    if (create) {
      // Contents of a file would be lost where another extension asks for the action.
      edit.createFile(uri, { ignoreIfExists: false });
      edit.insert(uri, new Position(0, 0), edits.map(({ text }) => text).join(''));
      continue;
    }
    const range = rangesIn((await currentText(uri)) ?? '');
    for (const change of edits) edit.replace(uri, range(change), change.text);
  }
  return edit;
}

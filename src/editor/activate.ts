import { commands, type ExtensionContext } from 'vscode';
import type { WorkerConnection } from '../worker/client.ts';
import { assistants } from './activate/assistants.ts';
import { editProviders } from './activate/editProviders.ts';
import { languageFeatures } from './activate/languageFeatures.ts';
import { research } from './activate/research.ts';
import { views } from './activate/views.ts';
import { actorFeatures } from './actors/actorFeatures.ts';
import { Checking } from './checks/checking.ts';
import { Provenance } from './checks/provenance.ts';
import { CitationWords } from './citationWords.ts';
import { Citer } from './citer.ts';
import { allCommands } from './commands/all.ts';
import { registerCommand } from './commands/command.ts';
import { CorpusWatcher } from './corpusWatcher.ts';
import { EntryPlanner } from './entryPlanner.ts';
import { createIntake } from './intake.ts';
import { FileFindings } from './language/fileFindings.ts';
import { createLog } from './log.ts';
import { Mirror } from './mirror.ts';
import { CitationPreview } from './preview.ts';
import { ActorProfiles } from './profile/actorProfiles.ts';
import { RecordWriter } from './recordWriter.ts';
import { SheetMaker } from './sheet/sheetMaker.ts';
import { Sheets } from './sheet/sheets.ts';
import { SearchView } from './sidebar/searchView.ts';
import { Reading } from './sources/reading.ts';
import { Target } from './target.ts';
import type { ServerProgram } from './tools/toolServer.ts';
import { WrittenCitations } from './writtenCitations.ts';

/** What differs between desktop and browser. */
export interface Platform {
  startWorker(context: ExtensionContext): WorkerConnection;
  /** How the program that serves assistants is started; absent where no program can be. */
  serverProgram?(context: ExtensionContext): ServerProgram;
}

/** What the extension gives to others: VS Code's Markdown preview asks for its plugin. */
export type ExtensionFace = Pick<CitationPreview, 'extendMarkdownIt'>;

/** Builds everything and registers it. Reads nothing and starts nothing: the worker starts at the first question to it. */
export function activate(context: ExtensionContext, platform: Platform): ExtensionFace {
  const log = createLog();
  const mirror = new Mirror();
  const { client, status, subscription } = research(() => platform.startWorker(context), mirror, log);
  const target = new Target(mirror);
  const { extensionUri, workspaceState: memory } = context;
  const written = new WrittenCitations(memory);
  const words = new CitationWords(client, written);
  const planner = new EntryPlanner(client, new RecordWriter(client, log));
  const provenance = new Provenance(client, log);
  const citer = new Citer(planner, words, provenance);
  const reading = new Reading(client, mirror, target, citer);
  const intake = createIntake(client, mirror);
  const profiles = new ActorProfiles(extensionUri, client, mirror, reading.opener);
  const view = new SearchView({
    extensionUri,
    client,
    mirror,
    target,
    citer,
    opener: reading.opener,
    dialog: intake.dialog,
    memory,
  });
  const preview = new CitationPreview(client, mirror, log);
  const checking = new Checking(client, mirror, written, log);
  const sheets = new Sheets({
    extensionUri,
    client,
    mirror,
    opener: reading.opener,
    maker: new SheetMaker(client, mirror),
  });
  context.subscriptions.push(
    log,
    subscription,
    target,
    view,
    reading,
    checking,
    provenance,
    profiles,
    sheets,
    preview,
    new FileFindings(mirror),
    new CorpusWatcher(client),
    intake.updater,
    mirror.onDidChange((part) => {
      if (part === 'status') void commands.executeCommand('setContext', 'ibid.state', mirror.status.state);
    }),
    ...allCommands({
      client,
      status,
      mirror,
      target,
      citer,
      reading,
      intake,
      checking,
      profiles,
      sheets,
      view,
      written,
      memory,
      log,
      extension: context.extension,
    }).map((command) => registerCommand(command, log)),
    ...assistants(client, platform.serverProgram?.(context)),
    ...views({ client, mirror, target, view, intake, checks: checking.checks, written }),
    ...editProviders(client, mirror, reading.documents, { words, planner, provenance }),
    ...actorFeatures(client, mirror),
    ...languageFeatures(client, mirror, planner, checking, written),
  );
  return { extendMarkdownIt: preview.extendMarkdownIt };
}

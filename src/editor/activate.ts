import { commands, type ExtensionContext, workspace } from 'vscode';
import { ResearchClient, type WorkerConnection } from '../worker/client.ts';
import { editProviders } from './activate/editProviders.ts';
import { languageFeatures } from './activate/languageFeatures.ts';
import { views } from './activate/views.ts';
import { CitationWords } from './citationWords.ts';
import { Citer } from './citer.ts';
import { allCommands } from './commands/all.ts';
import { registerCommand } from './commands/command.ts';
import { CorpusWatcher } from './corpusWatcher.ts';
import { EntryPlanner } from './entryPlanner.ts';
import { hostFiles } from './files.ts';
import { createIntake } from './intake.ts';
import { DraftDiagnostics } from './language/diagnostics.ts';
import { FileFindings } from './language/fileFindings.ts';
import { createLog } from './log.ts';
import { Mirror } from './mirror.ts';
import { CitationPreview } from './preview.ts';
import { onSettingsChanged } from './settings.ts';
import { SearchView } from './sidebar/searchView.ts';
import { Reading } from './sources/reading.ts';
import { Target } from './target.ts';
import { researchConfig } from './workspaceConfig.ts';
import { WrittenCitations } from './writtenCitations.ts';

/** What differs between desktop and browser. */
export interface Platform {
  startWorker(context: ExtensionContext): WorkerConnection;
}

/** What the extension gives to others: VS Code's Markdown preview asks for its plugin. */
export type ExtensionFace = Pick<CitationPreview, 'extendMarkdownIt'>;

/** Builds everything and registers it. Reads nothing and starts nothing: the worker starts at the first question to it. */
export function activate(context: ExtensionContext, platform: Platform): ExtensionFace {
  const log = createLog();
  const mirror = new Mirror();
  const configure = (to: ResearchClient) => {
    const configured = to.request(
      'configure',
      researchConfig((message) => log.warn(message)),
    );
    configured.catch((error) => log.error(`Reading the corpus failed: ${error}`));
  };
  const client = new ResearchClient(
    () => platform.startWorker(context),
    {
      list: ({ folder }, signal) => hostFiles.list(folder, signal),
      read: ({ uri }, signal) => hostFiles.read(uri, signal),
      entry: async ({ uri }) => hostFiles.entry?.(uri),
    },
    { ...mirror.handlers, log: ({ level, message }) => log[level](message) },
    configure,
  );
  const target = new Target(mirror);
  const written = new WrittenCitations(context.workspaceState);
  const words = new CitationWords(client, written);
  const planner = new EntryPlanner(client);
  const citer = new Citer(planner, words);
  const reading = new Reading(client, mirror, target, citer);
  const intake = createIntake(client, mirror);
  const view = new SearchView({
    extensionUri: context.extensionUri,
    client,
    mirror,
    target,
    citer,
    opener: reading.opener,
    dialog: intake.dialog,
    memory: context.workspaceState,
  });
  const preview = new CitationPreview(client, mirror, log);
  const diagnostics = new DraftDiagnostics(client, mirror);
  context.subscriptions.push(
    log,
    client,
    target,
    view,
    reading,
    diagnostics,
    preview,
    new FileFindings(mirror),
    new CorpusWatcher(client),
    intake.updater,
    workspace.onDidChangeWorkspaceFolders(() => {
      if (client.running) configure(client);
    }),
    mirror.onDidChange((part) => {
      if (part === 'status') void commands.executeCommand('setContext', 'ibid.state', mirror.status.state);
    }),
    onSettingsChanged(() => {
      if (client.running) configure(client);
    }),
    workspace.onDidGrantWorkspaceTrust(() => {
      if (client.running) configure(client);
    }),
    ...allCommands({ client, mirror, target, citer, reading, intake, view, written, log }).map((command) =>
      registerCommand(command, log),
    ),
    ...views(client, mirror, target, view, intake),
    ...editProviders(client, mirror, reading.documents, { words, planner }),
    ...languageFeatures(client, mirror, planner, diagnostics),
  );
  return { extendMarkdownIt: preview.extendMarkdownIt };
}

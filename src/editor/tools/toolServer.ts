import {
  type Disposable,
  EventEmitter,
  l10n,
  type McpServerDefinitionProvider,
  McpStdioServerDefinition,
  Uri,
  workspace,
} from 'vscode';
import type { Excludes } from '../../core/corpus/ignored.ts';
import { onSettingsChanged, readSettings } from '../settings.ts';
import { researchConfig } from '../workspaceConfig.ts';

/** How the program that serves the tools over the Model Context Protocol is started, before it is told what to read. */
export interface ServerProgram {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Of the extension. */
  readonly version: string;
}

/** Tells VS Code of the server for the corpus of this window: none unless the user has turned it on and trusts the workspace. */
export class ToolServer implements McpServerDefinitionProvider<McpStdioServerDefinition>, Disposable {
  /** As package.json contributes it. */
  static readonly id = 'ibid';
  readonly #program: ServerProgram;
  readonly #changed = new EventEmitter<void>();
  readonly #watching: Disposable;

  constructor(program: ServerProgram) {
    this.#program = program;
    this.#watching = disposeAll([
      onSettingsChanged(() => this.#changed.fire()),
      workspace.onDidGrantWorkspaceTrust(() => this.#changed.fire()),
      workspace.onDidChangeWorkspaceFolders(() => this.#changed.fire()),
    ]);
  }

  get onDidChangeMcpServerDefinitions() {
    return this.#changed.event;
  }

  provideMcpServerDefinitions(): McpStdioServerDefinition[] {
    if (!workspace.isTrusted || !readSettings().assistantServer) return [];
    const { corpusFolders, bibliographyFiles, attachedFiles, excludes = [] } = researchConfig(() => {});
    const folders = pathsOf(corpusFolders);
    if (folders.length === 0) return [];
    const { command, args, env, version } = this.#program;
    const named = [
      ...folders.flatMap((path) => ['--corpus', path]),
      ...pathsOf(bibliographyFiles).flatMap((path) => ['--bibliography', path]),
      ...(attachedFiles === false ? ['--no-attached'] : []),
      ...inAll(excludes).flatMap((pattern) => ['--exclude', pattern]),
      ...(excludes.length > 0 && excludes.every(({ ignoreFiles }) => !ignoreFiles) ? ['--no-ignore-files'] : []),
    ];
    const label = l10n.t('Ibid: your sources');
    return [new McpStdioServerDefinition(label, command, [...args, 'mcp', ...named], { ...env }, version)];
  }

  dispose(): void {
    this.#watching.dispose();
    this.#changed.dispose();
  }
}

/** What every folder leaves out, by the settings of the user or the workspace. The program reads those of each folder itself. */
function inAll([first, ...others]: readonly Excludes[]): string[] {
  return (first?.patterns ?? []).filter((pattern) => others.every(({ patterns }) => patterns.includes(pattern)));
}

/** The program reads from disk: what lies elsewhere it cannot serve. */
function pathsOf(uris: readonly string[]): string[] {
  return uris
    .map((uri) => Uri.parse(uri))
    .filter(({ scheme }) => scheme === 'file')
    .map(({ fsPath }) => fsPath);
}

function disposeAll(all: readonly Disposable[]): Disposable {
  return {
    dispose() {
      for (const each of all) each.dispose();
    },
  };
}

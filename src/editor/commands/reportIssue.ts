import { commands, env, version } from 'vscode';
import type { Mirror } from '../mirror.ts';
import type { Command } from './command.ts';

/** Opens VS Code's form for issues with the versions filled in, and nothing of what the user works on. With an argument it only returns that text. */
export function reportIssue(extension: { readonly id: string; readonly version: string }, mirror: Mirror): Command {
  return {
    id: 'ibid.reportIssue',
    async run(argument) {
      const text = versions(extension.version, mirror);
      if (argument === undefined)
        await commands.executeCommand('workbench.action.openIssueReporter', {
          extensionId: extension.id,
          issueBody: text,
        });
      return text;
    },
  };
}

/** Numbers only: no names of files, sources or people. */
function versions(ibid: string, { status, sources, library }: Mirror): string {
  return [
    `Ibid ${ibid}, VS Code ${version}, ${env.appHost}${env.remoteName ? `, remote ${env.remoteName}` : ''}, language ${env.language}`,
    `State: ${status.state}; ${sources.size} sources, ${library.length} entries`,
    '',
    'What I did:',
    '',
    'What I expected, and what happened:',
    '',
  ].join('\n');
}

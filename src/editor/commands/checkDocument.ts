import { l10n, workspace } from 'vscode';
import type { Finding, SuggestedEdit } from '../../core/finding.ts';
import type { ResearchClient } from '../../worker/client.ts';
import type { DraftChecks } from '../checks/draftChecks.ts';
import { findingsIn } from '../checks/draftFindings.ts';
import { toUri } from '../convert.ts';
import type { Mirror } from '../mirror.ts';
import type { Target } from '../target.ts';
import { objectArgument } from './arguments.ts';
import type { Command } from './command.ts';

/** Checks the citations and quotations of a draft. Returns the findings, which are shown as diagnostics too. */
export function checkDocument(client: ResearchClient, mirror: Mirror, target: Target, checks: DraftChecks): Command {
  return {
    id: 'ibid.checkDocument',
    async run(argument) {
      await client.request('ready', undefined);
      const { uri } = argument === undefined ? { uri: undefined } : objectArgument(argument, 'uri?');
      const document =
        uri === undefined ? target.required().document : await workspace.openTextDocument(toUri(uri, 'uri'));
      if (mirror.sources.has(document.uri.toString()))
        throw new Error(l10n.t('uri: this is a source of the corpus; only drafts are checked against it.'));
      return findingsIn(await checks.check(document)).map(publicFinding);
    },
  };
}

/** What the contract says of a finding. */
interface PublicFinding extends Pick<Finding, 'code' | 'severity' | 'message' | 'start' | 'end'> {
  readonly edits?: readonly Pick<SuggestedEdit, 'title' | 'start' | 'end' | 'text'>[];
}

/** The finding as other extensions get it: in English, and without what only Ibid can use. */
function publicFinding({ code, severity, message, start, end, edits }: Finding): PublicFinding {
  const plain = edits?.map((edit) => ({ title: edit.title, start: edit.start, end: edit.end, text: edit.text }));
  return { code, severity, message, start, end, ...(plain ? { edits: plain } : {}) };
}

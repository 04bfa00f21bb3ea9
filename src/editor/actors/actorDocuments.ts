import { type DocumentFilter, type TextDocument, workspace } from 'vscode';
import { isActorFile } from '../../core/actors/actorFile.ts';
import type { OpenFile } from '../../core/research/actorAnswers.ts';
import { researchConfig } from '../workspaceConfig.ts';

/** The files that can hold actors. */
export const actorSelector: readonly DocumentFilter[] = [{ pattern: '**/actors/**/*.{yaml,yml}' }];

/** Whether a document is an actor file of the corpus. */
export function isActorDocument({ uri }: TextDocument): boolean {
  const file = uri.toString();
  if (!isActorFile(file)) return false;
  return researchConfig(() => {}).corpusFolders.some((folder) => file.startsWith(`${folder.replace(/\/$/, '')}/`));
}

/** The actor files that are open, as the editor has them. */
export function openActorFiles(): OpenFile[] {
  return workspace.textDocuments
    .filter((document) => isActorFile(document.uri.toString()))
    .map((document) => ({ uri: document.uri.toString(), text: document.getText() }));
}

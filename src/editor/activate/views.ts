import { type Disposable, window } from 'vscode';
import type { ResearchClient } from '../../worker/client.ts';
import type { DraftChecks } from '../checks/draftChecks.ts';
import type { Intake } from '../intake.ts';
import type { Mirror } from '../mirror.ts';
import { ActorsTree } from '../sidebar/actorsTree.ts';
import { DocumentTree } from '../sidebar/documentTree.ts';
import { SearchView } from '../sidebar/searchView.ts';
import { SourcesDrop } from '../sidebar/sourcesDrop.ts';
import { SourcesTree } from '../sidebar/sourcesTree.ts';
import type { Target } from '../target.ts';
import type { WrittenCitations } from '../writtenCitations.ts';

/** What the views are made of. */
export interface ViewParts {
  readonly client: ResearchClient;
  readonly mirror: Mirror;
  readonly target: Target;
  readonly view: SearchView;
  readonly intake: Intake;
  readonly checks: DraftChecks;
  readonly written: WrittenCitations;
}

/** Registers the views of the sidebar. */
export function views({ client, mirror, target, view, intake, checks, written }: ViewParts): Disposable[] {
  const sources = new SourcesTree(client, mirror, new SourcesDrop(intake.dialog));
  const actors = new ActorsTree(client, mirror);
  const document = new DocumentTree(client, mirror, target, checks, written);
  return [
    sources,
    actors,
    document,
    window.registerWebviewViewProvider(SearchView.id, view),
    window.registerTreeDataProvider('ibid.actors', actors),
    window.registerTreeDataProvider('ibid.document', document),
  ];
}

import { Uri } from 'vscode';
import type { ActorPlan, ActorPlanRequest } from '../../core/research/actorAnswers.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { DraftEdit } from '../edits.ts';
import { openActorFiles } from './actorDocuments.ts';

/** A request without the open files, which the writer adds. */
type Wish<R = ActorPlanRequest> = R extends ActorPlanRequest ? Omit<R, 'open'> : never;

/** Writes into actor files: one undoable step, saved unless the user was editing the file. */
export class ActorWriter {
  readonly #client: ResearchClient;

  constructor(client: ResearchClient) {
    this.#client = client;
  }

  /** What a wish comes to. Rejects when it cannot be done; nothing is written either way. */
  plan(wish: Wish): Promise<ActorPlan> {
    return this.#client.request('planActors', { ...wish, open: openActorFiles() } as ActorPlanRequest);
  }

  /** Writes what a wish comes to; resolves when the actors are known as they are then. */
  async write(wish: Wish): Promise<ActorPlan> {
    const plan = await this.plan(wish);
    if (plan.files.length === 0) return plan;
    const changes = new DraftEdit();
    for (const file of plan.files) {
      if (plan.empty.includes(file.uri)) changes.removeFile(file.uri);
      else await changes.addFile(file);
    }
    await changes.apply();
    await this.#client.request('filesChanged', { uris: plan.files.map(({ uri }) => Uri.parse(uri, true).toString()) });
    return plan;
  }
}

import { renameInDraft } from '../actors/nameEdits.ts';
import { addAlias } from '../actors/writing/addAlias.ts';
import { mergeActors } from '../actors/writing/mergeActors.ts';
import { type NewActorFields, newActor } from '../actors/writing/newActor.ts';
import { renameActor } from '../actors/writing/renameActor.ts';
import type { FileEdit } from '../citations/library/plan.ts';
import { syntaxFor } from '../citations/syntax/byLanguage.ts';
import type { FileStore } from '../ports.ts';
import { draftQuotations } from '../quotations/check/draft/draftQuotations.ts';
import { applyEdits } from '../text/edit.ts';
import type { ActorPlan, ActorPlanRequest, OpenFile, RenamedDraft } from './actorAnswers.ts';
import type { ActorShelf } from './actorShelf.ts';
import { readText } from './readText.ts';

/** Plans what is written into actor files: nothing is written here. */
export class ActorPlans {
  readonly #actors: ActorShelf;
  readonly #files: FileStore;

  constructor(actors: ActorShelf, files: FileStore) {
    this.#actors = actors;
    this.#files = files;
  }

  /** Rejects, saying that nothing was changed, when an actor is not known or a file cannot be read or edited safely. */
  async plan(request: ActorPlanRequest): Promise<ActorPlan> {
    const { open } = request;
    if (request.kind === 'new') return this.create(request.folder, request.fields, open);
    if (request.kind === 'alias') return this.alias(request.actor, request.alias, request.weak === true, open);
    if (request.kind === 'merge') return this.#merge(request.kept, request.other, open);
    return this.#rename(request, open);
  }

  /** The plan of a new actor in a file of its own in the folder `actors` of a corpus folder. */
  async create(folder: string, fields: NewActorFields, open: readonly OpenFile[] = []): Promise<ActorPlan> {
    const taken = new Set(this.#actors.all.map(({ id }) => id));
    const { id, fileName, edits } = newActor(undefined, fields, taken);
    const base = `${folder.replace(/\/$/, '')}/actors/${fileName.replace(/\.yaml$/, '')}`;
    for (let count = 1; ; count++) {
      const uri = count === 1 ? `${base}.yaml` : `${base}-${count}.yaml`;
      if (open.some((file) => file.uri === uri) || (await this.#isThere(uri))) continue;
      return planned(id, [{ uri, create: true, edits }]);
    }
  }

  /** The plan that gives an actor one more name; without edits when it has that name. */
  async alias(id: string, alias: string, weak: boolean, open: readonly OpenFile[]): Promise<ActorPlan> {
    const { uri } = this.#known(id);
    const edits = addAlias(await this.#text(uri, open), id, alias, weak);
    return planned(id, edits.length > 0 ? [{ uri, edits }] : []);
  }

  async #merge(kept: string, other: string, open: readonly OpenFile[]): Promise<ActorPlan> {
    this.#known(kept);
    this.#known(other);
    const uris = [...new Set(this.#actors.all.map(({ uri }) => uri))];
    const files = await Promise.all(uris.map(async (uri) => ({ uri, text: await this.#text(uri, open) })));
    const plans = mergeActors(files, kept, other);
    const texts = new Map(files.map(({ uri, text }) => [uri, text]));
    const isEmpty = ({ uri, edits }: FileEdit) => applyEdits(texts.get(uri) ?? '', edits).trim() === '';
    return { ...planned(kept, plans), empty: plans.filter(isEmpty).map(({ uri }) => uri) };
  }

  async #rename(
    {
      actor: id,
      name,
      drafts,
    }: { readonly actor: string; readonly name: string; readonly drafts: readonly RenamedDraft[] },
    open: readonly OpenFile[],
  ): Promise<ActorPlan> {
    const actor = this.#known(id);
    const edits = renameActor(await this.#text(actor.uri, open), id, name);
    if (edits.length === 0) return planned(id, []);
    const newName = name.trim().replace(/\s+/g, ' ');
    const inDrafts = drafts.map(
      (draft): FileEdit => ({
        uri: draft.uri,
        edits: renameInDraft({ ...draft, kept: keptIn(draft) }, id, actor.name, newName, this.#actors.matcher),
      }),
    );
    return { ...planned(id, [{ uri: actor.uri, edits }]), drafts: inDrafts.filter((each) => each.edits.length > 0) };
  }

  #known(id: string) {
    const actor = this.#actors.byId(id);
    if (!actor) throw new Error(`actor: no actor has the id “${id}”; nothing was changed.`);
    return actor;
  }

  async #text(uri: string, open: readonly OpenFile[]): Promise<string> {
    return open.find((file) => file.uri === uri)?.text ?? readText(this.#files, uri);
  }

  async #isThere(uri: string): Promise<boolean> {
    if (this.#files.entry) return (await this.#files.entry(uri)) !== undefined;
    return readText(this.#files, uri).then(
      () => true,
      () => false,
    );
  }
}

function planned(actor: string, files: readonly FileEdit[]): ActorPlan {
  return { actor, files, empty: [], drafts: [] };
}

/** Words of others and citations stay as they are. */
function keptIn({ text, language }: RenamedDraft) {
  const quotations = draftQuotations(text, language).map(({ outer }) => outer);
  return [...quotations, ...syntaxFor(language).find(text)];
}

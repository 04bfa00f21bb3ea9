import type { ResearchClient } from '../../worker/client.ts';
import type { Mirror } from '../mirror.ts';
import type { SearchView } from '../sidebar/searchView.ts';
import type { Command } from './command.ts';
import { searchForActor } from './searchForActor.ts';

/** Searches the corpus for all names of an actor. */
export function findMentions(client: ResearchClient, mirror: Mirror, view: SearchView): Command {
  return { id: 'ibid.findMentions', run: searchForActor(client, mirror, view, ({ query }) => query) };
}

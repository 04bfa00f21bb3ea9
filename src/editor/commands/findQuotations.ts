import type { ResearchClient } from '../../worker/client.ts';
import type { Mirror } from '../mirror.ts';
import { quotationsQuery } from '../profile/quotationsQuery.ts';
import type { SearchView } from '../sidebar/searchView.ts';
import type { Command } from './command.ts';
import { searchForActor } from './searchForActor.ts';

/** Searches the corpus for everything that an actor says. */
export function findQuotations(client: ResearchClient, mirror: Mirror, view: SearchView): Command {
  return { id: 'ibid.findQuotations', run: searchForActor(client, mirror, view, quotationsQuery) };
}

import type { SearchView } from '../sidebar/searchView.ts';
import { objectArgument, optionalText } from './arguments.ts';
import type { Command } from './command.ts';

export function focusSearch(view: SearchView): Command {
  return {
    id: 'ibid.focusSearch',
    async run(argument) {
      const query =
        argument === undefined ? undefined : optionalText(objectArgument(argument, 'query?').query, 'query');
      await view.focus(query);
    },
  };
}

import { l10n } from 'vscode';
import type { ResearchClient } from '../../worker/client.ts';
import type { Mirror } from '../mirror.ts';
import { activeSource } from '../sources/activeSource.ts';
import type { SourceMarks } from '../sources/sourceMarks.ts';
import type { Command } from './command.ts';

/** Shows or hides locators and dimmed clutter in a source that is open as a file. Returns whether they are shown. */
export function toggleSourceMarks(client: ResearchClient, mirror: Mirror, marks: SourceMarks): Command {
  return {
    id: 'ibid.toggleSourceMarks',
    async run() {
      await client.request('ready', undefined);
      const here = activeSource(mirror);
      if (!here) throw new Error(l10n.t('No source is open here. Open one and put the cursor into the passage.'));
      return marks.toggle(here.editor);
    },
  };
}

import type { ResearchClient } from '../../worker/client.ts';
import type { BibliographyWriter } from '../bibliographyWriter.ts';
import type { Target } from '../target.ts';
import { objectArgument, optionalText } from './arguments.ts';
import type { Command } from './command.ts';

/** Inserts or renews the bibliography of the draft; see {@link BibliographyWriter}. */
export function insertBibliography(client: ResearchClient, target: Target, writer: BibliographyWriter): Command {
  return {
    id: 'ibid.insertBibliography',
    async run(argument) {
      const { style } = argument === undefined ? { style: undefined } : objectArgument(argument, 'style?');
      const wanted = optionalText(style, 'style');
      await client.request('ready', undefined);
      return writer.insert(await target.shown(), wanted);
    },
  };
}

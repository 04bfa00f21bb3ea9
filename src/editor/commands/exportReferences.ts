import { l10n, languages, type Uri, window, workspace } from 'vscode';
import type { BibliographyFormat } from '../../core/citations/library/bibliographyFormat.ts';
import type { ResearchClient } from '../../worker/client.ts';
import { allKeysCitedIn } from '../citationsIn.ts';
import { toUri } from '../convert.ts';
import type { Target } from '../target.ts';
import type { WrittenCitations } from '../writtenCitations.ts';
import { objectArgument, optionalChoice } from './arguments.ts';
import type { Command } from './command.ts';

const formats: Readonly<Record<BibliographyFormat, { readonly label: string; readonly language: string }>> = {
  bib: { label: 'BibLaTeX (.bib)', language: 'bibtex' },
  'csl-json': { label: 'CSL JSON', language: 'json' },
  'csl-yaml': { label: 'CSL YAML', language: 'yaml' },
  ris: { label: 'RIS', language: 'plaintext' },
  hayagriva: { label: 'Typst YAML (Hayagriva)', language: 'yaml' },
};

/** Writes the entries a draft cites into a new document, or into a new file. Returns its URI and the keys. */
export function exportReferences(client: ResearchClient, target: Target, written: WrittenCitations): Command {
  return {
    id: 'ibid.exportReferences',
    async run(argument) {
      await client.request('ready', undefined);
      const { document } = target.required();
      const { format, uri } = argument === undefined ? await ask() : read(argument);
      if (!format) return undefined;
      const cited = await allKeysCitedIn(client, document, written);
      const { text, keys } = await client.request('exportEntries', { keys: cited, format });
      if (keys.length === 0)
        throw new Error(l10n.t('This document cites nothing that Ibid knows; there is nothing to export.'));
      return { uri: (uri ? await save(uri, text) : await show(text, format)).toString(), keys };
    },
  };
}

interface Wanted {
  readonly format?: BibliographyFormat;
  readonly uri?: Uri;
}

function read(argument: unknown): Wanted {
  const fields = objectArgument(argument, 'format and uri?');
  const choices = Object.keys(formats) as BibliographyFormat[];
  const format = optionalChoice(fields.format, choices, 'format');
  if (!format) throw new Error(`format: expected one of ${choices.join(', ')}.`);
  return { format, uri: fields.uri === undefined ? undefined : toUri(fields.uri, 'uri') };
}

async function ask(): Promise<Wanted> {
  const choices = Object.entries(formats).map(([format, { label }]) => ({
    label,
    format: format as BibliographyFormat,
  }));
  const choice = await window.showQuickPick(choices, { title: l10n.t('Export the references this draft cites') });
  return { format: choice?.format };
}

async function show(text: string, format: BibliographyFormat): Promise<Uri> {
  const language = (await knows(formats[format].language)) ? formats[format].language : 'plaintext';
  const document = await workspace.openTextDocument({ content: text, language });
  await window.showTextDocument(document, { preview: false });
  return document.uri;
}

async function knows(language: string): Promise<boolean> {
  return (await languages.getLanguages()).includes(language);
}

async function save(uri: Uri, text: string): Promise<Uri> {
  const isThere = await workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
  if (isThere) throw new Error(`uri: there is a file ${uri.fsPath} already; nothing was written.`);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

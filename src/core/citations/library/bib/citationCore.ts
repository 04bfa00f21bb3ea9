/// <reference path="./citationJs.d.ts" />
import { registerBibtex } from './citationBibtex.ts';

/** An entry as the BibTeX plugin of citation-js takes it. */
export interface PluginEntry {
  readonly type: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** Converts parsed BibLaTeX entries into CSL JSON, in order. Throws on LaTeX it cannot read. */
export type ConvertEntries = (entries: readonly PluginEntry[]) => unknown[];

/** Loads the converter, which is large, when it is first needed. */
export async function loadConverter(): Promise<ConvertEntries> {
  const { plugins } = await import('@citation-js/core');
  await registerBibtex();
  return (entries) => plugins.input.data(entries, '@biblatex/entries+list');
}

/// <reference path="./citationJs.d.ts" />

/** Loads the BibTeX plugin, which registers itself with the core of citation-js. */
export async function registerBibtex(): Promise<void> {
  await import('@citation-js/plugin-bibtex');
}

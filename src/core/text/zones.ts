import type { DocumentLanguage } from './language.ts';
import { asciidocZones } from './zones/asciidoc.ts';
import { latexZones } from './zones/latex.ts';
import { findingMarkdownZones, markdownZones } from './zones/markdown.ts';
import { orgZones } from './zones/org.ts';
import { plaintextZones } from './zones/plaintext.ts';
import { rstZones } from './zones/rst.ts';
import { typstZones } from './zones/typst.ts';
import type { Zone } from './zones/zone.ts';

export type { Zone, ZoneKind } from './zones/zone.ts';

const byLanguage: Readonly<Record<DocumentLanguage, (text: string) => Zone[]>> = {
  markdown: markdownZones,
  quarto: markdownZones,
  myst: markdownZones,
  latex: latexZones,
  typst: typstZones,
  rst: rstZones,
  asciidoc: asciidocZones,
  org: orgZones,
  plaintext: plaintextZones,
};

/** The stretches of `text` that are not prose, sorted and non-overlapping. Linear in the length of the text. */
export function zonesOf(text: string, language: DocumentLanguage): Zone[] {
  return byLanguage[language](text);
}

/** {@link zonesOf} in steps; one step where a language is read at once. */
export function* findingZones(text: string, language: DocumentLanguage): Generator<undefined, Zone[]> {
  return byLanguage[language] === markdownZones ? yield* findingMarkdownZones(text) : zonesOf(text, language);
}

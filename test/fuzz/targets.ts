import assert from 'node:assert/strict';
import type * as fc from 'fast-check';
import { parseActorFile } from '../../src/core/actors/actorFile.ts';
import { readBibliography } from '../../src/core/citations/library/readBibliography.ts';
import { syntaxFor } from '../../src/core/citations/syntax/byLanguage.ts';
import { readerFor } from '../../src/core/corpus/readers/byExtension.ts';
import { UnreadableFile } from '../../src/core/corpus/readers/reader.ts';
import { readRecord } from '../../src/core/corpus/record.ts';
import { withFields } from '../../src/core/corpus/sidecarText.ts';
import { draftQuotations } from '../../src/core/quotations/check/draft/draftQuotations.ts';
import { readProvenance } from '../../src/core/quotations/check/provenance/provenanceFile.ts';
import { statementsIn } from '../../src/core/quotations/statements/statementsIn.ts';
import { parseQuery } from '../../src/core/search/queryParser.ts';
import { type DocumentLanguage, documentLanguages } from '../../src/core/text/language.ts';
import { parseYaml } from '../../src/core/text/yaml.ts';
import { zonesOf } from '../../src/core/text/zones.ts';
import { draftPieces } from './draftPieces.ts';
import { files, texts } from './inputs.ts';
import { pieces } from './pieces.ts';
import { samples } from './samples.ts';
import { checkSpans } from './spans.ts';

/** A parser to be fed with anything. */
export interface Target {
  readonly name: string;
  readonly inputs: fc.Arbitrary<string | Uint8Array>;
  /** Throws when the parser does, or gives something that cannot be. */
  run(input: string | Uint8Array): void | Promise<void>;
}

/** A parser of texts: it never throws, and all its spans are in the text. */
function parser(name: string, from: readonly string[], parse: (text: string) => unknown): Target {
  const run = (input: string | Uint8Array) => checkSpans(parse(input as string), input.length);
  return { name, inputs: texts(from), run };
}

function draftParsers(language: DocumentLanguage): Target[] {
  const from = draftPieces[language];
  const syntax = syntaxFor(language);
  return [
    parser(`citations in ${language}`, from, (text) => syntax.find(text)),
    parser(`zones of ${language}`, from, (text) => zonesOf(text, language)),
    parser(`quotations of a draft in ${language}`, from, (text) =>
      draftQuotations(text, language).map(({ span, outer }) => ({ span, outer })),
    ),
  ];
}

/** A reader gives blocks in order that lie in its text, or says that it cannot read the file. */
function reader(extension: string): Target {
  const found = readerFor(`a.${extension}`)!;
  return {
    name: `reader of .${extension}`,
    inputs: files(samples[extension]!),
    async run(input) {
      try {
        const { blocks, text } = await found.read(input as Uint8Array);
        checkSpans(blocks, text.length);
        for (const [index, block] of blocks.slice(1).entries()) assert.ok(block.start >= blocks[index]!.start);
      } catch (error) {
        if (!(error instanceof UnreadableFile)) throw error;
      }
    },
  };
}

function statementsOf(text: string) {
  const parts = [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
    kind: 'body',
  }));
  return statementsIn({ text, passages: parts }, { match: () => [] }).map(({ span }) => span);
}

/** Refuses what has no form that can be edited, in words of its own. */
function fieldWritten(text: string): void {
  try {
    withFields(text, { title: 'T' });
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('its sidecar is not a plain list'))) throw error;
  }
}

/** Everything that reads what Ibid has not written. */
export const targets: readonly Target[] = [
  ...Object.keys(samples).map(reader),
  parser('.bib', pieces.bib, (text) => readBibliography('file:///a.bib', text)),
  parser('CSL JSON', pieces.json, (text) => readBibliography('file:///a.json', text)),
  parser('CSL YAML', pieces.yaml, (text) => readBibliography('file:///a.yaml', text)),
  parser('Hayagriva', pieces.hayagriva, (text) => readBibliography('file:///a.yml', text)),
  parser('RIS', pieces.ris, (text) => readBibliography('file:///a.ris', text)),
  ...documentLanguages.flatMap(draftParsers),
  parser('YAML', pieces.yaml, (text) => void parseYaml(text)),
  parser('actor files', pieces.actors, (text) => parseActorFile('file:///actors/a.yaml', text).findings),
  parser('sidecars', pieces.record, (text) => parseYaml(text).map((document) => readRecord(document).findings)),
  parser('fields written into sidecars', pieces.record, fieldWritten),
  parser('provenance', pieces.provenance, (text) => readProvenance(text).findings),
  parser('queries', pieces.query, (text) => parseQuery(text)),
  parser('statements', pieces.prose, statementsOf),
];

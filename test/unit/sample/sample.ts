import { readdirSync, readFileSync } from 'node:fs';
import { frontMatter } from '../../../src/core/text/frontMatter.ts';
import { parseYaml } from '../../../src/core/text/yaml.ts';
import { seedParagraphs, seeds } from '../../support/seeds.ts';

const project = new URL('../../../', import.meta.url);
const corpus = new URL('corpus/', project);

/** A record of the sample corpus: its front matter as data and the body paragraphs of its digest (index 0 is paragraph 1). */
export interface Digest {
  readonly file: string;
  readonly key: SampleKey;
  readonly record: Readonly<Record<string, unknown>>;
  readonly paragraphs: readonly string[];
}

/** The citation keys that the two records get at their first citation. */
export type SampleKey = 'whyisiran' | 'weitzmoscow';

/** The digest of the article without a byline (FACTS.md calls it A). */
export const heartOfConflicts = (): Digest => readDigest('heart-of-conflicts.md', 'whyisiran');

/** The digest of Richard Weitz's article (FACTS.md calls it B). */
export const balancingAct = (): Digest => readDigest('balancing-act.md', 'weitzmoscow');

/** The paragraphs of an article that a reader counts: no title, heading, caption, pull quote or other clutter. */
export function articleParagraphs(key: SampleKey): string[] {
  const { a, b } = seeds();
  const isBody = key === 'whyisiran' ? isBodyOfA : isBodyOfB;
  return seedParagraphs(key === 'whyisiran' ? a : b).filter((_, index) => isBody(index + 1));
}

/** The sample's actor files, as `[name, text]`. */
export function actorFiles(): [string, string][] {
  const folder = new URL('actors/', corpus);
  return readdirSync(folder)
    .sort()
    .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]);
}

/** The texts of the project that somebody wrote, as `[path, text]`. */
export function writtenFiles(): [string, string][] {
  const isText = /\.(?:ts|mjs|md|txt|ya?ml|json|jsonl|css|html|svg|bib|tex|typ|rst|adoc|org)$/;
  const folders = ['corpus', 'l10n', 'media', 'src', 'test'].flatMap((folder) =>
    readdirSync(new URL(folder, project), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  );
  const paths = [...folders, ...readdirSync(project).filter((name) => name.endsWith('.md'))].filter((path) =>
    isText.test(path),
  );
  return paths.map((path) => [path, readFileSync(new URL(path, project), 'utf8')]);
}

/** `text` as words: lower case, straight apostrophes, no punctuation. */
export function words(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? []
  );
}

/** All runs of `length` words in `text`. */
export function runs(text: string, length: number): string[] {
  const all = words(text);
  return all.slice(length - 1).map((_, start) => all.slice(start, start + length).join(' '));
}

/** The texts between curly double quotation marks. */
export function quotedIn(text: string): string[] {
  return [...text.matchAll(/“([^”]*)”/g)].map((match) => match[1]!);
}

const notBodyOfA = new Set([1, 2, 6, 20]);
const notBodyOfB = new Set([8, 11, 15, 17, 20, 23, 28, 30, 31, 32, 38]);
const isBodyOfA = (line: number) => !notBodyOfA.has(line);
const isBodyOfB = (line: number) => line >= 6 && line <= 42 && !notBodyOfB.has(line);

function readDigest(file: string, key: SampleKey): Digest {
  const text = readFileSync(new URL(file, corpus), 'utf8');
  const head = frontMatter(text)!;
  const record = parseYaml(head.yaml)[0]!.value as Record<string, unknown>;
  const paragraphs = text
    .slice(head.end)
    .trim()
    .split(/\n{2,}/)
    .filter((block) => !block.startsWith('#'));
  return { file, key, record, paragraphs };
}

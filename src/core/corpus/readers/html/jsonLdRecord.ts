import type { CslName } from '../../../citations/item.ts';
import { stated, statedDate, statedDoi, statedUrl } from '../statedFields.ts';
import { plainValue } from './plainValue.ts';

type Json = Readonly<globalThis.Record<string, unknown>>;

/** Types of schema.org that are a text with an author, and the CSL type of each. https://schema.org/CreativeWork */
const types: readonly (readonly [RegExp, string])[] = [
  [/^ScholarlyArticle$|^MedicalScholarlyArticle$/, 'article-journal'],
  [/NewsArticle$/, 'article-newspaper'],
  [/^(?:BlogPosting|LiveBlogPosting)$/, 'post-weblog'],
  [/^(?:Report|TechArticle)$/, 'report'],
  [/^(?:Book|Chapter)$/, 'book'],
  [/^Thesis$/, 'thesis'],
  [/Article$|Posting$/, 'webpage'],
];
/** Objects inside each other and objects in all that are looked at. */
const deepest = 6;
const mostObjects = 500;

/** Reads the names of people as pages write them, which may be `said` to be persons; `undefined` when nobody is among them. */
export type ReadNames = (names: readonly string[], said?: 'person') => readonly CslName[] | undefined;

/** The publisher of the first article described in a page's JSON-LD. */
export function jsonLdPublisher(documents: readonly unknown[]): string | undefined {
  const { article, resolve } = articleIn(documents);
  return article && textOf(nameOf(resolve(first(article.publisher))));
}

/** What the first article described in a page's JSON-LD says of itself, by CSL variable. */
export function jsonLdRecord(documents: readonly unknown[], readNames: ReadNames): globalThis.Record<string, unknown> {
  const { article, resolve } = articleIn(documents);
  if (!article) return {};
  const type = cslType(article);
  const whole = resolve(first(article.isPartOf));
  const publisher = textOf(nameOf(resolve(first(article.publisher))));
  return stated({
    type,
    title: textOf(article.headline) ?? textOf(article.name),
    author: namesOf(article.author ?? article.creator, resolve, readNames),
    issued: statedDate(textOf(first(article.datePublished))),
    'container-title':
      (type === 'article-journal' || type === 'book' ? textOf(nameOf(whole)) : undefined) ??
      (type === 'report' ? undefined : publisher),
    publisher: type === 'article-newspaper' ? undefined : publisher,
    language: textOf(first(article.inLanguage)),
    DOI: statedDoi(textOf(article.sameAs)) ?? statedDoi(textOf(article.identifier)),
    URL:
      statedUrl(textOf(article.url)) ??
      statedUrl(
        textOf(isObject(article.mainEntityOfPage) ? article.mainEntityOfPage['@id'] : article.mainEntityOfPage),
      ),
  });
}

/** The first article, and how its references to other objects are resolved. */
function articleIn(documents: readonly unknown[]) {
  const objects = gather(documents);
  const article = objects.find(
    (object) => cslType(object) !== undefined && (object.headline ?? object.name) !== undefined,
  );
  const byId = new Map(
    objects.flatMap((object) =>
      typeof object['@id'] === 'string' && object.name !== undefined ? [[object['@id'], object] as const] : [],
    ),
  );
  const resolve = (value: unknown): unknown =>
    isObject(value) && value.name === undefined ? (byId.get(String(value['@id'])) ?? value) : value;
  return { article, resolve };
}

function gather(value: unknown, depth = 0, found: Json[] = []): Json[] {
  if (depth > deepest || found.length >= mostObjects) return found;
  if (Array.isArray(value)) for (const item of value) gather(item, depth + 1, found);
  else if (isObject(value)) {
    found.push(value);
    for (const field of ['@graph', 'mainEntity', 'author', 'publisher', 'isPartOf'])
      gather(value[field], depth + 1, found);
  }
  return found;
}

function cslType(object: Json): string | undefined {
  const names = [object['@type']].flat().filter((name) => typeof name === 'string');
  return types.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1];
}

function namesOf(
  value: unknown,
  resolve: (value: unknown) => unknown,
  readNames: ReadNames,
): readonly CslName[] | undefined {
  const names = [value]
    .flat()
    .slice(0, 50)
    .map(resolve)
    .flatMap((item): readonly CslName[] => {
      const name = textOf(nameOf(item));
      if (name === undefined) return [];
      const type = isObject(item) ? String(item['@type']) : '';
      const isGroup = /Organization$/.test(type);
      const read = readNames([name], /^Person\b/.test(type) ? 'person' : undefined) ?? [];
      // What is no author for a person is none for a group.
      return isGroup && read.length > 0 ? [{ literal: name }] : read;
    });
  return names.length > 0 ? names : undefined;
}

function nameOf(value: unknown): unknown {
  return isObject(value) ? value.name : value;
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? plainValue(value) : '';
  return text === '' || text.length > 2_000 ? undefined : text;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

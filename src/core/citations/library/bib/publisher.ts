import { latexToText } from './latex.ts';

/** Who stands behind a work besides its publisher, in the order in which pandoc has them. */
const others = ['school', 'institution', 'organization'];

/**
 * The publisher of an entry that has one, after the organization that BibLaTeX prints with it. The converter divides a list of names, which is printed
 * with its "and", and leaves out the others.
 */
export function publisherOf(fields: ReadonlyMap<string, string>): string | undefined {
  const publisher = latexToText(fields.get('publisher') ?? '');
  if (publisher === '') return undefined;
  const names = others.map((field) => latexToText(fields.get(field) ?? ''));
  return [...names.filter((name) => name !== '' && !publisher.includes(name)), publisher].join('; ');
}

import { type Citation, type CitationMode, type CiteItem, locatorLabels } from '../../core/citations/citation.ts';
import { objectArgument, optionalChoice, optionalFlag, optionalText, textField } from './arguments.ts';

const modes: readonly CitationMode[] = ['parenthetical', 'narrative'];

/** Reads the argument of `ibid.insertCitation`. `known` says which keys can be cited. Throws naming the field. */
export function citationArgument(argument: unknown, known: (key: string) => boolean): Citation {
  const { items, mode } = objectArgument(argument, 'items: [{ key, label?, locator?, … }] and mode?');
  if (!Array.isArray(items) || items.length === 0)
    throw new Error('items: expected a list of at least one { key, … }.');
  return {
    items: items.map((item, index) => citeItem(item, `items[${index}]`, known)),
    mode: optionalChoice(mode, modes, 'mode') ?? 'parenthetical',
  };
}

function citeItem(value: unknown, field: string, known: (key: string) => boolean): CiteItem {
  if (typeof value !== 'object' || value === null) throw new Error(`${field}: expected an object with a key.`);
  const item = value as Record<string, unknown>;
  const key = textField(item.key, `${field}.key`);
  if (!known(key)) throw new Error(`${field}.key: no source and no bibliography entry has the key “${key}”.`);
  const read = {
    key,
    label: optionalChoice(item.label, locatorLabels, `${field}.label`),
    locator: optionalText(item.locator, `${field}.locator`),
    prefix: optionalText(item.prefix, `${field}.prefix`),
    suffix: optionalText(item.suffix, `${field}.suffix`),
    suppressAuthor: optionalFlag(item.suppressAuthor, `${field}.suppressAuthor`),
  };
  return Object.fromEntries(Object.entries(read).filter(([, part]) => part !== undefined)) as unknown as CiteItem;
}

import type { StyleStore } from '../../ports.ts';
import { SaidError } from '../../text/saidError.ts';
import { sentence } from '../../text/sentence.ts';
import { localeCandidates } from './localeTags.ts';
import { parseXml, type XmlElement } from './xml.ts';

/** The locales one engine may ask for. */
export interface LoadedLocales {
  /** The locale of `tag`, else American English. The processor writes into it, so every call gives a new one. */
  retrieve(tag: string): XmlElement;
}

/**
 * The tag of the locale there is for `wanted`: itself, else the language's main region, else American English.
 * @throws an error naming `wanted` when it is no language tag or nothing stands for it.
 */
export async function resolveLocale(store: StyleStore, wanted: string): Promise<string> {
  const candidates = localeCandidates(wanted);
  if (!candidates) throw new SaidError(sentence`“${wanted}” is no language tag; write one like en-GB or de.`);
  for (const tag of candidates) if ((await store.locale(tag)) !== undefined) return tag;
  throw new SaidError(sentence`There is no citation locale for “${wanted}”.`);
}

/** Loads `tag`, what it rests on, and the `others` a style names. */
export async function loadLocales(store: StyleStore, tag: string, others: readonly string[]): Promise<LoadedLocales> {
  const texts = new Map<string, string>();
  for (const wanted of [tag, ...others, 'en-US']) {
    for (const candidate of localeCandidates(wanted) ?? []) {
      const xml = texts.get(candidate) ?? (await store.locale(candidate));
      if (xml !== undefined) texts.set(candidate, xml);
    }
  }
  return { retrieve: (asked) => parseXml(texts.get(asked) ?? texts.get('en-US') ?? emptyLocale) };
}

const emptyLocale = '<locale version="1.0" xml:lang="en-US"><terms/></locale>';

import { readMarkup } from '../html/markup.ts';
import { localName } from '../xmlValues.ts';
import { chapterName, isPart } from './chapterName.ts';
import { resolved } from './package.ts';

/** Where the table of contents and the list of pages lead: names by place, a place being a file of the archive with an optional `#id`. */
export interface Contents {
  /** Chapters, as a citation names them: `3`, `Preface`. */
  readonly chapters: ReadonlyMap<string, string>;
  /** Pages of the printed book. */
  readonly pages: ReadonlyMap<string, string>;
}

interface Entry {
  readonly place: string;
  readonly name: string;
  readonly depth: number;
}

/** Reads the navigation document of EPUB 3 or the NCX of EPUB 2. `name` is its own in the archive. https://www.w3.org/TR/epub-33/#sec-nav */
export async function readContents(markup: string, name: string): Promise<Contents> {
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const found: { readonly chapters: Entry[]; readonly pages: Entry[] } = { chapters: [], pages: [] };
  let list: Entry[] | undefined;
  let depth = 0;
  let href: string | undefined;
  let text: string | undefined;
  const add = () => {
    const words = (text ?? '').replace(/\s+/g, ' ').trim();
    if (list && href && words !== '') list.push({ place: resolved(folder, href, true), name: words, depth });
    href = undefined;
  };
  await readMarkup(markup, /\.ncx$/i.test(name) ? 'xml' : 'xhtml', {
    open(tag, attributes) {
      const local = localName(tag).toLowerCase();
      const type = attributes['epub:type'] ?? '';
      const kind = listKind(local, type);
      if (kind) list = kind === 'other' ? undefined : found[kind];
      else if (local === 'ol' || local === 'navpoint') depth++;
      else if (local === 'a' && attributes.href !== undefined) [href, text] = [attributes.href, ''];
      else if (local === 'text') text = '';
      else if (local === 'content') {
        href = attributes.src;
        add();
      }
    },
    text(piece) {
      if (text !== undefined) text += piece;
    },
    close(tag) {
      const local = localName(tag).toLowerCase();
      if (local === 'ol' || local === 'navpoint') depth--;
      else if (local === 'a') add();
      if (local === 'a' || local === 'navlabel') text = local === 'a' ? undefined : text?.trim();
      if (/^(?:nav|navmap|pagelist|navlist)$/.test(local)) list = undefined;
    },
  });
  return {
    chapters: namesByPlace(chaptersIn(found.chapters), chapterName),
    pages: namesByPlace(found.pages, (page) => page),
  };
}

function listKind(local: string, type: string): 'chapters' | 'pages' | 'other' | undefined {
  if (local === 'navmap' || (local === 'nav' && /\btoc\b/.test(type))) return 'chapters';
  if (local === 'pagelist' || (local === 'nav' && /\bpage-list\b/.test(type))) return 'pages';
  return local === 'nav' || local === 'navlist' ? 'other' : undefined;
}

/** The chapters among the entries: those of the first level, and those below a part of the book. What is below a chapter is a section of it. */
function chaptersIn(entries: readonly Entry[]): Entry[] {
  const above: Entry[] = [];
  return entries.filter((entry) => {
    while (above.length > 0 && above.at(-1)!.depth >= entry.depth) above.pop();
    const isChapter = above.every(({ name }) => isPart(name));
    above.push(entry);
    return isChapter;
  });
}

function namesByPlace(entries: readonly Entry[], nameOf: (words: string) => string): Map<string, string> {
  const names = new Map<string, string>();
  for (const { place, name } of entries) if (!names.has(place)) names.set(place, nameOf(name));
  return names;
}

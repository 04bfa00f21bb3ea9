import type { Record } from '../../record.ts';
import { stated, statedDate, statedDoi, statedNames, statedTitle, statedUrl } from '../statedFields.ts';

/**
 * What a PDF states about its text: XMP first (Dublin Core and PRISM), then the information dictionary. The day the file was made is not taken for the day
 * the text was issued.
 */
export function recordOfPdf(metadata: ReadonlyMap<string, string | readonly string[]>): Record {
  const all = (name: string) => [metadata.get(name) ?? []].flat().filter((value) => value.trim() !== '');
  const first = (...names: readonly string[]) => names.flatMap(all)[0]?.replace(/\s+/g, ' ').trim();
  const journal = first('prism:publicationname');
  const [from, to] = [first('prism:startingpage'), first('prism:endingpage')];
  return stated({
    type: journal ? 'article-journal' : undefined,
    title: statedTitle(first('dc:title')) ?? statedTitle(first('Title')),
    author: statedNames(all('dc:creator')) ?? statedNames(all('Author')),
    issued: statedDate(first('prism:publicationdate', 'prism:coverdate', 'dc:date')),
    'container-title': journal,
    publisher: first('dc:publisher'),
    volume: first('prism:volume'),
    issue: first('prism:number'),
    page: first('prism:pagerange')?.replace('-', '–') ?? (from && to && from !== to ? `${from}–${to}` : from),
    ISSN: first('prism:issn'),
    ISBN: first('prism:isbn'),
    language: first('dc:language', 'Language'),
    DOI:
      statedDoi(first('prism:doi')) ??
      statedDoi(first('dc:identifier')) ??
      doiIn(first('Subject')) ??
      statedDoi(first('doi', 'DOI')),
    URL: statedUrl(first('prism:url')),
  });
}

/** Publishers write "Journal, 7 (2021) 11-19. doi:10.1234/x" as the subject. */
function doiIn(subject = ''): string | undefined {
  return statedDoi(/\bdoi:\s*(10\.\d{4,9}\/[^\s;,]{1,200})/i.exec(subject)?.[1]?.replace(/[.)\]]+$/, ''));
}

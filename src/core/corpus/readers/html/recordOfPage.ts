import { isPersonName } from '../../clutter/lines.ts';
import type { Record } from '../../record.ts';
import { stated, statedDate, statedDoi, statedNames, statedUrl } from '../statedFields.ts';
import { jsonLdPublisher, jsonLdRecord } from './jsonLdRecord.ts';
import { namedAuthor, namedDate, type PageMetadata } from './pageMetadata.ts';
import { isOrganisation, isSite, pageNames, withoutByWord } from './pageNames.ts';
import { SiteName } from './siteName.ts';

/**
 * What a page states about itself. Each kind of metadata fills what the ones before it leave open: Highwire (`citation_title`, as Google Scholar wants it),
 * JSON-LD, Dublin Core, Open Graph, then the title and the language of the document.
 */
export function recordOfPage(page: PageMetadata): Record {
  const site = new SiteName(
    [page.first('og:site_name'), page.first('dc.publisher', 'dcterms.publisher'), jsonLdPublisher(page.jsonLd)],
    page.canonical ?? page.first('og:url'),
  );
  const record: Record = {
    ...document(page),
    ...markedText(page, site),
    ...openGraph(page, site),
    ...dublinCore(page, site),
    ...jsonLdRecord(page.jsonLd, (names, said) => pageNames(names, site, said)),
    ...highwire(page),
  };
  const title = typeof record.title === 'string' ? ownTitle(record.title, page.heading, site) : undefined;
  return { ...record, ...(title === undefined ? {} : { title }) };
}

/** The title without the site's name; the heading where the page states nothing but that name. */
function ownTitle(title: string, heading: string, site: SiteName): string {
  if (site.is(title) && heading !== '' && !site.is(heading)) return heading;
  return site.withoutIt(title, heading);
}

/** https://scholar.google.com/intl/en/scholar/inclusion.html#indexing */
function highwire(page: PageMetadata): Record {
  const title = page.first('citation_title');
  if (title === undefined) return {};
  const journal = page.first('citation_journal_title');
  const book = page.first('citation_inbook_title', 'citation_book_title');
  const conference = page.first('citation_conference_title');
  const school = page.first('citation_dissertation_institution');
  const institution = page.first('citation_technical_report_institution');
  const [from, to] = [page.first('citation_firstpage'), page.first('citation_lastpage')];
  return stated({
    type: journal
      ? 'article-journal'
      : book
        ? 'chapter'
        : conference
          ? 'paper-conference'
          : school
            ? 'thesis'
            : institution
              ? 'report'
              : undefined,
    title,
    author: namesFrom(page.all('citation_author', 'citation_authors')),
    issued: dateFrom(page, 'citation_publication_date', 'citation_date', 'citation_online_date', 'citation_year'),
    'container-title': journal ?? book ?? conference,
    publisher: page.first('citation_publisher') ?? school ?? institution,
    volume: page.first('citation_volume'),
    issue: page.first('citation_issue'),
    page: from && to && from !== to ? `${from}–${to}` : from,
    DOI: statedDoi(page.first('citation_doi')),
    ISSN: page.first('citation_issn'),
    ISBN: page.first('citation_isbn'),
    language: page.first('citation_language'),
    URL: statedUrl(page.first('citation_public_url', 'citation_abstract_html_url', 'citation_fulltext_html_url')),
  });
}

/** https://www.dublincore.org/specifications/dublin-core/dc-html/ */
function dublinCore(page: PageMetadata, site: SiteName): Record {
  const both = (name: string) => [`dc.${name}`, `dcterms.${name}`, `dc:${name}`, `dcterms:${name}`];
  const identifier = page.first(...both('identifier'));
  return stated({
    title: page.first(...both('title')),
    author: namesFrom(page.all(...both('creator')).filter((name) => !isSite(name, site) && !isOrganisation(name))),
    issued: dateFrom(page, ...both('issued'), 'dc.date.issued', ...both('date'), ...both('created')),
    publisher: page.first(...both('publisher')),
    language: page.first(...both('language')),
    DOI: statedDoi(identifier),
    URL: statedUrl(identifier),
  });
}

/** https://ogp.me */
function openGraph(page: PageMetadata, site: SiteName): Record {
  return stated({
    title: page.first('og:title', 'twitter:title', 'parsely-title'),
    author:
      pageNames(notAddresses(page.all('author')), site) ??
      pageNames(notAddresses(page.all('article:author')), site) ??
      pageNames(notAddresses(page.all('parsely-author', 'byl')), site),
    issued: dateFrom(page, 'article:published_time', 'article:published', 'parsely-pub-date', 'pubdate', 'date'),
    'container-title': page.first('og:site_name'),
    URL: statedUrl(page.canonical) ?? statedUrl(page.first('og:url')),
  });
}

/** What elements of the text are marked as, as far as it is the name of a person; several different ones may be of other texts on the page, and then prove nothing. */
function markedText(page: PageMetadata, site: SiteName): Record {
  const dates = new Set(page.all(namedDate).map((date) => date.slice(0, 10)));
  const authors = [...new Set(page.all(namedAuthor).map(withoutByWord).filter(beginsWithPerson))];
  return stated({
    author: authors.length === 1 ? pageNames(authors, site) : undefined,
    issued: dates.size === 1 ? statedDate(page.first(namedDate)) : undefined,
  });
}

function beginsWithPerson(text: string): boolean {
  return isPersonName(text.split(/\s*,\s*|\s+(?:and|&)\s+/)[0]!);
}

function document({ title, heading, language }: PageMetadata): Record {
  return stated({ title: title === '' ? heading : title, language: language?.trim() });
}

function namesFrom(values: readonly string[]) {
  return statedNames(notAddresses(values));
}

function notAddresses(values: readonly string[]) {
  return values.filter((value) => !/^https?:/i.test(value));
}

function dateFrom(page: PageMetadata, ...names: readonly string[]) {
  for (const name of names) {
    const date = statedDate(page.first(name));
    if (date) return date;
  }
  return undefined;
}

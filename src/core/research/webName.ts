import { nameOf } from '../corpus/fileNames.ts';
import { readerFor } from '../corpus/readers/byExtension.ts';
import type { FetchedPage } from '../ports.ts';

/** The extension of what the web calls by these media types; other types cannot be sources. */
const extensions: Readonly<Record<string, string>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'text/markdown': 'md',
  'text/vtt': 'vtt',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/epub+zip': 'epub',
};

/** Whether an answer of this media type can be a source. */
export function isReadableType(contentType: string): boolean {
  return Object.hasOwn(extensions, contentType);
}

/** A file name for a fetched page: the last part of its address with the extension of its type. Plain text may be of a kind that only its name says. */
export function webName({ url, contentType }: Pick<FetchedPage, 'url' | 'contentType'>): string {
  const { pathname, hostname } = parts(url);
  const last = nameOf(pathname.replace(/\/+$/, '')) || hostname;
  const extension = extensions[contentType] ?? 'html';
  if (contentType === 'text/plain' && /\.(?:md|markdown|vtt|srt|text)$/i.test(last) && readerFor(last)) return last;
  const stem = last.replace(/\.[a-z0-9]{1,5}$/i, '') || hostname;
  return `${stem}.${extension}`;
}

function parts(url: string): { pathname: string; hostname: string } {
  const match = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+|\[[^\]]*\])(?::\d+)?([^?#]*)/i.exec(url);
  return { hostname: match?.[1] ?? 'page', pathname: match?.[2] ?? '' };
}

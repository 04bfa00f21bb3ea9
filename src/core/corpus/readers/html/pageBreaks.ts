import type { Attributes } from './markup.ts';

/** Whether the element marks where a page of the printed book begins. https://www.w3.org/TR/epub-ssv-11/#pagebreak */
export function isPageBreak(attributes: Attributes): boolean {
  return /\bpagebreak\b/.test(`${attributes['epub:type'] ?? ''} ${attributes.role ?? ''}`);
}

/** The number of the page that begins here, as printed; `undefined` when the mark states none. */
export function pageNumber({ title, 'aria-label': label, id }: Attributes): string | undefined {
  const stated = (title ?? label ?? '').replace(/^\W*p(?:age|g)?\.?\s*/i, '').replace(/\W+$/, '');
  return stated !== '' ? stated : /^(?:page|pg|p)[-_]?([\divxlc]+)$/i.exec(id ?? '')?.[1];
}

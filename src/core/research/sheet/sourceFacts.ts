import type { CslItem } from '../../citations/item.ts';
import { authorYear, isoDate } from '../../citations/label.ts';
import type { SheetSource } from '../../quotations/sheet/sheet.ts';

/** What a sheet says of a source: by its record, and where its text is. */
export function sourceFacts(key: string, item: CslItem | undefined, uri: string | undefined): SheetSource {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  return {
    key,
    label: item ? authorYear(item) : key,
    title: text(item?.title),
    uri,
    url: text(item?.URL) ?? (text(item?.DOI) && `https://doi.org/${text(item?.DOI)}`),
    archived: text(item?.['archive-URL']) ?? webAddress(text(item?.archive_location)),
    accessed: isoDate(item?.accessed),
  };
}

function webAddress(value: string | undefined): string | undefined {
  return value !== undefined && /^https?:\/\//i.test(value) ? value : undefined;
}

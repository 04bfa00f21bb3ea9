import { l10n } from 'vscode';
import { variableName } from '../../core/citations/variableNames.ts';
import type { Origin } from '../../core/corpus/source.ts';
import { inLanguage } from '../inLanguage.ts';

/** What a field of a record is called, in the language of the editor. */
export function fieldName(field: string): string {
  const name = variableName(field);
  return typeof name === 'string' ? name : inLanguage(name);
}

/** What a record lacks, named one after the other. */
export function fieldNames(fields: readonly string[]): string {
  return fields.map(fieldName).join(', ');
}

/** Where the value of a field comes from, in the language of the editor. */
export function originName(origin: Origin): string {
  switch (origin) {
    case 'given':
      return l10n.t('given');
    case 'bibliography':
      return l10n.t('from the bibliography');
    case 'file':
      return l10n.t('from the file');
    case 'inferred':
      return l10n.t('inferred');
    case 'missing':
      return l10n.t('missing');
  }
}

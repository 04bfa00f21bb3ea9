import { l10n, type MarkdownString } from 'vscode';
import type { SourceRow } from '../../core/answers.ts';
import { shownValue } from '../../core/corpus/recordForm.ts';
import { recordFields } from '../../core/corpus/recordSchema.ts';
import type { SourceMetadata } from '../../core/corpus/source.ts';
import { fieldName, fieldNames, originName } from '../sources/fieldWords.ts';

/** What is known of a source, field by field with where it comes from, and what is missing. Texts of the source are never read as Markdown. */
export function sourceTooltip(row: SourceRow, { item, origins, missing }: SourceMetadata, text: MarkdownString) {
  text.appendText(row.title);
  text.appendMarkdown('\n\n');
  text.appendText(l10n.t('{0} passages · cited as {1}', row.passages, row.citationKey));
  const known = recordFields.map(({ name }) => name).filter((name) => name !== 'id' && item[name] !== undefined);
  text.appendMarkdown('\n\n');
  for (const name of known) {
    text.appendMarkdown('- ');
    text.appendText(`${fieldName(name)}: ${shownValue(item[name])} (${originName(origins[name] ?? 'given')})`);
    text.appendMarkdown('\n');
  }
  if (missing.length === 0) return text;
  text.appendMarkdown('\n');
  text.appendText(l10n.t('Missing for a full citation: {0}', fieldNames(missing)));
  return text;
}

import { l10n } from 'vscode';
import type { Finding, SuggestedEdit } from '../core/finding.ts';
import { saidBy } from '../core/text/saidError.ts';
import type { Sentence } from '../core/text/sentence.ts';

/** A sentence of the core in the language of the editor; in English where no translation has it. */
export function inLanguage({ template, values }: Sentence): string {
  return l10n.t(template, ...values.map((value) => (typeof value === 'object' ? inLanguage(value) : value)));
}

/** What a finding says, in the language of the editor. */
export function messageOf({ sentence, message }: Pick<Finding, 'sentence' | 'message'>): string {
  return sentence ? inLanguage(sentence) : message;
}

/** What a quick fix is called, in the language of the editor. */
export function titleOf({ titled, title }: Pick<SuggestedEdit, 'titled' | 'title'>): string {
  return titled ? inLanguage(titled) : title;
}

/** What was thrown says, in the language of the editor. */
export function errorText(error: unknown): string {
  return inLanguage(saidBy(error));
}

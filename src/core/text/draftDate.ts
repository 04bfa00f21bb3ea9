import { frontMatter } from './frontMatter.ts';
import type { DocumentLanguage } from './language.ts';
import { parseYaml } from './yaml.ts';

/** The date a draft gives itself in its front matter: ISO, maybe partial. */
export function draftDate(text: string, language: DocumentLanguage): string | undefined {
  const isMarkdown = language === 'markdown' || language === 'quarto' || language === 'myst';
  const head = isMarkdown ? frontMatter(text) : undefined;
  const value = head && parseYaml(head.yaml)[0]?.value;
  const date = typeof value === 'object' && value !== null ? (value as { date?: unknown }).date : undefined;
  const printed = date instanceof Date ? date.toISOString() : typeof date === 'string' ? date : '';
  return /^\d{4}(?:-\d\d){0,2}/.exec(printed)?.[0];
}

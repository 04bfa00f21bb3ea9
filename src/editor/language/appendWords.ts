import type { MarkdownString } from 'vscode';

/** Appends `text` as text. `appendText` makes every space unbreakable, so that a hover would not wrap: each word goes in by itself. */
export function appendWords(markdown: MarkdownString, text: string): MarkdownString {
  for (const [index, word] of text.trim().split(/\s+/).entries()) {
    if (index > 0) markdown.appendMarkdown(' ');
    markdown.appendText(word);
  }
  return markdown;
}

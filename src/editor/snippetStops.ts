import { commands, SnippetString, type TextDocument, workspace } from 'vscode';
import type { LocatorStop } from '../core/citations/stops.ts';
import type { TextEdit } from '../core/text/edit.ts';

/** An edit with places in its text where the writer may still type something. */
export interface SnippetEdit extends TextEdit {
  readonly stops?: readonly LocatorStop[];
}

/**
 * `text` as a snippet: the cursor stands behind it, Tab leads to the places of `stops`, then back behind it. Pages typed there get what must stand around
 * them. What is passed over or left stays as it is.
 */
export function withStops(text: string, stops: readonly LocatorStop[]): SnippetString {
  const parts: string[] = [];
  let from = 0;
  for (const [index, { at, before, after }] of stops.entries()) {
    parts.push(escaped(text.slice(from, at)));
    parts.push(`\${${index + 2}/^(\\d[\\d ,–-]*)$/${inFormat(before)}$1${inFormat(after)}/}`);
    from = at;
  }
  return new SnippetString(`${parts.join('')}${escaped(text.slice(from))}$1$0`);
}

/** Ends the snippet at the first change at or behind the first of `ends`: Tab is the writer's own again. */
export function leaveWhenWrittenOn(document: TextDocument, ends: readonly number[]): void {
  let end = Math.min(...ends);
  const subscription = workspace.onDidChangeTextDocument(({ document: { uri }, contentChanges }) => {
    if (uri.toString() !== document.uri.toString() || contentChanges.length === 0) return;
    if (contentChanges.some(({ rangeOffset, rangeLength }) => rangeOffset + rangeLength < end)) {
      for (const { rangeOffset, rangeLength, text } of contentChanges)
        if (rangeOffset < end) end += text.length - rangeLength;
      return;
    }
    subscription.dispose();
    void commands.executeCommand('leaveSnippet');
  });
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

function inFormat(text: string): string {
  return text.replace(/[\\$}/]/g, '\\$&');
}

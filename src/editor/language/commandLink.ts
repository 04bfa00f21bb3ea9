/** A Markdown link that runs a command; `label` is ours, never text of a source. */
export function commandLink(label: string, command: string, argument: unknown): string {
  const escaped = label.replace(/[\\\][]/g, '\\$&');
  return `[${escaped}](${commandUri(command, argument)})`;
}

/** The target of such a link. Brackets are encoded too, since one alone would end the link. */
export function commandUri(command: string, argument: unknown): string {
  const encoded = encodeURIComponent(JSON.stringify([argument]))
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
  return `command:${command}?${encoded}`;
}

import { Uri } from 'vscode';

/** The icon of a page in its tab; unlike that of the activity bar it is drawn in the colours of the file, so dark themes have one of their own. */
export function panelIcon(extensionUri: Uri): { readonly light: Uri; readonly dark: Uri } {
  const file = (name: string) => Uri.joinPath(extensionUri, 'media', name);
  return { light: file('ibid.svg'), dark: file('ibid-dark.svg') };
}

import { Uri } from 'vscode';
import type { LinkTarget } from '../core/citations/library/links.ts';

/** Where a link of an entry leads; a path is taken as from the folder of the bibliography file. */
export function linkUri(link: LinkTarget, bibliography: Uri | undefined): Uri | undefined {
  if (link.kind !== 'file') return Uri.parse(link.address, true);
  if (/^[A-Za-z]:[\\/]/.test(link.path)) return Uri.file(link.path);
  if (!bibliography) return undefined;
  const path = link.path.replaceAll('\\', '/');
  return path.startsWith('/') ? bibliography.with({ path }) : Uri.joinPath(bibliography, '..', path);
}

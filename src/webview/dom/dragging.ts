import type { HitRow } from '../rows.ts';

/** The kind of data that the host's drop provider asks for: a passage id. */
const passageType = 'application/vnd.ibid.passage';

/** A hit that is dragged carries its passage for the draft, and words with their place for everything else. */
export function makeDraggable(list: HTMLElement, hitOf: (key: string | undefined) => HitRow | undefined): void {
  list.addEventListener('dragstart', (event) => {
    const row = (event.target as Element).closest<HTMLElement>('[draggable=true]');
    const found = hitOf(row?.dataset.row);
    if (!found || !event.dataTransfer) return;
    const { hit, group } = found;
    const place = [group.label, hit.locator].filter((part) => part !== '').join(', ');
    event.dataTransfer.effectAllowed = 'copy';
    event.dataTransfer.setData(passageType, hit.passage);
    event.dataTransfer.setData('text/plain', hit.clutter === undefined ? `“${hit.snippet}” (${place})` : `(${place})`);
  });
}

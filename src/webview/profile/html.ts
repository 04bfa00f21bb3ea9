import { escaped, type Page, pageHtml } from '../page.ts';
import type { ProfileStrings } from './strings.ts';

/** The skeleton of the page about an actor, filled by the script. Every value is escaped. */
export function profileHtml(page: Page<ProfileStrings>): string {
  const { strings } = page;
  return pageHtml(
    page,
    `<div id="profile" data-strings="${escaped(JSON.stringify(strings))}">
<p id="loading" role="status">${escaped(strings.loading)}</p>
</div>`,
  );
}

import type { ToHost } from '../protocol.ts';

/** A query is never as long as this; a text that is comes from somebody. UTF-16 code units. */
const longestQuery = 400;

/** Formatted text that is pasted anywhere into the view is a source to be added; short pieces of it are typed into the box as ever. */
export function listenForPages(post: (message: ToHost) => void): void {
  document.addEventListener(
    'paste',
    (event) => {
      const html = event.clipboardData?.getData('text/html') ?? '';
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (html === '' || text.length <= longestQuery) return;
      event.preventDefault();
      event.stopPropagation();
      post({ type: 'pastedPage', html });
    },
    { capture: true },
  );
}

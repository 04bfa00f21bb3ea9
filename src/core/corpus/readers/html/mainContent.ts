import type { Breath } from '../breath.ts';
import { type MarkedMarkup, numberAttribute } from './markedMarkup.ts';

/** Larger pages take the page parser too long: it goes over the whole several times. */
const mostElements = 20_000;
const longestMarkup = 5_000_000;

/**
 * The numbers of the elements that Readability takes for the page's article; `undefined` when it finds none or the page is too large for it.
 * https://github.com/mozilla/readability
 */
export async function mainElements(marked: MarkedMarkup, breath: Breath): Promise<ReadonlySet<number> | undefined> {
  const { html, count } = marked;
  if (count > mostElements || html.length > longestMarkup) return undefined;
  const [{ Readability }, { DOMParser }] = await Promise.all([
    import('@mozilla/readability'),
    import('linkedom/worker'),
  ]);
  try {
    const document = new DOMParser().parseFromString(html, 'text/html');
    // Neither of the two packages can be interrupted; between them others have their turn.
    await breath.take();
    const found = new Readability(document as never, {
      keepClasses: true,
      serializer: (node: unknown) => node,
    }).parse();
    const content = found?.content as { querySelectorAll(selector: string): Iterable<MarkedElement> } | undefined;
    if (!content) return undefined;
    return new Set(
      [...content.querySelectorAll(`[${numberAttribute}]`)].map((element) =>
        Number(element.getAttribute(numberAttribute)),
      ),
    );
  } catch {
    // A page it stumbles over is judged by its markup alone.
    return undefined;
  }
}

interface MarkedElement {
  getAttribute(name: string): string | null;
}

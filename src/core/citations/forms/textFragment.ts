/** Longer texts are given by their beginning and end, in UTF-16 code units; what Chromium does. */
const longestExact = 300;
/** How many words of a long text stand for its beginning and for its end. */
const words = 6;

/**
 * The address of `passage` in the page at `url`: `https://a.b/c#:~:text=…`. A fragment the URL has stays before it, a text directive is replaced. The
 * address is plain ASCII without brackets or quotation marks. https://wicg.github.io/scroll-to-text-fragment/
 */
export function textFragmentUrl(url: string, passage: string): string {
  const [page = ''] = url.split(/:~:/);
  const text = passage.replace(/\s+/g, ' ').trim();
  if (text === '') return page;
  const parts = text.split(' ');
  const isLong = text.length > longestExact && parts.length > 2 * words;
  const directive = isLong
    ? `${encode(parts.slice(0, words).join(' '))},${encode(parts.slice(-words).join(' '))}`
    : encode(text);
  return `${page}${page.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** Percent-encoded, also `-`, which marks context in a text directive, and what means something in Markdown or HTML around it. */
function encode(text: string): string {
  return encodeURIComponent(
    text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, ''),
  ).replace(/[-!'()*_~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

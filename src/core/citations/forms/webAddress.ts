/** An address of the web, apart from the words it points at. */
export interface SplitAddress {
  /** Without the text directive. */
  readonly page: string;
  /** The words of the text directive, or those it begins with; absent when there is none. */
  readonly words?: string;
}

/** Divides an address at its text directive, `#:~:text=…`. https://wicg.github.io/scroll-to-text-fragment/ */
export function splitAddress(address: string): SplitAddress {
  const at = address.indexOf(':~:');
  if (at < 0) return { page: address };
  const page = address.slice(0, at).replace(/#$/, '');
  const directive = /(?:^|&)text=([^&]*)/.exec(address.slice(at + 3))?.[1];
  // `prefix-,start,end,-suffix`: what stands before and after the words is marked with a hyphen.
  const start = directive?.split(',').find((part) => !part.startsWith('-') && !part.endsWith('-'));
  return start ? { page, words: decoded(start) } : { page };
}

/** The form in which two addresses of one page are the same: scheme, `www.`, the case of the host and a last slash do not count. */
export function comparableAddress(address: string): string {
  const [, host = '', rest = ''] = /^(?:[a-z]+:)?(?:\/\/)?(?:www\.)?([^/?#]*)(.*)$/is.exec(address.trim()) ?? [];
  const path = rest.replace(/#$/, '').replace(/\/(?=$|[?#])/, '');
  const same = host.toLowerCase() + (path.includes('%') ? decoded(path) : path);
  return same.replace(/^dx\.doi\.org\//, 'doi.org/').replace(/^doi\.org\/.*/, (doi) => doi.toLowerCase());
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const signs: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };

/** A value of a page's metadata on one line, with signs that were escaped twice resolved, without soft hyphens and marks nobody sees. */
export function plainValue(text: string): string {
  return text
    .replace(/&(#x?[\da-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => signOf(name.toLowerCase()) ?? whole)
    .replace(/[\u00ad\u200b\u200e\u200f\u2060\ufeff]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function signOf(name: string): string | undefined {
  if (!name.startsWith('#')) return signs[name];
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}

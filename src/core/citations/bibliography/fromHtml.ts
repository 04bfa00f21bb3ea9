import type { DocumentLanguage } from '../../text/language.ts';
import type { Rendered } from '../render/markup.ts';
import { escapeAsciidoc } from '../syntax/asciidoc/affix.ts';
import { escapeLatex } from '../syntax/latex/affix.ts';
import { escapeOrg } from '../syntax/org/affix.ts';
import { escapeMarkdown } from '../syntax/pandoc/affix.ts';
import { escapeRst } from '../syntax/rst/affix.ts';
import { escapeTypst } from '../syntax/typst/affix.ts';

/** How a language writes what a style prints: text, addresses and the little markup there is. */
interface Markup {
  readonly text: (text: string) => string;
  readonly address: (address: string) => string;
  readonly marks: Readonly<Record<string, readonly [string, string]>>;
}

const tag = /<(\/?)([a-z]+)(?: [a-z]+="([^"]*)")*>/g;
const address = /https?:\/\/[^\s<>"”»]*[^\s<>"”».,;:!?)\]]/g;
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

const markdown: Markup = {
  text: escapeMarkdown,
  address: (url) => `<${url}>`,
  marks: {
    i: ['*', '*'],
    em: ['*', '*'],
    b: ['**', '**'],
    sup: ['<sup>', '</sup>'],
    sub: ['<sub>', '</sub>'],
    'small-caps': ['<span style="font-variant:small-caps">', '</span>'],
  },
};

const markups: Readonly<Record<DocumentLanguage, Markup | undefined>> = {
  markdown,
  quarto: markdown,
  myst: markdown,
  latex: {
    text: escapeLatex,
    address: escapeLatex,
    marks: {
      i: ['\\emph{', '}'],
      em: ['\\emph{', '}'],
      b: ['\\textbf{', '}'],
      sup: ['\\textsuperscript{', '}'],
      sub: ['\\textsubscript{', '}'],
      'small-caps': ['\\textsc{', '}'],
    },
  },
  typst: {
    text: escapeTypst,
    address: (url) => `#link("${url.replace(/["\\]/g, '\\$&')}")`,
    marks: {
      i: ['#emph[', ']'],
      em: ['#emph[', ']'],
      b: ['#strong[', ']'],
      sup: ['#super[', ']'],
      sub: ['#sub[', ']'],
      'small-caps': ['#smallcaps[', ']'],
    },
  },
  rst: {
    text: escapeRst,
    address: (url) => url,
    marks: { i: ['*', '*'], em: ['*', '*'], b: ['**', '**'], sup: [':sup:`', '`'], sub: [':sub:`', '`'] },
  },
  asciidoc: {
    text: escapeAsciidoc,
    address: (url) => url,
    marks: { i: ['__', '__'], em: ['__', '__'], b: ['**', '**'], sup: ['^', '^'], sub: ['~', '~'] },
  },
  org: {
    text: escapeOrg,
    address: (url) => `[[${url}]]`,
    marks: { i: ['/', '/'], em: ['/', '/'], b: ['*', '*'], sup: ['^{', '}'], sub: ['_{', '}'] },
  },
  plaintext: undefined,
};

/** What a style has printed as a paragraph of a document, its text escaped; plain text where the language has no markup. */
export function inLanguage({ html, text }: Rendered, language: DocumentLanguage): string {
  const markup = markups[language];
  if (!markup) return text;
  const closers: string[] = [];
  let written = '';
  let from = 0;
  for (const match of html.matchAll(tag)) {
    written += prose(html.slice(from, match.index), markup);
    from = match.index + match[0].length;
    if (match[1] === '/') written += closers.pop() ?? '';
    else {
      const [open, close] = marksOf(match[2]!, match[3] ?? '', markup);
      written += open;
      closers.push(close);
    }
  }
  written += prose(html.slice(from), markup);
  const line = written.replace(/[ \t\n]+/g, ' ').trim();
  // `1. Weitz` would begin a list.
  return language === 'latex' ? line : line.replace(/^(\d+)([.)])(?=\s)/, '$1\\$2');
}

function marksOf(name: string, attribute: string, { marks }: Markup): readonly [string, string] {
  // The number of an entry and its text are blocks in HTML; in a paragraph a space parts them.
  if (name === 'div') return attribute.includes('left-margin') ? ['', ' '] : ['', ''];
  const style = /italic/.test(attribute) ? 'i' : /font-weight:\s*bold/.test(attribute) ? 'b' : undefined;
  return marks[name] ?? marks[style ?? (/small-caps/.test(attribute) ? 'small-caps' : '')] ?? ['', ''];
}

function prose(html: string, markup: Markup): string {
  const text = html.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity]!);
  let written = '';
  let from = 0;
  for (const match of text.matchAll(address)) {
    written += markup.text(text.slice(from, match.index)) + markup.address(match[0]);
    from = match.index + match[0].length;
  }
  return written + markup.text(text.slice(from));
}

import { frontMatter } from '../text/frontMatter.ts';
import type { DocumentLanguage } from '../text/language.ts';
import { parseYaml } from '../text/yaml.ts';

/** What a document says of its own formatting; absent where it says nothing. */
export interface DocumentFormatting {
  /** Front matter `csl`: the path of a style. */
  readonly style?: string;
  /** Front matter `lang`, Typst's `#set text(lang: …)`, the main language of LaTeX's babel or polyglossia, AsciiDoc's `:lang:`, Org's `#+language:`. */
  readonly locale?: string;
}

const statedLocale: Readonly<Partial<Record<DocumentLanguage, RegExp>>> = {
  typst: /#set\s+text\([^)]*\blang:\s*"([A-Za-z-]+)"/,
  asciidoc: /^:lang:[ \t]*([A-Za-z-]+)/m,
  org: /^#\+language:[ \t]*([A-Za-z-]+)/im,
};

/** Reads a document's own style and language. */
export function documentFormatting(text: string, language: DocumentLanguage): DocumentFormatting {
  const stated = statedLocale[language];
  if (stated || language === 'latex') {
    const locale = stated ? stated.exec(text)?.[1] : latexLocale(text);
    return locale ? { locale } : {};
  }
  const isMarkdown = language === 'markdown' || language === 'quarto' || language === 'myst';
  const head = isMarkdown ? frontMatter(text) : undefined;
  const value = head && parseYaml(head.yaml)[0]?.value;
  if (typeof value !== 'object' || value === null) return {};
  const { csl, lang } = value as { csl?: unknown; lang?: unknown };
  return {
    ...(typeof csl === 'string' && csl ? { style: csl } : {}),
    ...(typeof lang === 'string' && lang ? { locale: lang } : {}),
  };
}

const babel = /^[^%\n]*?\\usepackage\s*\[([^\]]*)\]\s*\{babel\}/m;
const polyglossia = /^[^%\n]*?\\set(?:default|main)language(?:\[[^\]]*\])?\{([^}]*)\}/m;

/** Languages as babel and polyglossia name them. */
const languageNames: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'english en,american en-US,USenglish en-US,british en-GB,UKenglish en-GB,german de,ngerman de,germanb de,austrian de-AT,naustrian de-AT,swissgerman de-CH,' +
    'nswissgerman de-CH,french fr,francais fr,acadian fr,canadien fr,spanish es,russian ru,italian it,portuguese pt,portuges pt,brazilian pt-BR,brazil pt-BR,dutch nl'
  )
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** babel's `main=` or last option. */
function latexLocale(text: string): string | undefined {
  const options = babel
    .exec(text)?.[1]
    ?.split(',')
    .map((option) => option.trim());
  const main = options?.find((option) => option.startsWith('main='))?.slice('main='.length);
  const name =
    main ?? options?.filter((option) => Object.hasOwn(languageNames, option)).at(-1) ?? polyglossia.exec(text)?.[1];
  return name !== undefined && Object.hasOwn(languageNames, name) ? languageNames[name] : undefined;
}

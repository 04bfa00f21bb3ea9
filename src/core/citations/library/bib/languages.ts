/** The language names of babel and BibLaTeX by BCP 47 tag; the first name for a tag is the one written. Source: the babel manual. */
const names: readonly (readonly [tag: string, ...names: string[]])[] = [
  ['en-US', 'american', 'usenglish', 'english'],
  ['en-GB', 'british', 'ukenglish'],
  ['en-AU', 'australian'],
  ['en-CA', 'canadian'],
  ['de-DE', 'ngerman', 'german'],
  ['de-AT', 'naustrian', 'austrian'],
  ['de-CH', 'nswissgerman', 'swissgerman'],
  ['fr-FR', 'french', 'francais'],
  ['es-ES', 'spanish'],
  ['it-IT', 'italian'],
  ['nl-NL', 'dutch'],
  ['pt-PT', 'portuguese', 'portuges'],
  ['pt-BR', 'brazilian', 'brazil'],
  ['ru-RU', 'russian'],
  ['uk-UA', 'ukrainian'],
  ['pl-PL', 'polish'],
  ['cs-CZ', 'czech'],
  ['sk-SK', 'slovak'],
  ['sv-SE', 'swedish'],
  ['da-DK', 'danish'],
  ['nb-NO', 'norsk', 'norwegian'],
  ['nn-NO', 'nynorsk'],
  ['fi-FI', 'finnish'],
  ['hu-HU', 'magyar', 'hungarian'],
  ['tr-TR', 'turkish'],
  ['el-GR', 'greek'],
  ['ar', 'arabic'],
  ['fa-IR', 'persian', 'farsi'],
  ['he-IL', 'hebrew'],
  ['ja-JP', 'japanese'],
  ['zh-CN', 'chinese'],
  ['ko-KR', 'korean'],
  ['la', 'latin'],
];

/** The tag for a language name of LaTeX; the name itself when it is unknown (often a tag already). */
export function tagOf(name: string): string {
  const lower = name.trim().toLowerCase();
  return names.find(([, ...list]) => list.includes(lower))?.[0] ?? name.trim();
}

/** The name to write for a tag: that of the tag, else of its language; `undefined` when there is none. */
export function langidOf(tag: string): string | undefined {
  const exact = names.find(([known]) => known.toLowerCase() === tag.toLowerCase());
  if (exact) return exact[1];
  const language = tag.split(/[-_]/)[0]!.toLowerCase();
  return names.find(([known]) => known.split('-')[0] === language)?.[1];
}

/** The locale of a language's main region, where the two letters are not all of it (https://github.com/citation-style-language/locales, locales.json). */
const mainLocales: Readonly<Record<string, string>> = Object.fromEntries(
  `af-ZA bg-BG ca-AD cs-CZ cy-GB da-DK de-DE el-GR en-US es-ES et-EE fa-IR fi-FI fr-FR gl-ES he-IL hi-IN hr-HR hu-HU id-ID is-IS
   it-IT ja-JP km-KH ko-KR lt-LT lv-LV mn-MN nb-NO nl-NL nn-NO pa-PK pl-PL pt-PT ro-RO ru-RU sk-SK sl-SI sr-RS sv-SE th-TH
   tr-TR uk-UA vi-VN zh-CN`
    .split(/\s+/)
    .map((tag) => [tag.slice(0, 2), tag]),
);

/** Languages and scripts that stand for another locale: Norwegian without a variety, Chinese by its script. */
const aliases: Readonly<Record<string, string>> = {
  no: 'nb-NO',
  'zh-Hant': 'zh-TW',
  'zh-Hans': 'zh-CN',
  'zh-HK': 'zh-TW',
  'zh-MO': 'zh-TW',
};

/**
 * The locales to try for a BCP 47 tag in order: itself (language and region), what stands for it, the language's main region, the language alone,
 * American English. `undefined` when it is no language tag.
 */
export function localeCandidates(tag: string): readonly string[] | undefined {
  const parts = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:[-_.][a-z0-9_.-]*)?$/i.exec(tag.trim());
  if (!parts) return undefined;
  const language = parts[1]!.toLowerCase();
  const script = parts[2] && parts[2][0]!.toUpperCase() + parts[2].slice(1).toLowerCase();
  const region = parts[3]?.toUpperCase();
  const wanted = [
    region && `${language}-${region}`,
    region && aliases[`${language}-${region}`],
    script && aliases[`${language}-${script}`],
    aliases[language],
    mainLocales[language],
    language,
    'en-US',
  ];
  return [...new Set(wanted.filter((candidate) => candidate !== undefined && candidate !== ''))] as string[];
}

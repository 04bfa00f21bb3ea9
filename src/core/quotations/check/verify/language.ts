const scripts: readonly (readonly [string, RegExp])[] = [
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
];
/** Words that stand in nearly every sentence of a language and are rare in the others. */
const frequent: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words('the of and to that is was for with as on by this are be have has not we it they from which will'),
  de: words(
    'der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es wir werden wird sie',
  ),
  fr: words('le la les et des du que est une dans pour qui sur pas au par nous avec ce il elle sont cette'),
  es: words('el los las y que del una por con para no su al lo como más pero sus este ha sobre'),
  it: words('il che di e la per un del con non una sono della le gli dei nel alla anche più'),
  pt: words('o os e que do da em um para com não uma dos no na por mais as ao foi'),
  nl: words('de het een van en dat is op te zijn met voor niet die aan er om ook als maar wij'),
};

/**
 * The primary language subtag of a text, by its script and its most frequent words; for Cyrillic and Arabic script the language written in it most.
 * `undefined` when that is not clear.
 */
export function likelyLanguage(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const script = scripts.find(([, pattern]) => (text.match(pattern)?.length ?? 0) > letters / 2);
  if (script) return script[0];
  const counts = Object.entries(frequent).map(([language, known]) => {
    const hits =
      text
        .toLowerCase()
        .match(/\p{L}+/gu)
        ?.filter((word) => known.has(word)).length ?? 0;
    return { language, hits };
  });
  const [first, second] = counts.sort((a, b) => b.hits - a.hits);
  return first && first.hits >= 2 && first.hits >= 1.5 * (second?.hits ?? 0) ? first.language : undefined;
}

/** The primary subtag of a BCP 47 tag, lower case. */
export function primaryLanguage(tag: string | undefined): string | undefined {
  return tag ? /^[a-z]{2,3}/i.exec(tag)?.[0].toLowerCase() : undefined;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

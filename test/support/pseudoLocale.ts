const accented: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, index) => [
    letter,
    [...'áƀčďéƒǧħíĵķłɱñóƥɋřšťúṽŵẋýžÁƁČĎÉƑǦĦÍĴĶŁṀÑÓƤɊŘŠŤÚṼŴẊÝŽ'][index]!,
  ]),
);

/** Every text of a page in a language that nobody speaks: no letter is English, each text is half as long again, places to fill stay. */
export function pseudoStrings<Strings extends Readonly<Record<string, string>>>(strings: Strings): Strings {
  return Object.fromEntries(Object.entries(strings).map(([name, text]) => [name, pseudo(text)])) as Strings;
}

function pseudo(text: string): string {
  const letters = text.replace(/\{\d\}|[a-z]/gi, (part) => accented[part] ?? part);
  const longer = Math.ceil(text.replace(/\{\d\}/g, '').length / 2);
  // The longest words of our languages have about 20 letters more than the English ones.
  return `${letters}${' ẋẋẋẋẋẋẋ'.repeat(Math.floor(longer / 8))}${'ẋ'.repeat(longer % 8)}`;
}

/** What stands in a page in English letters and is not in the data it was given: texts of its own that nobody has translated. */
export function untranslated(shown: readonly string[], data: unknown): string[] {
  const given = [...new Set(stringsIn(data))].sort((a, b) => b.length - a.length);
  const rest = shown.map((text) => {
    // Names in pictures are shortened.
    if (given.some((each) => each.includes(text.trim().replace(/…$/, '')))) return '';
    return given.reduce((left, each) => left.replaceAll(each, ' '), text);
  });
  return rest.filter((text) => /[a-z]/i.test(text));
}

function stringsIn(data: unknown): string[] {
  if (typeof data === 'string') return data === '' ? [] : [data];
  if (typeof data !== 'object' || data === null) return [];
  return Object.values(data).flatMap(stringsIn);
}

/** What a sentence says in its places: words as they are, or a part of it. */
export type Said = string | number | Sentence;

/** A text for people, in English, with places `{0}`, `{1}` … for what it says, so that another language can be put in its stead. */
export interface Sentence {
  readonly template: string;
  readonly values: readonly Said[];
}

/** Both forms of what a finding says. */
export interface Told {
  /** In English. */
  readonly message: string;
  /** What the message is made of, so that it can be said in other languages. */
  readonly sentence: Sentence;
}

/** Makes a sentence of a template literal. */
export function sentence(words: TemplateStringsArray, ...values: readonly Said[]): Sentence {
  const template = words.map((part, index) => (index === 0 ? part : `{${index - 1}}${part}`)).join('');
  return { template, values };
}

/** Parts one after another with a separator between them, which is the same in every language. */
export function joinedSentence(parts: readonly Said[], separator: string): Sentence {
  return { template: parts.map((_, index) => `{${index}}`).join(separator), values: parts };
}

/** Words that are in no other language, such as those of a parser that is not ours. */
export function asItIs(words: string): Sentence {
  return { template: '{0}', values: [words] };
}

/** The English words of a sentence. */
export function inEnglish({ template, values }: Sentence): string {
  return template.replace(/\{(\d+)\}/g, (_, index: string) => {
    const value = values[Number(index)]!;
    return typeof value === 'object' ? inEnglish(value) : String(value);
  });
}

/** What a finding says, as its fields. */
export function told(said: Sentence): Told {
  return { message: inEnglish(said), sentence: said };
}

/** What a quick fix is called, as its fields. */
export function titled(said: Sentence): { readonly title: string; readonly titled: Sentence } {
  return { title: inEnglish(said), titled: said };
}

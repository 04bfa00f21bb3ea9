import type { Passage, Source } from '../../../src/core/corpus/source.ts';
import { termsOf } from '../../../src/core/search/terms.ts';

/** What a query of a property test asks for; the forms are folded already. */
export type Asked =
  | { readonly kind: 'whole' | 'start'; readonly form: string }
  | { readonly kind: 'phrase'; readonly forms: readonly string[]; readonly within?: number }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Asked[] }
  | { readonly kind: 'not'; readonly part: Asked };

/** The query in the language of the search. Words are asked for as exact phrases, so that stems stay out of it. */
export function written(asked: Asked): string {
  switch (asked.kind) {
    case 'whole':
      return `"${asked.form}"`;
    case 'start':
      return `${asked.form}*`;
    case 'phrase':
      return `"${asked.forms.join(' ')}"${asked.within === undefined ? '' : `~${asked.within}`}`;
    case 'not':
      return `-(${written(asked.part)})`;
    default:
      return `(${asked.parts.map(written).join(asked.kind === 'or' ? ' OR ' : ' ')})`;
  }
}

/** The ids of the passages that match, by reading every one of them. */
export function scan(sources: readonly Source[], asked: Asked): string[] {
  const passages = sources.flatMap((source) => source.passages);
  return passages.filter((passage) => matches(passage, asked)).map(({ id }) => id);
}

function matches(passage: Passage, asked: Asked): boolean {
  const forms = termsOf(passage.text).map((term) => term.form);
  const test = (part: Asked): boolean => {
    switch (part.kind) {
      case 'whole':
        return forms.includes(part.form);
      case 'start':
        return forms.some((form) => form.startsWith(part.form));
      case 'phrase':
        return part.within === undefined ? hasRow(forms, part.forms) : hasNear(forms, part.forms, part.within);
      case 'and':
        return part.parts.every(test);
      case 'or':
        return part.parts.some(test);
      case 'not':
        return !test(part.part);
    }
  };
  return test(asked);
}

function hasRow(forms: readonly string[], wanted: readonly string[]): boolean {
  return forms.some((_, at) => wanted.every((form, index) => forms[at + index] === form));
}

function hasNear(forms: readonly string[], wanted: readonly string[], within: number): boolean {
  const most = Math.max(within, wanted.length - 1);
  return forms.some((_, at) => {
    const left = forms.slice(at, at + most + 1);
    return wanted.every((form) => {
      const found = left.indexOf(form);
      if (found >= 0) left.splice(found, 1);
      return found >= 0;
    });
  });
}

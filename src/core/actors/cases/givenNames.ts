import { once } from '../../once.ts';
import { type CaseLanguage, casesOf } from './casesOf.ts';

type Forms = ReadonlyMap<string, { readonly nominative: string; readonly gender?: 'm' | 'f' }>;

/** Given names by each of their forms, which are made when a name is first asked for. */
export interface GivenNames {
  readonly language: CaseLanguage;
  readonly forms: () => Forms;
}

/** The forms of the given names of men and women; a form that is also a name of its own is that name. */
export function givenNames(men: readonly string[], women: readonly string[], language: CaseLanguage): GivenNames {
  return { language, forms: once(() => formsOf(men, women, language)) };
}

function formsOf(men: readonly string[], women: readonly string[], language: CaseLanguage): Forms {
  const ofWomen = new Set(women);
  const ofBoth = new Set(men.filter((name) => ofWomen.has(name)));
  const named = (gender: 'm' | 'f') => (nominative: string) =>
    ofBoth.has(nominative) ? { nominative } : { nominative, gender };
  const all = [...men.map(named('m')), ...women.map(named('f'))];
  const cases = all.flatMap((name) => casesOf(name.nominative, true, language).map((form) => [form, name] as const));
  // Of those that share a form the first has it: a map keeps the last.
  return new Map([...cases.reverse(), ...all.map((name) => [name.nominative, name] as const).reverse()]);
}

/** The gender of those who bear a given name, in any case; none of a name that men and women bear. */
export function genderIn({ forms }: GivenNames, givenName: string): 'm' | 'f' | undefined {
  return forms().get(givenName)?.gender;
}

const endings = ['', 'й', 'ь', 'ий', 'ый', 'а', 'я', 'ая', 'о', 'ець', 'ова', 'ська'];

/**
 * A given name and a surname in an oblique case, in the nominative: the longest stem with the shortest ending whose paradigm has the form printed, a surname that
 * declines before one that does not; as printed when there is none.
 */
export function nominativeIn({ language, forms }: GivenNames, name: string): string {
  const [first, surname, ...rest] = name.split(' ');
  const known = first === undefined ? undefined : forms().get(first);
  if (!known || surname === undefined || rest.length > 0 || known.nominative === first) return name;
  for (let cut = 0; cut < 5; cut++)
    for (const ending of endings) {
      const guess: string = surname.slice(0, surname.length - cut) + ending;
      if (
        guess !== surname &&
        isPlausible(guess) &&
        casesOf(`${known.nominative} ${guess}`, true, language).includes(name)
      )
        return `${known.nominative} ${guess}`;
    }
  const undeclined = `${known.nominative} ${surname}`;
  return casesOf(undeclined, true, language).includes(name) ? undeclined : name;
}

/** Whether a made-up nominative ends as words do: no Бондарй, Шевченк, Сосновк, Зеленской. */
export function isPlausible(nominative: string): boolean {
  return !/(?:[^аеёиіоуыэюяїє]й|[аеёиіоуыэюяїєй]ь|[вжлнтшч]к|кой)$/iu.test(nominative);
}

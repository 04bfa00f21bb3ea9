import { type Sentence, sentence } from '../text/sentence.ts';

/** What a CSL variable that citations want is called in a message; the variable itself where there is no other word for it. */
export function variableName(variable: string): Sentence | string {
  const names: Readonly<Record<string, Sentence>> = {
    author: sentence`author`,
    title: sentence`title`,
    issued: sentence`date`,
    'container-title': sentence`title of the journal or book`,
    publisher: sentence`publisher`,
    volume: sentence`volume`,
    page: sentence`pages`,
    URL: sentence`address`,
  };
  return names[variable] ?? variable;
}

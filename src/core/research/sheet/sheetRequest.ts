import type { CheckRequest } from '../checkAnswers.ts';

/** A draft to make a sheet of. Without `draft` its file is read: a Word file, or any text. */
export interface SheetRequest extends Omit<CheckRequest, 'text' | 'language' | 'uri'> {
  readonly uri: string;
  /** For people. */
  readonly name: string;
  readonly draft?: Pick<CheckRequest, 'text' | 'language'>;
}

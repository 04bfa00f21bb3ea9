import { isUkrainian } from '../../actors/cases/paradigm.ts';
import { english } from './english.ts';
import type { StatementRules } from './rules.ts';
import { russian } from './russian.ts';
import { ukrainian } from './ukrainian.ts';

const all: readonly StatementRules[] = [english, russian, ukrainian];

/** The rules for a document: by its language tag, else by the letters of its text. Languages without rules are read with those for English, which find their marks. */
export function rulesFor(language: string | undefined, text: string): StatementRules {
  const tag = language?.toLowerCase().split('-')[0];
  const stated = all.find((rules) => rules.language === tag);
  if (stated) return stated;
  const sample = text.slice(0, 4000);
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic <= latin) return english;
  return isUkrainian(sample) ? ukrainian : russian;
}

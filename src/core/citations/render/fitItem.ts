import type { CslDate, CslItem, CslName } from '../item.ts';

/** The variables that are names or dates: https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */
const nameVariables = new Set(
  `author chair collection-editor compiler composer container-author contributor curator director editor editor-translator
   editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author performer producer
   recipient reviewed-author script-writer series-creator translator`.split(/\s+/),
);
const dateVariables = new Set('accessed available-date event-date issued original-date submitted'.split(' '));

/** Keys that mean something else to the processor than a variable. */
const reserved = new Set(['id', 'type', 'multi', 'seeAlso', 'system_id', '__proto__']);

/**
 * The item as the processor takes it: variables in a form it cannot read are put right where that is safe (a name or a date that is mere text, a
 * number), else left out; it would stop at them.
 */
export function fitItem(item: CslItem): CslItem {
  const fitted: Record<string, unknown> = {};
  for (const [variable, value] of Object.entries(item)) {
    if (reserved.has(variable)) continue;
    const fit = fitVariable(variable, value);
    if (fit !== undefined) fitted[variable] = fit;
  }
  const type = typeof item.type === 'string' && item.type !== '' ? item.type : 'document';
  return { 'citation-key': item.id, ...fitted, id: item.id, type };
}

function fitVariable(variable: string, value: unknown): unknown {
  if (nameVariables.has(variable)) return fitNames(value);
  if (dateVariables.has(variable)) return fitDate(value);
  return fitText(value);
}

function fitText(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return String(value).replace(/\s+/g, ' ').trim() || undefined;
}

function fitNames(value: unknown): readonly CslName[] | undefined {
  const names = (Array.isArray(value) ? value : [value]).map(fitName).filter((name) => name !== undefined);
  return names.length > 0 ? names : undefined;
}

function fitName(value: unknown): CslName | undefined {
  if (typeof value !== 'object' || value === null) {
    const literal = fitText(value);
    return literal === undefined ? undefined : { literal };
  }
  const parts = Object.entries(value).map(([part, content]) => [
    part,
    typeof content === 'boolean' ? content : fitText(content),
  ]);
  const name: CslName = Object.fromEntries(parts.filter(([, content]) => content !== undefined));
  if (name.literal !== undefined || name.family !== undefined) return name;
  return name.given === undefined ? undefined : { literal: name.given };
}

function fitDate(value: unknown): CslDate | undefined {
  if (typeof value !== 'object' || value === null) {
    const raw = fitText(value);
    return raw === undefined ? undefined : { raw };
  }
  const { 'date-parts': given, literal, raw, season, circa } = value as Readonly<Record<string, unknown>>;
  const parts = fitDateParts(given);
  const date = {
    ...(parts ? { 'date-parts': parts } : {}),
    ...present('literal', fitText(literal)),
    ...present('raw', fitText(raw)),
    ...present('season', fitText(season)),
    ...(circa === true || (circa !== false && fitText(circa)) ? { circa: true } : {}),
  };
  return parts || date.literal || date.raw ? date : undefined;
}

/** One or two `[year, month?, day?]`: `undefined` when there is no year. */
function fitDateParts(value: unknown): readonly (readonly number[])[] | undefined {
  const dates = (Array.isArray(value) ? value : []).slice(0, 2).map((date) => {
    const numbers = (Array.isArray(date) ? date : [date])
      .slice(0, 3)
      .map((part) =>
        typeof part === 'number' || (typeof part === 'string' && part !== '') ? Number(part) : Number.NaN,
      );
    // Months and days are counted from 1.
    const end = numbers.findIndex((number, index) => !Number.isInteger(number) || (index > 0 && number < 1));
    return end < 0 ? numbers : numbers.slice(0, end);
  });
  if (dates.length === 0 || dates[0]!.length === 0) return undefined;
  return dates.filter((date) => date.length > 0);
}

function present<K extends string>(key: K, value: string | undefined): { [key in K]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]?: string });
}

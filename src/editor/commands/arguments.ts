/** Readers of command arguments. Each throws an error naming the field and what it wants. */

export function objectArgument(value: unknown, fields: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new Error(`Expected one argument, an object with ${fields}.`);
}

export function textField(value: unknown, field: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new Error(`${field}: expected some text.`);
}

export function optionalText(value: unknown, field: string): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'string') return value === '' ? undefined : value;
  throw new Error(`${field}: expected text.`);
}

export function optionalCount(value: unknown, field: string): number | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw new Error(`${field}: expected a whole number from 0.`);
}

export function optionalFlag(value: unknown, field: string): boolean | undefined {
  if (value === undefined || typeof value === 'boolean') return value;
  throw new Error(`${field}: expected true or false.`);
}

export function optionalChoice<T extends string>(value: unknown, choices: readonly T[], field: string): T | undefined {
  if (value === undefined) return undefined;
  if (choices.includes(value as T)) return value as T;
  throw new Error(`${field}: expected one of ${choices.join(', ')}.`);
}

export function optionalTexts(value: unknown, field: string): string[] | undefined {
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((each) => typeof each === 'string' && each.trim() !== '')) return value;
  throw new Error(`${field}: expected a list of texts.`);
}

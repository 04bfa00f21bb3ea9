import type { AssistantTool } from './tools.ts';

/** A field of a schema, as far as the tools use JSON Schema. */
interface Field {
  readonly type: 'string' | 'integer';
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
}

export type ToolInput = Readonly<Record<string, string | number | undefined>>;

/** What a tool was given, checked against its schema. Throws one sentence naming the field that is wrong. */
export function readInput({ name, inputSchema }: AssistantTool, input: unknown): ToolInput {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new Error(`${name} takes an object with ${Object.keys(inputSchema.properties).join(', ')}.`);
  for (const field of inputSchema.required)
    if (!Object.hasOwn(input, field)) throw new Error(`${name}: “${field}” is missing.`);
  for (const [field, value] of Object.entries(input)) {
    if (!Object.hasOwn(inputSchema.properties, field)) throw new Error(`${name} takes no “${field}”.`);
    const wrong = value === undefined ? undefined : problemOf(value, inputSchema.properties[field] as Field);
    if (wrong !== undefined) throw new Error(`${name}: “${field}” ${wrong}.`);
  }
  return input as ToolInput;
}

function problemOf(value: unknown, field: Field): string | undefined {
  if (field.type === 'integer') {
    const { minimum = 1, maximum = Number.MAX_SAFE_INTEGER } = field;
    const fits = Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum;
    return fits ? undefined : `is a whole number from ${minimum} to ${maximum}`;
  }
  if (typeof value !== 'string' || value.trim() === '') return 'is some text';
  if (field.enum && !field.enum.includes(value)) return `is one of ${field.enum.join(', ')}`;
  const { maxLength = Number.MAX_SAFE_INTEGER } = field;
  return value.length > maxLength ? `is longer than ${maxLength} characters` : undefined;
}

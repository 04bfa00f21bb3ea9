import type { FileFinding } from '../finding.ts';
import { type Sentence, sentence, told } from '../text/sentence.ts';
import type { Span } from '../text/span.ts';
import type { YamlDocument, YamlPath } from '../text/yaml.ts';
import { calendarWords, commonWords } from './discovery/words.ts';

/** More words than this are a sentence and no name; the matcher does not look for them. */
export const longestName = 24;

/** Reads the fields of one actor; what is wrong becomes a finding on its line and counts as absent. */
export class FieldReader {
  readonly #uri: string;
  readonly #document: YamlDocument;
  readonly findings: FileFinding[] = [];

  constructor(uri: string, document: YamlDocument) {
    this.#uri = uri;
    this.#document = document;
  }

  /** Whether the document is a map of fields at all. */
  get isMap(): boolean {
    return isMap(this.#document.value);
  }

  /** Records a mistake at the value of `path`; what is only doubtful is a warning. */
  complain(path: YamlPath, said: Sentence, severity: 'error' | 'warning' = 'error'): void {
    const { start, end } = this.#document.spanOf(path);
    this.findings.push({ uri: this.#uri, code: 'actor.invalid', severity, ...told(said), start, end });
  }

  /** Where the value at `path` stands. */
  placeOf(path: YamlPath): Span {
    return this.#document.spanOf(path);
  }

  /** The value at `path`, `undefined` when the path leads nowhere. */
  at(path: YamlPath): unknown {
    let value = this.#document.value;
    for (const part of path) {
      if (Array.isArray(value)) value = value[Number(part)];
      else value = isMap(value) && Object.hasOwn(value, part) ? value[part] : undefined;
    }
    return value;
  }

  /** The paths of the entries of a list, which may be one entry alone. */
  entries(field: string): YamlPath[] {
    const value = this.at([field]);
    return Array.isArray(value) ? value.map((_, at) => [field, at]) : [[field]];
  }

  /** A text; empty counts as absent. */
  text(path: YamlPath): string | undefined {
    const value = this.at(path);
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
    this.complain(path, sentence`“${path.at(-1)!}” must be a text.`);
    return undefined;
  }

  /** A text that must be there. */
  required(field: string, parent: YamlPath = []): string | undefined {
    const value = this.text([...parent, field]);
    const wrongKind = isMap(this.at([...parent, field])) || Array.isArray(this.at([...parent, field]));
    if (value === undefined && !wrongKind)
      this.complain(
        [...parent, field],
        parent[0] === undefined
          ? sentence`“${field}” is missing; every actor needs one.`
          : sentence`“${field}” is missing; every entry of “${parent[0]}” needs one.`,
      );
    return value;
  }

  /** The actor's name, which must be there and hold a letter. */
  name(field: string): string | undefined {
    const value = this.required(field);
    return value !== undefined && this.#isName([field], value) ? value : undefined;
  }

  /** A list of names; one name alone may stand without brackets. */
  names(field: string): string[] {
    return this.#list(field, (path, value) => this.#isName(path, value));
  }

  /** A list of texts; one alone may stand without brackets. */
  texts(field: string): string[] {
    return this.#list(field, (path, value) => {
      if (value !== '') return true;
      this.complain(path, sentence`“${field}” has an empty entry.`);
      return false;
    });
  }

  /** The maps of a list, as their paths; one map alone may stand without a dash. */
  maps(path: YamlPath): YamlPath[] {
    const value = this.at(path);
    if (value === undefined || value === null || value === '') return [];
    if (isMap(value)) return [path];
    if (!Array.isArray(value)) {
      this.complain(path, sentence`“${path.at(-1)!}” must be a list of entries in braces, { … }.`);
      return [];
    }
    const paths = value.map((_, index) => [...path, index]);
    return paths.filter((each) => {
      if (isMap(this.at(each))) return true;
      this.complain(each, sentence`An entry of “${path.at(-1)!}” must be in braces, { … }.`);
      return false;
    });
  }

  /** An ISO date, whole or partial: `2025`, `2025-06`, `2025-06-13`. */
  date(path: YamlPath): string | undefined {
    const value = this.text(path);
    if (value === undefined || isDate(value)) return value;
    this.complain(
      path,
      sentence`“${path.at(-1)!}” must be a date such as 2025, 2025-06 or 2025-06-13; it is “${value}”.`,
    );
    return undefined;
  }

  /** `start` and `end` below `path`, in this order in time; else both are absent. */
  period(path: YamlPath): [string | undefined, string | undefined] {
    const start = this.date([...path, 'start']);
    const end = this.date([...path, 'end']);
    if (start === undefined || end === undefined) return [start, end];
    const length = Math.min(start.length, end.length);
    if (start.slice(0, length) <= end.slice(0, length)) return [start, end];
    this.complain([...path, 'end'], sentence`“end” (${end}) is before “start” (${start}).`);
    return [undefined, undefined];
  }

  #list(field: string, isGood: (path: YamlPath, value: string) => boolean): string[] {
    const value = this.at([field]);
    if (value === undefined || value === null || value === '') return [];
    const single = typeof value === 'string';
    if (!single && !Array.isArray(value)) {
      this.complain([field], sentence`“${field}” must be a list, such as [one, two].`);
      return [];
    }
    const entries: unknown[] = single ? [value] : value;
    return entries.flatMap((entry, index) => {
      const path = single ? [field] : [field, index];
      const trimmed = typeof entry === 'string' ? entry.trim() : '';
      if (typeof entry === 'string' || entry === null) return isGood(path, trimmed) ? [trimmed] : [];
      this.complain(path, sentence`An entry of “${field}” must be a text.`);
      return [];
    });
  }

  #isName(path: YamlPath, value: string): boolean {
    const field = path[0];
    if (!/[\p{L}\p{N}]/u.test(value)) {
      this.complain(
        path,
        value === '' ? sentence`“${field!}” has an empty name.` : sentence`“${value}” is no name: it has no letter.`,
      );
      return false;
    }
    if (isCommonWord(value))
      this.complain(
        path,
        sentence`“${value}” is a common word; Ibid will find this actor wherever it begins a sentence.`,
        'warning',
      );
    if (value.split(/\s+/, longestName + 1).length <= longestName) return true;
    this.complain(
      path,
      sentence`This name has more than ${longestName} words; Ibid does not look for names as long as that.`,
    );
    return false;
  }
}

/** Words that begin sentences or name days and months; abbreviations such as WHO want their exact case and are none. */
function isCommonWord(name: string): boolean {
  if (!/^\p{L}\p{Ll}+$/u.test(name)) return false;
  const word = name[0]!.toUpperCase() + name.slice(1);
  return commonWords.has(word) || calendarWords.has(word);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

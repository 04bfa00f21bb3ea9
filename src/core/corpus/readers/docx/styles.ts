import type { Attributes } from '../html/markup.ts';
import type { BlockRole } from '../reader.ts';
import { readWordMarkup } from './wordMarkup.ts';

/** What the paragraph styles of a document mean, by style id. */
export type StyleRoles = ReadonlyMap<string, BlockRole>;

interface Style {
  readonly id: string;
  name: string;
  basedOn: string;
  outline: boolean;
}

/** Reads `word/styles.xml`. Built-in styles keep their English names in it whatever the language of Word; headings of one's own have an outline level. */
export async function readStyles(xml: string | undefined): Promise<StyleRoles> {
  const styles = new Map<string, Style>();
  let current: Style | undefined;
  await readWordMarkup(xml ?? '', {
    open(name, attributes) {
      if (name === 'w:style') {
        current = { id: attributes['w:styleId'] ?? '', name: '', basedOn: '', outline: false };
        styles.set(current.id, current);
      } else if (current) readProperty(current, name, attributes);
    },
    text() {},
    close(name) {
      if (name === 'w:style') current = undefined;
    },
  });
  const roles = new Map<string, BlockRole>();
  for (const { id } of styles.values()) {
    const role = roleOf(id, styles);
    if (role) roles.set(id, role);
  }
  return roles;
}

function readProperty(style: Style, name: string, attributes: Attributes): void {
  const value = attributes['w:val'] ?? '';
  if (name === 'w:name') style.name = value;
  else if (name === 'w:basedOn') style.basedOn = value;
  else if (name === 'w:outlineLvl') style.outline = Number(value) < 9;
}

function roleOf(id: string, styles: ReadonlyMap<string, Style>): BlockRole | undefined {
  let style = styles.get(id);
  // Styles can be based on each other in a circle; ten steps are more than anybody takes.
  for (let step = 0; style && step < 10; step++) {
    const role = roleOfName(style.name);
    if (role) return role;
    if (style.outline) return 'heading';
    style = styles.get(style.basedOn);
  }
  return undefined;
}

function roleOfName(name: string): BlockRole | undefined {
  if (/^(?:heading \d|title)$/i.test(name)) return 'heading';
  if (/^(?:intense )?quote$|^block text$/i.test(name)) return 'quote';
  if (/^caption$/i.test(name)) return 'caption';
  return /^list (?:bullet|number)/i.test(name) ? 'listItem' : undefined;
}

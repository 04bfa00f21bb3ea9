interface Properties {
  readonly id?: string;
  readonly class?: string;
  readonly text?: string;
  readonly title?: string;
  /** `auto` for words whose language is not the page's. */
  readonly dir?: 'auto';
  readonly role?: string;
}

/** A new element. Text is always set as text, never as markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (properties.id !== undefined) made.id = properties.id;
  if (properties.class !== undefined) made.className = properties.class;
  if (properties.text !== undefined) made.textContent = properties.text;
  if (properties.title !== undefined) made.title = properties.title;
  if (properties.dir !== undefined) made.dir = properties.dir;
  if (properties.role !== undefined) made.setAttribute('role', properties.role);
  if (children.length > 0) made.append(...children);
  return made;
}

/** A codicon that says nothing to a screen reader. */
export function icon(name: string): HTMLElement {
  const made = element('span', { class: `codicon codicon-${name}` });
  made.setAttribute('aria-hidden', 'true');
  return made;
}

/** A button with a label to read; `quiet` ones look like a link. */
export function button(label: string, look: 'quiet' | 'loud', press: () => void): HTMLButtonElement {
  const made = element('button', { class: `${look}-button`, text: label });
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}

/** The element of the page's skeleton with this id. Throws when the skeleton has none: script and page do not fit. */
export function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element #${id}`);
  return found;
}

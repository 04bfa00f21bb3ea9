import type { ClutterReason } from '../../source.ts';
import { type ElementKind, kindOf } from './elements.ts';
import type { Attributes } from './markup.ts';

/** An element whose markup says that all in it is clutter. */
export interface Furniture {
  readonly element: number;
  readonly reason: ClutterReason;
}

/** An element that is open, with what it takes over from those around it. */
export interface OpenElement extends ElementKind {
  readonly name: string;
  /** The number of the innermost block element, this one or one around it, and of the block element around that. */
  readonly element: number;
  readonly parent: number;
  /** Names and classes of both block elements; `undefined` when neither has a class. */
  readonly design: string | undefined;
  readonly signature: string;
  /** Outermost first. */
  readonly furniture: readonly Furniture[];
  /** The number of the innermost article, main or story body around it. */
  readonly article: number | undefined;
  readonly inLink: boolean;
  /** In a link to a place in a page. */
  readonly noteLink: boolean;
}

/** Stands for the document around text that is in no element. */
export const root: OpenElement = {
  name: '',
  element: -1,
  parent: -1,
  design: undefined,
  signature: '',
  furniture: [],
  article: undefined,
  inLink: false,
  noteLink: false,
};

/** The element with this `number`, in the order of opening tags, that opens inside `above`. */
export function openElement(
  name: string,
  attributes: Attributes,
  number: number,
  above: OpenElement = root,
): OpenElement {
  const kind = kindOf(name, attributes);
  const href = name === 'a' ? attributes.href : undefined;
  return {
    ...above,
    name,
    ...(kind.block ? placeOf(name, attributes, number, above) : {}),
    silent: kind.silent,
    block: kind.block,
    role: above.role === 'footnote' && kind.role !== 'heading' ? 'footnote' : (kind.role ?? above.role),
    furniture: kind.clutter ? [...above.furniture, { element: number, reason: kind.clutter }] : above.furniture,
    article: /^(?:article|main)$/.test(name) || attributes.itemprop === 'articleBody' ? number : above.article,
    inLink: above.inLink || href !== undefined,
    noteLink: above.noteLink || /^[^#]{0,200}#/.test(href ?? ''),
  };
}

function placeOf(name: string, attributes: Attributes, number: number, above: OpenElement) {
  const signature = `${name}.${(attributes.class ?? '').trim().slice(0, 100)}`;
  const design = `${above.signature} ${signature}`;
  return { element: number, parent: above.element, signature, design: /\.\S/.test(design) ? design : undefined };
}

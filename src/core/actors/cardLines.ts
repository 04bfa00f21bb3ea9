import type { CardPassage, CardQuotation, Proof, SingleCard } from './cardParts.ts';

/** Lines a card may have: as many as a hover of the editor shows without scrolling. */
const mostLines = 12;

/** Characters of a line in a hover of the editor's usual width. */
const lineLength = 100;
/** Around a place in brackets, between an excerpt and its place, and the icon or word before a part. */
const around = 6;

/** The lines `card` takes as a hover shows it: of each part that is there, one for each `lineLength` of its characters. */
function lineCount(card: SingleCard): number {
  return textsOf(card).reduce((sum, length) => sum + Math.max(1, Math.ceil(length / lineLength)), 0);
}

/** The space between two groups of lines, and around a rule, as shares of a line. */
const gap = 0.42;
const rule = 0.68;
/** What a hover of the editor shows without scrolling, in lines, gaps counted: 250 pixels, less its padding, of 19 a line. */
const mostHeight = 12.8;

/** Whether the card is seen whole: its lines, and the gaps between what it is, what is said of it, the passages and the commands. */
export function fitsHover(card: SingleCard): boolean {
  const lines = lineCount(card);
  const { relations, positions, tensions, obliges, doesNotOblige, named, passages, quotation } = card;
  const hasStatements = [relations, positions, tensions, obliges, doesNotOblige].some(({ length }) => length > 0);
  const gaps =
    (hasStatements || named ? gap : 0) +
    (passages.length > 0 || quotation ? rule : 0) +
    (card.commands.length > 0 || card.counts ? rule : 0);
  return lines <= mostLines && lines + gaps <= mostHeight;
}

/** The lengths of the paragraphs of the card that are there, in characters. */
function textsOf(card: SingleCard): number[] {
  const { roles, summary, obliges, doesNotOblige, relations, positions, tensions, named, passages, quotation } = card;
  const { counts, chart, name } = card;
  const listed = (parts: readonly (Proof & { readonly text: string })[]) =>
    parts.length === 0 ? [] : [parts.reduce((sum, part) => sum + part.text.length + proofLength(part), 0)];
  return [
    name.length,
    ...listed(roles.map((role) => ({ ...role, text: `${role.title}${role.of ?? ''}` }))),
    ...(summary === undefined ? [] : [summary.length]),
    ...listed(obliges),
    ...listed(doesNotOblige),
    ...relations.map(
      (each) => each.from.length + each.to.length + (each.status ?? '').length + around + proofLength(each),
    ),
    ...positions.map((each) => each.on.length + each.text.length + around + proofLength(each)),
    ...tensions.map(
      ({ on, sides }) => on.length + sides.reduce((sum, side) => sum + side.text.length + proofLength(side), 0),
    ),
    ...(named ? [name.length + named.surface.length] : []),
    ...passages.map(passageLength),
    ...(quotation ? [quotationLength(quotation)] : []),
    ...(quotation?.otherWording ? [quotationLength(quotation.otherWording)] : []),
    ...(counts ? [counts.companions.join(', ').length] : []),
    ...(chart ? [1] : []),
    ...(card.commands.length > 0 ? [1] : []),
  ];
}

function proofLength({ by, label, citationKey, locator, inferred }: Proof): number {
  const place = (label ?? citationKey ?? '').length + (locator === undefined ? 0 : locator.length + around);
  return place + (by ?? '').length + (inferred === undefined ? 0 : around) + (place > 0 ? around : 0);
}

function passageLength({ excerpt: [start, end], label, locator }: CardPassage): number {
  return end - start + label.length + locator.value.length + around;
}

function quotationLength({ text, label, locator, dateText }: Omit<CardQuotation, 'otherWording'>): number {
  return (
    Math.min(text.length, longestQuotation) +
    label.length +
    (locator ?? '').length +
    (dateText ?? '').length +
    2 * around
  );
}

/** Characters of a quotation that a card shows. */
export const longestQuotation = 300;

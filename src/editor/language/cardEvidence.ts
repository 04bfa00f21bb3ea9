import { l10n } from 'vscode';
import { longestQuotation } from '../../core/actors/cardLines.ts';
import type { CardPassage, CardQuotation, SingleCard } from '../../core/actors/cardParts.ts';
import { locatorText } from '../../core/corpus/margin.ts';
import { partialDate } from './cardWords.ts';
import type { HoverPage } from './hoverPage.ts';

/** The opening and the closing quotation mark. */
type Marks = readonly [string, string];

/** What the sources say of the actor, and what they have it say. */
export function cardEvidence(page: HoverPage, { passages, quotation }: SingleCard, marks: Marks): void {
  if (passages.length > 0 || quotation) page.group(true);
  for (const passage of passages) {
    excerpt(page, passage);
    page.line();
  }
  if (!quotation) return;
  quoted(page, '❝ ', quotation, marks);
  if (quotation.otherWording) quoted(page.line(), `${l10n.t('Worded elsewhere:')} `, quotation.otherWording, marks);
  page.group();
}

function excerpt(page: HoverPage, passage: CardPassage): void {
  const { text, source, id, label, locator } = passage;
  const [start, end] = passage.excerpt;
  page.own(start > 0 ? '… ' : '');
  let from = start;
  for (const [markStart, markEnd] of passage.marks) {
    if (markStart < from) continue;
    piece(page, text.slice(from, markStart));
    page.own('**').text(text.slice(markStart, markEnd)).own('**');
    from = markEnd;
  }
  piece(page, text.slice(from, end));
  page
    .own(`${end < text.length ? ' …' : ''} — `)
    .link([label, locatorText(locator as Parameters<typeof locatorText>[0])].filter(Boolean).join(', '), source, id);
}

/** Text between marks, with the spaces at its edges. */
function piece(page: HoverPage, text: string): void {
  if (/^\s/.test(text)) page.own(' ');
  if (text.trim() !== '') page.text(text);
  if (text.trim() !== '' && /\s$/.test(text)) page.own(' ');
}

function quoted(
  page: HoverPage,
  before: string,
  said: Omit<CardQuotation, 'otherWording'>,
  [open, close]: Marks,
): void {
  const { text, dateText, date, label, locator, source, passage } = said;
  const cut = text.length > longestQuotation ? text.lastIndexOf(' ', longestQuotation) : text.length;
  page
    .own(`${before}${open}`)
    .text(text.slice(0, cut))
    .own(`${cut < text.length ? ' …' : ''}${close} — `)
    .link([label, locator && `¶\u00a0${locator}`].filter(Boolean).join(', '), source, passage);
  if (date && dateText && dateText !== date)
    page
      .own(', ')
      .text(dateText)
      .own(` (${partialDate(date)})`);
  else if (date) page.own(`, ${partialDate(date)}`);
  else if (dateText) page.own(', ').text(dateText);
}

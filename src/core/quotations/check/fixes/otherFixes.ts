import type { SuggestedEdit } from '../../../finding.ts';
import type { DocumentLanguage } from '../../../text/language.ts';
import { sentence, titled } from '../../../text/sentence.ts';
import type { Speaker } from '../../statement.ts';
import type { DraftQuotation } from '../draft/draftQuotation.ts';
import { ignoreComment } from '../draft/ignoredQuotations.ts';
import { escapeFor } from './escape.ts';

/** Titles and offices that go with a name and would be wrong for another. */
const titles =
  /(?:(?:The|the|former|Former|then|President|Prime|Minister|Foreign|Deputy|Defen[cs]e|Interior|Finance|Secretary|General|Ambassador|Envoy|Spokesman|Spokeswoman|Spokesperson|spokesman|spokeswoman|spokesperson|Senator|Sen\.|Gov\.|Governor|Representative|Rep\.|Chancellor|King|Queen|Prince|Chairman|Director|Dr\.?|Prof\.?|Professor|Mr\.?|Mrs\.?|Ms\.?|Lady|Sir|Lord|Judge|Justice|Colonel|Col\.|Gen\.|Adm\.|Kremlin|White House|UN|U\.N\.)\s+)+$/u;

/** What the writer sees as reason until giving another. */
const reason = 'checked by hand';

/** Names the one who says it in the source; a title before the old name goes with it. */
export function nameSpeaker(
  { speaker }: DraftQuotation,
  said: Speaker,
  text: string,
  language: DocumentLanguage,
): SuggestedEdit[] {
  if (!speaker) return [];
  const { start, end } = speaker.span;
  const before = titles.exec(text.slice(Math.max(0, start - 80), start));
  const from = before ? start - before[0].length : start;
  return [{ ...titled(sentence`Name ${said.name}`), start: from, end, text: escapeFor(language)(said.name) }];
}

/** Leaves a comment that excuses the quotation from checks. */
export function ignore(quotation: DraftQuotation, text: string, language: DocumentLanguage): SuggestedEdit[] {
  const edit = ignoreEdit(quotation, reason, text, language);
  return edit ? [{ ...titled(sentence`Ignore this quotation, with a reason`), ...edit }] : [];
}

/** The edit that does so with a reason of the writer's; `undefined` in plain text, which has no comments. */
export function ignoreEdit(
  quotation: Pick<DraftQuotation, 'words' | 'outer' | 'form' | 'paragraph'>,
  why: string,
  text: string,
  language: DocumentLanguage,
): Omit<SuggestedEdit, 'title' | 'titled'> | undefined {
  const comment = ignoreComment(quotation.words, why, language);
  if (!comment) return undefined;
  if (comment.ownLine) {
    const isNear = language === 'latex' || language === 'org';
    const start = lineStart(text, isNear ? quotation.outer.start : quotation.paragraph.start);
    return { start, end: start, ...withReason(`${comment.text}${language === 'rst' ? '\n\n' : '\n'}`, why) };
  }
  const isBehind = quotation.form === 'block' && language !== 'typst';
  if (!isBehind)
    return { start: quotation.outer.end, end: quotation.outer.end, ...withReason(` ${comment.text}`, why) };
  const written = `${text.endsWith('\n') ? '' : '\n'}\n${comment.text}\n`;
  return { start: text.length, end: text.length, ...withReason(written, why) };
}

function withReason(text: string, why: string): Pick<SuggestedEdit, 'text' | 'own'> {
  const start = text.lastIndexOf(why);
  return { text, own: { start, end: start + why.length } };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

import type { ProfileStatement, StatementsAnswer, WordingSide } from '../../../core/research/profileAnswers.ts';
import { element, icon } from '../../dom/element.ts';
import { foreign, type PageContext, placeLink, section } from './parts.ts';

/** The quotations by date and, apart from them, what the sources report in their own words. */
export function quotationsSection(answer: StatementsAnswer, context: PageContext): HTMLElement {
  const { strings } = context.words;
  const { quoted, quotedTotal, reported, reportedTotal } = answer;
  const content: Node[] = [];
  if (quoted.length > 0)
    content.push(
      element('h3', { text: strings.quotedWords }),
      list(quoted, 'quoted', context),
      ...bounded(quoted.length, quotedTotal, context),
    );
  else content.push(element('p', { class: 'quiet', text: strings.noQuotations }));
  if (reported.length > 0)
    content.push(
      element('h3', { text: strings.reportedWords }),
      list(reported, 'reported', context),
      ...bounded(reported.length, reportedTotal, context),
    );
  return section('quotations', strings.quotationsHeading, ...content);
}

function bounded(shown: number, total: number, { words }: PageContext): Node[] {
  return shown < total ? [element('p', { class: 'quiet', text: words.text('firstOf', shown, total) })] : [];
}

function list(statements: readonly ProfileStatement[], form: 'quoted' | 'reported', context: PageContext): HTMLElement {
  const items = statements.map((each) => {
    const said = foreign(form === 'quoted' ? 'blockquote' : 'p', each.text, each.language);
    const clause = each.clause === undefined ? [] : [foreign('p', each.clause, each.language)];
    for (const one of clause) one.className = 'clause';
    return element('li', { class: `statement ${each.confidence}` }, said, ...clause, facts(each, context));
  });
  return element('ol', { class: `statements ${form}` }, ...items);
}

/** When, where, to whom and in which source; and whether the speaker is a guess. */
function facts(each: ProfileStatement, context: PageContext): HTMLElement {
  const { words } = context;
  const told = [
    dateOf(each, context),
    each.role,
    each.venue && words.text('saidAt', each.venue),
    each.to && words.text('saidTo', each.to),
    each.firstHand ? undefined : words.strings.notFirstHand,
  ].filter((part) => part !== undefined && part !== '');
  const made = element('p', { class: 'facts' }, placeLink(each, context));
  for (const part of told) made.append(' · ', element('span', { text: part, dir: 'auto' }));
  if (each.confidence === 'low') {
    const why = words.text('unsureWhy', each.speaker);
    made.append(' · ', element('span', { class: 'unsure', title: why }, icon('question'), words.strings.unsure));
  }
  return made;
}

function dateOf({ date, dateText, dateBasis }: ProfileStatement, { words }: PageContext): string {
  if (dateBasis !== 'none' && date !== undefined) {
    if (dateText === undefined || dateBasis === 'printed') return words.date(date);
    return words.text('resolvedDate', dateText, words.date(date));
  }
  return dateText === undefined ? words.strings.undated : words.text('printedDate', dateText);
}

/** Statements that two sources word differently, side by side; `undefined` when there are none. */
export function wordingsSection({ wordings }: StatementsAnswer, context: PageContext): HTMLElement | undefined {
  if (wordings.length === 0) return undefined;
  const { strings } = context.words;
  const pairs = wordings.map((sides, at) => {
    const made = element('li', { class: 'wording' }, ...sides.map((side) => wordingSide(side, context)));
    made.setAttribute('aria-label', context.words.text('pair', at + 1));
    return made;
  });
  const intro = element('p', { class: 'quiet', text: strings.wordingsIntro });
  return section('wordings', strings.wordingsHeading, intro, element('ol', { class: 'wordings' }, ...pairs));
}

function wordingSide(side: WordingSide, context: PageContext): HTMLElement {
  const [start, end] = side.shown;
  const marks = side.differing.map(([from, to]) => [from - start, to - start] as const);
  const said = foreign('blockquote', side.text.slice(start, end), side.language, marks, 'em');
  if (start > 0) said.prepend('… ');
  if (end < side.text.length) said.append(' …');
  return element('div', { class: 'side' }, said, facts(side, context));
}

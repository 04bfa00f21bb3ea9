import { l10n, type MarkdownString } from 'vscode';
import type { ActorCard, CardTension, ChoiceCard, Proof, SingleCard } from '../../core/actors/cardParts.ts';
import { cardChart } from './cardChart.ts';
import { cardEvidence } from './cardEvidence.ts';
import { partialDate, period, relationWords, typeIcon, typeName } from './cardWords.ts';
import { commandLink } from './commandLink.ts';
import { HoverPage } from './hoverPage.ts';

/** The card as a hover shows it, with the quotation `marks` of the text it stands over. Only our own words are Markdown; what files and sources say is appended as text. */
export function cardMarkdown(card: ActorCard, marks: readonly [string, string]): MarkdownString {
  const page = new HoverPage();
  if (card.kind === 'choice') choice(page, card, marks);
  else {
    heading(page, card);
    statements(page, card, marks);
    cardEvidence(page, card, marks);
    foot(page, card);
  }
  return page.markdown;
}

function heading(page: HoverPage, { type, name, state, parties, dates, roles, summary, partOf }: SingleCard): void {
  page
    .own(`$(${typeIcon(type)}) **`)
    .text(name)
    .own(`** · ${typeName(type)}`);
  if (state) page.own(' · ').text(state);
  if (parties.length > 0) page.own(' · ').text(parties.join(', '));
  if (dates.signed) page.own(` · ${l10n.t('signed {0}', partialDate(dates.signed))}`);
  if (dates.start ?? dates.end) page.own(` · ${period(dates.start, dates.end)}`);
  else if (dates.dateText) page.own(' · ').text(dates.dateText);
  if (partOf) page.own(` · ${l10n.t('part of')} `).text(partOf);
  page.line();
  for (const [index, role] of roles.entries()) {
    if (index > 0) page.own(' · ');
    page.text(role.of ? `${role.title}, ${role.of}` : role.title);
    if (role.start ?? role.end) page.own(`, ${period(role.start, role.end)}`);
    proof(page, role);
  }
  page.line();
  if (summary) page.text(summary);
  page.group();
}

function statements(page: HoverPage, card: SingleCard, marks: readonly [string, string]): void {
  list(page, l10n.t('Binds:'), card.obliges);
  list(page, l10n.t('Does not bind:'), card.doesNotOblige);
  for (const relation of card.relations) {
    page.own('↔ ');
    if (relation.incoming) page.text(relation.from).own(' ');
    page.own(`${relationWords(relation.type)} `).text(relation.to);
    if (relation.start ?? relation.end) page.own(`, ${period(relation.start, relation.end)}`);
    if (relation.status) page.own(': ').text(relation.status);
    proof(page, relation);
    page.line();
  }
  for (const position of card.positions) {
    page.own('$(comment) _').text(position.on).own('_: ').text(position.text);
    if (position.date) page.own(`, ${partialDate(position.date)}`);
    proof(page, position);
    page.line();
  }
  for (const each of card.tensions) tension(page, each);
  page.line();
  const { named } = card;
  if (!named) return;
  const means = named.kind === 'metonym' ? l10n.t('here stands for') : '→';
  page.own(marks[0]).text(named.surface).own(`${marks[1]} ${means} `).text(card.name);
}

function list(page: HoverPage, label: string, texts: SingleCard['obliges']): void {
  if (texts.length === 0) return;
  page.own(`_${label}_ `);
  for (const [index, each] of texts.entries()) {
    if (index > 0) page.own('; ');
    page.text(each.text);
    proof(page, each);
  }
  page.line();
}

function tension(page: HoverPage, { on, sides }: CardTension): void {
  page.own('⚡ _').text(on).own('_: ');
  for (const [index, side] of sides.entries()) {
    if (index > 0) page.own(' | ');
    page.text(side.text);
    proof(page, side);
  }
  page.line();
}

function proof(page: HoverPage, { by, label, citationKey, locator, source, passage, inferred }: Proof): void {
  const place = [label ?? citationKey, locator && `¶\u00a0${locator}`].filter(Boolean).join(', ');
  if (place === '' && !by && !inferred) return;
  page.own(' (');
  if (by) page.text(by).own(place ? ', ' : '');
  if (place && source) page.link(place, source, passage);
  else if (place) page.text(place);
  if (inferred) page.own(`${place || by ? '; ' : ''}${l10n.t('inferred')}`);
  page.own(')');
}

function foot(page: HoverPage, { counts, chart, commands: offered }: SingleCard): void {
  page.group(true);
  if (counts) {
    const { passages, sources, companions } = counts;
    page.own(
      `${passages === 1 ? l10n.t('1 passage') : l10n.t('{0} passages', passages)} ${sources === 1 ? l10n.t('in 1 source') : l10n.t('in {0} sources', sources)}`,
    );
    if (companions.length > 0) page.own(` · ${l10n.t('most often with:')} `).text(companions.join(', '));
  }
  page.line();
  if (chart) cardChart(page, chart);
  page.line();
  const labels = {
    insertCitation: `$(references) ${l10n.t('Cite')}`,
    focusSearch: `$(search) ${l10n.t('All mentions')}`,
    quotationsBy: `$(quote) ${l10n.t('Quotations')}`,
    openActorProfile: `$(account) ${l10n.t('Open profile')}`,
    editActor: `$(edit) ${l10n.t('Edit')}`,
  };
  page.own(
    offered.map(({ command, argument }) => commandLink(labels[command], `ibid.${command}`, argument)).join(' · '),
  );
}

function choice(page: HoverPage, { surface, candidates }: ChoiceCard, marks: readonly [string, string]): void {
  page
    .own(marks[0])
    .text(surface)
    .own(`${marks[1]} ${l10n.t('may be:')}`);
  for (const { id, name, type, state, summary, query } of candidates) {
    page
      .group()
      .own(`$(${typeIcon(type)}) **`)
      .text(name)
      .own(`** · ${typeName(type)}`);
    if (state) page.own(' · ').text(state);
    page.line();
    if (summary) page.text(summary).own(' ');
    page.own(
      [
        commandLink(l10n.t('All mentions'), 'ibid.focusSearch', { query }),
        commandLink(l10n.t('Edit'), 'ibid.editActor', { actor: id }),
      ].join(' · '),
    );
  }
}

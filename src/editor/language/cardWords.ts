import { env, l10n } from 'vscode';
import type { ActorType } from '../../core/actors/actor.ts';
import type { CardRelation } from '../../core/actors/cardParts.ts';

const icons: Readonly<Record<ActorType, string>> = {
  person: 'person',
  organization: 'organization',
  state: 'globe',
  territory: 'map',
  bloc: 'globe',
  treaty: 'law',
  weapon: 'target',
  event: 'calendar',
  place: 'location',
};

/** The codicon of a type of actor. */
export function typeIcon(type: ActorType): string {
  return icons[type];
}

/** The type of an actor in the user's language. */
export function typeName(type: ActorType): string {
  const names: Readonly<Record<ActorType, string>> = {
    person: l10n.t('person'),
    organization: l10n.t('organisation'),
    state: l10n.t('state'),
    territory: l10n.t('territory'),
    bloc: l10n.t('bloc'),
    treaty: l10n.t('treaty'),
    weapon: l10n.t('weapon'),
    event: l10n.t('event'),
    place: l10n.t('place'),
  };
  return names[type];
}

/** The words between the two ends of a relation. */
export function relationWords(type: CardRelation['type']): string {
  const words: Readonly<Record<CardRelation['type'], string>> = {
    ally: l10n.t('ally of'),
    party: l10n.t('party to'),
    supplies: l10n.t('supplies'),
    promised: l10n.t('promised to'),
    delivered: l10n.t('delivered to'),
    attacks: l10n.t('attacks'),
    mediates: l10n.t('mediates:'),
    sanctions: l10n.t('sanctions'),
    'ranks-below': l10n.t('ranks below'),
    'speaks-for': l10n.t('speaks for'),
    'member-of': l10n.t('member of'),
    opposes: l10n.t('opposes'),
  };
  return words[type];
}

/** An ISO date, whole or partial, as the user writes dates: `13 June 2025`, `June 2025`, `2025`. */
export function partialDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined) return date;
  const format = new Intl.DateTimeFormat(env.language.startsWith('en') ? 'en-GB' : env.language, {
    year: 'numeric',
    month: 'long',
    day: day === undefined ? undefined : 'numeric',
    timeZone: 'UTC',
  });
  return format.format(new Date(Date.UTC(year, month - 1, day ?? 1)));
}

/** `June 2011 – 2025`, `until 2018`, or one date. */
export function period(start: string | undefined, end: string | undefined): string {
  if (start === undefined) return end === undefined ? '' : l10n.t('until {0}', partialDate(end));
  if (end !== undefined && end !== start && start.startsWith(end))
    return l10n.t(end.length > 4 ? '{0}, ended that month' : '{0}, ended that year', partialDate(start));
  return end === undefined || end === start ? partialDate(start) : `${partialDate(start)} – ${partialDate(end)}`;
}

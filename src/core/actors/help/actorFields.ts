/** What a field of an actor file holds. */
export type ActorFieldKind =
  | 'text'
  | 'names'
  | 'date'
  | 'actorType'
  | 'relationType'
  | 'country'
  | 'actor'
  | 'actors'
  | 'citationKey'
  | 'entries';

/** A field as a person meets it in an actor file; of a list of entries with the fields that each may have. */
export interface ActorField {
  readonly name: string;
  readonly kind: ActorFieldKind;
  readonly description: string;
  readonly fields?: readonly ActorField[];
}

/** Where a statement comes from. */
const provenance: readonly ActorField[] = [
  { name: 'source', kind: 'citationKey', description: 'The citation key of the source that says so.' },
  { name: 'locator', kind: 'text', description: 'Where in the source: the number of the paragraph, or the page.' },
  { name: 'by', kind: 'text', description: "The analyst whose view it is, when it is not the source's own." },
  { name: 'inferred', kind: 'text', description: 'Why it is held true although no source states it.' },
];

/** The fields an actor may have, in the order in which they are best written. The words are those of `media/schemas/actor.schema.json`. */
export const actorFields: readonly ActorField[] = [
  { name: 'id', kind: 'text', description: 'One word by which other actors refer to this one, such as dmitry-peskov.' },
  { name: 'type', kind: 'actorType', description: 'What kind of actor this is.' },
  { name: 'name', kind: 'text', description: 'The full name, as a card shows it.' },
  {
    name: 'alias',
    kind: 'names',
    description:
      'Other names and spellings that always name this actor. A capital here wants a capital in the text; names of four letters or fewer, or in capitals throughout, want their exact case.',
  },
  {
    name: 'weakAlias',
    kind: 'names',
    description:
      'Names, such as a surname, that name this actor when nobody else bears them, or when the text also has its full name.',
  },
  {
    name: 'standsFor',
    kind: 'names',
    description: 'Metonyms: places or buildings that are used for this actor, such as Moscow for Russia.',
  },
  {
    name: 'except',
    kind: 'names',
    description: 'Words in which an alias or a metonym is not this actor, such as “Moscow-born” or “in Moscow”.',
  },
  {
    name: 'role',
    kind: 'entries',
    description: 'Offices held, newest first.',
    fields: [
      { name: 'title', kind: 'text', description: 'The office, such as Kremlin spokesman.' },
      { name: 'of', kind: 'actor', description: 'The id of the organisation or state, or plain words.' },
      { name: 'start', kind: 'date', description: 'Since when. ISO, whole or partial: 2025, 2025-06, 2025-06-13.' },
      { name: 'end', kind: 'date', description: 'Until when. ISO, whole or partial: 2025, 2025-06, 2025-06-13.' },
      ...provenance,
    ],
  },
  {
    name: 'country',
    kind: 'country',
    description: 'Country code, as FollowTheMoney has it (ISO 3166-1, two letters, lower case).',
  },
  { name: 'wikidataId', kind: 'text', description: 'The Q-number in Wikidata; leave it out rather than guess.' },
  { name: 'summary', kind: 'text', description: 'One sentence that says who or what this is.' },
  {
    name: 'relation',
    kind: 'entries',
    description: 'Ties to other actors.',
    fields: [
      { name: 'type', kind: 'relationType', description: 'What kind of tie.' },
      { name: 'to', kind: 'actor', description: 'The id of the other actor, or plain words.' },
      {
        name: 'start',
        kind: 'date',
        description: 'Since when, or when. ISO, whole or partial: 2025, 2025-06, 2025-06-13.',
      },
      { name: 'end', kind: 'date', description: 'Until when. ISO, whole or partial: 2025, 2025-06, 2025-06-13.' },
      { name: 'status', kind: 'text', description: 'How it stands, such as “announced, not delivered”.' },
      ...provenance,
    ],
  },
  {
    name: 'position',
    kind: 'entries',
    description: 'What the actor holds on an issue.',
    fields: [
      { name: 'on', kind: 'text', description: 'The issue, in a few words.' },
      { name: 'text', kind: 'text', description: 'The position, in a clause.' },
      {
        name: 'date',
        kind: 'date',
        description: 'When it was stated. ISO, whole or partial: 2025, 2025-06, 2025-06-13.',
      },
      ...provenance,
    ],
  },
  {
    name: 'tension',
    kind: 'entries',
    description: 'Where accounts differ in a way that a writer must not smooth over.',
    fields: [
      { name: 'on', kind: 'text', description: 'The matter, in a few words.' },
      {
        name: 'sides',
        kind: 'entries',
        description: 'The accounts, two or more.',
        fields: [{ name: 'text', kind: 'text', description: 'What this account says.' }, ...provenance],
      },
    ],
  },
  {
    name: 'start',
    kind: 'date',
    description: 'Of an event: when it began. ISO, whole or partial: 2025, 2025-06, 2025-06-13.',
  },
  {
    name: 'end',
    kind: 'date',
    description: 'Of an event: when it ended. ISO, whole or partial: 2025, 2025-06, 2025-06-13.',
  },
  { name: 'dateText', kind: 'text', description: 'The date as the sources print it, such as “on a Tuesday”.' },
  { name: 'participant', kind: 'actors', description: 'Of an event: the ids of those who took part.' },
  { name: 'partOf', kind: 'actor', description: 'Of an event: the id of the event it is part of.' },
  {
    name: 'signed',
    kind: 'date',
    description: 'Of a treaty: when it was signed. ISO, whole or partial: 2025, 2025-06, 2025-06-13.',
  },
  { name: 'party', kind: 'actors', description: 'Of a treaty: the ids of its parties.' },
  {
    name: 'obliges',
    kind: 'entries',
    description: 'Of a treaty: what it binds the parties to.',
    fields: [{ name: 'text', kind: 'text', description: 'The term in your own words.' }, ...provenance],
  },
  {
    name: 'doesNotOblige',
    kind: 'entries',
    description: 'Of a treaty: what it does not bind them to, where that might be thought.',
    fields: [{ name: 'text', kind: 'text', description: 'The term in your own words.' }, ...provenance],
  },
];

/** What the types of actors are. */
export const actorTypeHelp = {
  person: 'A human being.',
  organization: 'A body with a name: a ministry, a company, an institute, an armed group.',
  state: 'A state, with its government and its people.',
  territory: 'A territory that is no state, or disputed.',
  bloc: 'A group of states or of bodies: an alliance, a region that acts.',
  treaty: 'A treaty or another legal instrument.',
  weapon: 'A weapon or a weapon system.',
  event: 'Something that happened: a war, a summit, a signing.',
  place: 'A place that does not act.',
} as const;

/** What the types of relations say of the actor, before the one they lead to. */
export const relationTypeHelp = {
  ally: 'Is an ally of.',
  party: 'Is a party to, or signed.',
  supplies: 'Supplies.',
  promised: 'Promised arms or help to, or was promised to.',
  delivered: 'Delivered to, or was delivered to.',
  attacks: 'Attacks.',
  mediates: 'Mediates, or offers to, in.',
  sanctions: 'Has put sanctions on.',
  'ranks-below': 'Ranks below.',
  'speaks-for': 'Speaks for.',
  'member-of': 'Is a member or a part of.',
  opposes: 'Opposes, or competes with.',
} as const;

import type { Actor } from './actor.ts';
import type { ActorProfile, CardRelation, Proof } from './cardParts.ts';
import type { ActorRegistry } from './registry.ts';

/** Something dated that an actor's file, or that of an event or treaty, says of the actor. Dates are ISO and may be partial. */
export interface TimelineFact {
  /** When it began or happened; for something of which only the end is known, that. */
  readonly date: string;
  readonly end?: string;
  /** `own` is the actor's own date: when a treaty was signed, an event took place. */
  readonly kind: 'own' | 'event' | 'treaty' | 'role' | 'relation' | 'position';
  /** The name of the event or treaty, the title of the role, the words of the position; for a relation its status, if any. */
  readonly text: string;
  /** Its issue, for a position. */
  readonly on?: string;
  readonly relation?: Pick<CardRelation, 'type' | 'from' | 'to'>;
  /** The id of the event or treaty, when it is another actor. */
  readonly actor?: string;
  readonly proof: Proof;
}

/** The dated facts about an actor, oldest first; those of one date in the order of the files. `profile` is that of `actor`. */
export function timelineFacts(actor: Actor, profile: ActorProfile, registry: ActorRegistry): TimelineFact[] {
  return [...ownFacts(profile), ...joinedFacts(actor, registry), ...statedFacts(profile)].sort((a, b) =>
    a.date.localeCompare(b.date),
  );
}

function ownFacts({ name, dates }: ActorProfile): TimelineFact[] {
  const signed =
    dates.signed === undefined ? [] : [{ date: dates.signed, kind: 'own', text: name, proof: {} } as const];
  return [...signed, ...spanned(dates, { kind: 'own', text: name, proof: {} })];
}

/** Events and treaties whose files name the actor as a participant, a party or the whole they are part of. */
function joinedFacts(actor: Actor, registry: ActorRegistry): TimelineFact[] {
  return registry.actors.flatMap((other) => {
    const { id, name, type, participant, party, partOf } = other;
    const isIn = [...participant, ...party, partOf].includes(actor.id);
    if (!isIn || id === actor.id) return [];
    const kind = type === 'treaty' ? 'treaty' : 'event';
    const fact = { kind, text: name, actor: id, proof: {} } as const;
    return other.signed === undefined ? spanned(other, fact) : [{ ...fact, date: other.signed }];
  });
}

function statedFacts({ roles, relations, positions }: ActorProfile): TimelineFact[] {
  return [
    ...roles.flatMap((role) =>
      spanned(role, { kind: 'role', text: [role.title, role.of].filter(Boolean).join(', '), proof: proofOf(role) }),
    ),
    ...relations.flatMap((relation) => {
      const { type, from, to, status = '' } = relation;
      return spanned(relation, {
        kind: 'relation',
        text: status,
        relation: { type, from, to },
        proof: proofOf(relation),
      });
    }),
    ...positions.flatMap(({ date, text, on, ...rest }) =>
      date === undefined ? [] : [{ date, kind: 'position', text, on, proof: proofOf(rest) } as const],
    ),
  ];
}

function spanned(
  { start, end }: { readonly start?: string; readonly end?: string },
  fact: Omit<TimelineFact, 'date' | 'end'>,
): TimelineFact[] {
  if (start === undefined) return end === undefined ? [] : [{ ...fact, date: end, end }];
  return [{ ...fact, date: start, end }];
}

function proofOf({ citationKey, locator, label, source, passage, by, inferred }: Proof): Proof {
  return { citationKey, locator, label, source, passage, by, inferred };
}

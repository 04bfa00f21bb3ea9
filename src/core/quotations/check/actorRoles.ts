import type { Actor, Mention, Role } from '../../actors/actor.ts';
import type { Finding } from '../../finding.ts';
import { foldWord } from '../../text/fold.ts';
import { sentence, told } from '../../text/sentence.ts';
import type { Span } from '../../text/span.ts';

/** What checking titles needs to know. */
export interface RoleContext {
  readonly actors: readonly Actor[];
  actorOf(id: string): Actor | undefined;
  /** The ISO date, maybe partial, of what the text says at an offset; `undefined` when nothing gives one. */
  dateAt(offset: number): string | undefined;
}

/** Titles are looked for this far before a name. */
const reach = 80;
/** Before a title these say that it is held no more, or by nobody yet. */
const past = /(?:^|[^\p{L}])(?:former|ex|then|late|future|incoming|outgoing|acting|deputy|vice)[\s-]+$/iu;

/**
 * `actor.role` where a title stands before a name whose bearer, by the actor file, did not hold it at that date: not then, or never. Only titles that some actor's
 * file has are checked, and only actors with roles. `isProse` leaves out what is quoted, cited or code.
 */
export function actorRoles(
  text: string,
  mentions: readonly Mention[],
  context: RoleContext,
  isProse: (offset: number) => boolean = () => true,
): Finding[] {
  const titles = titlesOf(context.actors);
  return mentions.flatMap((mention) => {
    const actor = mention.candidates.length === 1 ? context.actorOf(mention.candidates[0]!) : undefined;
    if (!actor || actor.role.length === 0 || !isProse(mention.start)) return [];
    const title = titleBefore(text, mention.start, titles);
    return title ? (findingOf(text, title, mention, actor, context) ?? []) : [];
  });
}

function findingOf(
  text: string,
  title: Span,
  mention: Mention,
  actor: Actor,
  context: RoleContext,
): Finding | undefined {
  const printed = text.slice(title.start, title.end);
  const roles = actor.role.filter(({ title: held }) => isTitle(held, printed));
  const date = context.dateAt(mention.start);
  const place = { code: 'actor.role' as const, start: title.start, end: mention.end };
  if (roles.length === 0) {
    const known = actor.role.map(({ title: held }) => held).join(', ');
    const said = sentence`By its actor file ${actor.name} is not “${printed}”, but: ${known}.`;
    return { ...place, severity: 'information', ...told(said) };
  }
  if (date === undefined || roles.some((role) => wasHeld(role, date))) return undefined;
  const periods = roles.map(({ start = '…', end = '…' }) => `${start} to ${end}`).join(', ');
  const said = sentence`By the actor file ${actor.name} was “${printed}” from ${periods}, not in ${date}.`;
  return { ...place, severity: 'warning', ...told(said) };
}

/** Partial dates count as far as they are stated: 2025 is within 2025-06 to 2026. */
function wasHeld({ start, end }: Role, date: string): boolean {
  const before = (a: string, b: string) =>
    a.slice(0, Math.min(a.length, b.length)) < b.slice(0, Math.min(a.length, b.length));
  return !(start !== undefined && before(date, start)) && !(end !== undefined && before(end, date));
}

/** The longest known title that ends right before the name. */
function titleBefore(text: string, at: number, titles: ReadonlySet<string>): Span | undefined {
  const from = Math.max(0, at - reach);
  const words = [...text.slice(from, at).matchAll(/[\p{L}\p{M}'’.-]+/gu)];
  const last = words.at(-1);
  if (!last || !/^[ \u00a0]$/.test(text.slice(from + last.index + last[0].length, at))) return undefined;
  for (let first = Math.max(0, words.length - 6); first < words.length; first++) {
    const start = from + words[first]!.index;
    const end = from + last.index + last[0].length;
    if (!titles.has(foldTitle(text.slice(start, end)))) continue;
    return past.test(text.slice(Math.max(0, start - 16), start)) ? undefined : { start, end };
  }
  return undefined;
}

/** Titles as they are put before names: without “of …”. */
function titlesOf(actors: readonly Actor[]): ReadonlySet<string> {
  return new Set(actors.flatMap(({ role }) => role.flatMap(({ title }) => formsOf(title))));
}

function isTitle(held: string, printed: string): boolean {
  const folded = foldTitle(printed);
  return formsOf(held).some((form) => form === folded || form.endsWith(` ${folded}`));
}

function formsOf(title: string): string[] {
  const folded = foldTitle(title);
  const short = folded.replace(/ (?:of|for|to|at|in|von|der|des|de|du|del) .*$/, '');
  return [...new Set([folded, short])].filter((form) => form !== '');
}

function foldTitle(title: string): string {
  return title
    .split(/\s+/)
    .map((word) => foldWord(word).replace(/[.'’]/g, ''))
    .join(' ')
    .trim();
}

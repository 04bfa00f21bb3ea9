import { groupBy } from '../../groupBy.ts';
import { foldWord } from '../../text/fold.ts';
import type { ActorType } from '../actor.ts';
import type { ActorCandidate, CandidateEvidence, PlacedName } from './candidate.ts';
import { surnameOf } from './pending.ts';

const mostEvidence = 2;
/** A name that no rule is sure of, but that comes this often, is one. */
const oftenEnough = 4;

/** Puts together what names one actor. `abbreviations` leads short names to long ones. */
export function grouped(names: readonly PlacedName[], abbreviations: ReadonlyMap<string, string>): ActorCandidate[] {
  const fullNames = fullNamesOf(names);
  const keyOf = ({ found }: PlacedName) => {
    const name = abbreviations.get(found.name) ?? found.name;
    return found.type === 'person' ? personKey(name, fullNames) : nameKey(name);
  };
  return [...groupBy(names, keyOf).values()].map((group) => candidateOf(group, abbreviations)).sort(byWeight);
}

/** How two spellings of a name are compared. */
export function nameKey(name: string): string {
  const plain = name.replace(/^the\s+/i, '').replace(/(?<=(?:^|[^\p{L}])\p{L})\.(?=\p{L}(?:[^\p{L}]|$)|$)/gu, '');
  const words = plain.split(/[^\p{L}\p{N}\p{M}]+/u);
  return words
    .filter((word) => word !== '')
    .map(foldWord)
    .join(' ');
}

/** The one full name of a surname in the whole corpus, by the surname; '' when several people bear it. */
function fullNamesOf(names: readonly PlacedName[]): Map<string, string> {
  const full = new Map<string, string>();
  for (const { found } of names) {
    if (found.type !== 'person' || !found.name.includes(' ')) continue;
    const surname = surnameOf(found.name);
    const key = fullKey(found.name);
    const known = full.get(surname);
    full.set(surname, known === undefined || known === key ? key : '');
  }
  return full;
}

function personKey(name: string, fullNames: ReadonlyMap<string, string>): string {
  if (name.includes(' ')) return `person ${fullKey(name)}`;
  return `person ${fullNames.get(surnameOf(name)) || surnameOf(name)}`;
}

/** First name and surname; what stands between does not count. */
function fullKey(name: string): string {
  return `${foldWord(name.split(' ')[0]!)} ${foldWord(surnameOf(name))}`;
}

function candidateOf(group: readonly PlacedName[], abbreviations: ReadonlyMap<string, string>): ActorCandidate {
  const type = mostFrequent(group.map(({ found }) => found.type)) as ActorType;
  const names = group.map(({ found }) => abbreviations.get(found.name) ?? found.name);
  const name = type === 'person' ? longest(names) : mostFrequent(names);
  const isSurname = (text: string) => type === 'person' && !text.includes(' ');
  const others = byFrequency(group.map(({ found }) => found.surface.replace(/\s+/g, ' '))).filter(
    (text) => text !== name,
  );
  const isExpanded = group.some(({ found }) => abbreviations.has(found.name));
  const isSure =
    isExpanded || group.length >= oftenEnough || group.some(({ found }) => found.confidence === 'confident');
  return {
    name,
    type,
    confidence: isSure ? 'confident' : 'possible',
    alias: others.filter((text) => !isSurname(text)),
    weakAlias: [...new Set([...others.filter(isSurname), ...surnameAlone(name, type)])],
    count: group.length,
    sources: new Set(group.map(({ at }) => at.source)).size,
    evidence: evidenceOf(group),
  };
}

function surnameAlone(name: string, type: ActorType): string[] {
  return type === 'person' && name.includes(' ') ? [name.slice(name.lastIndexOf(' ') + 1)] : [];
}

function evidenceOf(group: readonly PlacedName[]): CandidateEvidence[] {
  const [first] = group;
  const sure = group.find(({ found }) => found.confidence === 'confident') ?? first!;
  const elsewhere =
    group.find(({ at }) => at.source !== sure.at.source) ?? group.find(({ at }) => at.passage !== sure.at.passage);
  return [sure.at, ...(elsewhere ? [elsewhere.at] : [])].slice(0, mostEvidence);
}

function byFrequency(texts: readonly string[]): string[] {
  return [...groupBy(texts, (text) => text)].sort((a, b) => b[1].length - a[1].length).map(([text]) => text);
}

function mostFrequent(texts: readonly string[]): string {
  return byFrequency(texts)[0]!;
}

function longest(names: readonly string[]): string {
  return byFrequency(names).reduce((best, name) => (name.split(' ').length > best.split(' ').length ? name : best));
}

/** The surest and most frequent first. */
export function byWeight(a: ActorCandidate, b: ActorCandidate): number {
  return (
    Number(a.confidence !== 'confident') - Number(b.confidence !== 'confident') ||
    b.sources - a.sources ||
    b.count - a.count
  );
}

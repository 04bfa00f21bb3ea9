import type { FileFinding } from '../finding.ts';
import { sentence, told } from '../text/sentence.ts';
import { parseYaml, type YamlDocument } from '../text/yaml.ts';
import { type Actor, type ActorType, actorTypes } from './actor.ts';
import { FieldReader } from './fieldReader.ts';
import { type NamePlace, namePlacesOf } from './namePlaces.ts';
import { type ActorReference, referencesOf } from './references.ts';
import { positionsOf, relationsOf, rolesOf, tensionsOf, termsOf } from './statements.ts';

const actorPath = /\/actors\/(?:.*\/)?[^/]+\.ya?ml$/i;

/** Whether a file below a corpus folder holds actors. */
export function isActorFile(uri: string): boolean {
  return actorPath.test(uri);
}

/** What an actor file holds, and what is wrong with it. */
export interface ActorFile {
  readonly actors: readonly Actor[];
  /** Where actors name others by their ids. */
  readonly references: readonly ActorReference[];
  /** Where the names that always name an actor are written. */
  readonly namePlaces: readonly NamePlace[];
  readonly findings: readonly FileFinding[];
}

/**
 * Reads an actor file: YAML, one actor a document. A mistake is a finding `actor.invalid` where it stands; what is wrong is left out and the rest loads, except
 * that an actor without a usable `id`, `type` or `name` is left out whole. Unknown keys are left alone. Never throws.
 */
export function parseActorFile(uri: string, text: string): ActorFile {
  const actors: Actor[] = [];
  const references: ActorReference[] = [];
  const namePlaces: NamePlace[] = [];
  const findings: FileFinding[] = [];
  for (const document of documentsOf(uri, text, findings)) {
    const reader = new FieldReader(uri, document);
    const actor = actorOf(uri, document, reader);
    if (actor) {
      actors.push(actor);
      references.push(...referencesOf(actor, reader));
      namePlaces.push(...namePlacesOf(actor, reader));
    }
    findings.push(...reader.findings);
  }
  return { actors, references, namePlaces, findings: findings.sort((a, b) => a.start - b.start) };
}

function documentsOf(uri: string, text: string, findings: FileFinding[]): YamlDocument[] {
  const documents = parseYaml(text);
  for (const { problems } of documents)
    for (const { message, start, end } of problems)
      findings.push({
        uri,
        code: 'actor.invalid',
        severity: 'error',
        ...told(sentence`This is not valid YAML: ${message}`),
        start,
        end,
      });
  return documents.filter(({ problems }) => problems.length === 0);
}

function actorOf(uri: string, document: YamlDocument, reader: FieldReader): Actor | undefined {
  if (!reader.isMap) {
    reader.complain([], sentence`Expected an actor: lines such as “id: …”, “type: …” and “name: …”.`);
    return undefined;
  }
  const id = reader.required('id');
  const type = reader.required('type');
  const name = reader.name('name');
  if (id !== undefined && /\s/.test(id))
    reader.complain(['id'], sentence`“id” must be one word, such as “${slug(id)}”.`);
  const isType = type !== undefined && (actorTypes as readonly string[]).includes(type);
  if (type !== undefined && !isType)
    reader.complain(['type'], sentence`“type” must be one of ${actorTypes.join(', ')}; it is “${type}”.`);
  const rest = optionalParts(reader);
  if (id === undefined || /\s/.test(id) || !isType || name === undefined) return undefined;
  return { id, type: type as ActorType, name, ...rest, uri, idSpan: document.spanOf(['id']) };
}

function optionalParts(reader: FieldReader): Omit<Actor, 'id' | 'type' | 'name' | 'uri' | 'idSpan'> {
  const [start, end] = reader.period([]);
  return {
    alias: reader.names('alias'),
    weakAlias: reader.names('weakAlias'),
    standsFor: reader.names('standsFor'),
    except: reader.names('except'),
    role: rolesOf(reader),
    country: reader.text(['country']),
    wikidataId: wikidataId(reader),
    summary: reader.text(['summary']),
    relation: relationsOf(reader),
    position: positionsOf(reader),
    tension: tensionsOf(reader),
    start,
    end,
    dateText: reader.text(['dateText']),
    signed: reader.date(['signed']),
    participant: reader.texts('participant'),
    party: reader.texts('party'),
    partOf: reader.text(['partOf']),
    obliges: termsOf(reader, 'obliges'),
    doesNotOblige: termsOf(reader, 'doesNotOblige'),
  };
}

function wikidataId(reader: FieldReader): string | undefined {
  const id = reader.text(['wikidataId']);
  if (id === undefined || /^Q[1-9]\d*$/.test(id)) return id;
  reader.complain(
    ['wikidataId'],
    sentence`“wikidataId” must be a Q-number such as Q159, or be left out; it is “${id}”.`,
  );
  return undefined;
}

function slug(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, '-');
}

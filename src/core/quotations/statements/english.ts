import { latinGender } from '../../actors/cases/latinNames.ts';
import { englishVerb } from './englishVerbs.ts';
import { englishVenue, englishWhen } from './englishWhen.ts';
import * as lists from './englishWords.ts';
import type { StatementRules } from './rules.ts';
import { wordSet } from './words.ts';

const dateWords = wordSet(
  `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december yesterday today last week month year earlier morning
 afternoon evening night weekend`,
);

/** The rules for English. */
export const english: StatementRules = {
  language: 'en',
  verb: englishVerb,
  pronouns: new Map([
    ['he', { gender: 'm' }],
    ['she', { gender: 'f' }],
    ['it', { gender: 'n' }],
    ['they', { plural: true }],
    ['i', { first: true }],
  ]),
  isFiller: (lower) => lists.fillers.has(lower) || /^\p{L}{3,}ly$/u.test(lower),
  blockers: lists.blockers,
  modals: new Set(['would', 'will', 'can', 'could', 'may', 'might', 'must', 'should', 'did', 'does', 'do']),
  articles: lists.articles,
  prepositions: lists.prepositions,
  joining: new Set(['of', 'for', 'at', 'to', 'in', 'from', 'with', 'by']),
  conjunctions: lists.conjunctions,
  and: 'and',
  clauses: {
    unfinished: new Set(['who', 'which', 'that', 'whose', 'where']),
    leading: new Set(['though', 'although', 'while', 'when', 'after', 'as']),
    joining: new Set(['and', 'but', 'while']),
    opening: wordSet('and but while who which though although as when before after'),
    adverbial: wordSet('in at on during after to by from with'),
  },
  that: new Set(['that', 'how', 'why', 'whether']),
  who: new Set(['who', 'which']),
  openers: lists.openers,
  titles: lists.titles,
  speakerNouns: lists.speakerNouns,
  bodies: lists.bodies,
  placeOpeners: new Set([
    'north',
    'south',
    'east',
    'west',
    'northern',
    'southern',
    'eastern',
    'western',
    'new',
    'united',
  ]),
  beforeTitles: lists.beforeTitles,
  showing: new Set(['on', 'in', 'of', 'at', 'for', 'from', 'watching', 'hosting', 'the']),
  according: [
    { words: ['according', 'to'] },
    { words: ['in', 'the', 'words', 'of'] },
    { words: ['in', 'the', 'view', 'of'] },
    { words: ['in', 'the', 'opinion', 'of'] },
    ...[
      'view',
      'words',
      'eyes',
      'opinion',
      'mind',
      'telling',
      'account',
      'judgment',
      'judgement',
      'reading',
      'phrase',
    ].flatMap((noun) => [
      { words: ['in', 'his', noun], pronoun: 'he' },
      { words: ['in', 'her', noun], pronoun: 'she' },
      { words: ['in', 'their', noun], pronoun: 'they' },
    ]),
    { words: ['in', 'the', 'eyes', 'of'] },
    { words: ['in', 'the', 'judgment', 'of'] },
  ],
  sayings: lists.sayings,
  sayingBy: new Set(['of', 'by', 'from']),
  possessives: new Map([
    ['his', 'he'],
    ['her', 'she'],
    ['their', 'they'],
    ['its', 'it'],
  ]),
  agent: 'by',
  eyes: new Set(['for', 'to']),
  questioners: lists.questioners,
  outlets: lists.outlets,
  audience: lists.audience,
  telling: lists.telling,
  givenMonths: new Set(['april', 'may', 'june', 'august']),
  isDateWord: ({ lower, text }) =>
    dateWords.has(lower) ||
    (lower === 'may' && text === 'May') ||
    /^(?:\d{1,2}(?:st|nd|rd|th)?|(?:1[89]|20)\d\d)$/.test(lower),
  particles: lists.particles,
  honorifics: lists.honorifics,
  genderOf: latinGender,
  nameStart: () => 0,
  when: englishWhen,
  venue: englishVenue,
  cases: () => [],
  nominative: (name) => name,
  freeOrder: false,
  dashSpeech: false,
  namesInMarks: false,
};

import type { Word } from './words.ts';

/** `say` takes what was said with or without "that"; `that` only with it; `act` says by doing (deny, urge) and takes anything; `name` calls something by words ("termed"). */
export type VerbKind = 'say' | 'that' | 'act' | 'name';

export type Gender = 'm' | 'f' | 'n';

/** A form of a reporting verb. */
export interface VerbForm {
  readonly kind: VerbKind;
  /** `ing` has the subject of the main clause, `base` is an infinitive or a plural. */
  readonly form: 'finite' | 'ing' | 'base' | 'participle';
  /** It is a noun as often ("claims"), so that it wants a name before it or "that" after it. */
  readonly nounLike?: boolean;
  /** The grammatical gender of the subject, where the verb shows it. */
  readonly gender?: Gender;
  /** The word that makes it a report: "put it". */
  readonly needs?: string;
  /** It reports only beside a quotation or with "that": a manner of speaking. */
  readonly beside?: boolean;
  /** Things do it as well: figures suggest, reports show. */
  readonly ofThings?: boolean;
}

/** Whom a pronoun can mean. */
export interface Pronoun {
  readonly gender?: Gender;
  readonly plural?: boolean;
  /** "I", "we": the author. */
  readonly first?: boolean;
}

/** Words after which a speaker is named without a verb: "according to". */
export interface Preposition {
  readonly words: readonly string[];
  /** Whether somebody else reported it. */
  readonly secondHand?: boolean;
  /** The pronoun that stands inside for the speaker: "in his view". */
  readonly pronoun?: string;
}

/** When something was said. */
export interface When {
  /** As printed. */
  readonly text: string;
  readonly date?: string;
  readonly basis: 'printed' | 'resolved' | 'none';
}

/** The small words at which a report is cut out of its sentence. */
export interface ClauseWords {
  /** Want more after them: "who", "where". */
  readonly unfinished: ReadonlySet<string>;
  /** Stands before the verb of whoever says what follows its comma: "как отмечает Ганин, …". */
  readonly asSaid?: string;
  /** Lead up to a main clause: "though", "while". */
  readonly leading: ReadonlySet<string>;
  /** Join clauses of one rank: "and", "but". */
  readonly joining: ReadonlySet<string>;
  /** Begin a clause of their own after a comma. */
  readonly opening: ReadonlySet<string>;
  /** Begin words that say when and where, and no clause. */
  readonly adverbial: ReadonlySet<string>;
}

/** How one language says who said what. Words are in lower case. */
export interface StatementRules {
  /** BCP 47. */
  readonly language: string;
  verb(lower: string): VerbForm | undefined;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  /** Stands before a subject's verb or beside it without changing who speaks: adverbs, auxiliaries. */
  isFiller(lower: string): boolean;
  /** A verb after one of these is no report: forms of "be", "to", "not", modal verbs. */
  readonly blockers: ReadonlySet<string>;
  /** Of those, the modal verbs, after which an infinitive beside a quotation is one all the same: "would later write". */
  readonly modals: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Prepositions that an office may have in its name: "of", "at". */
  readonly joining: ReadonlySet<string>;
  /** Begin a clause, so that no subject reaches over them. */
  readonly conjunctions: ReadonlySet<string>;
  readonly and: string;
  readonly clauses: ClauseWords;
  readonly that: ReadonlySet<string>;
  readonly who: ReadonlySet<string>;
  /** Capitalised words that are no part of a name when a sentence begins with them. */
  readonly openers: ReadonlySet<string>;
  /** Titles and offices before a name, in lower case. */
  readonly titles: ReadonlySet<string>;
  /** Heads of those who can speak without a name: officials, a treaty, sources. */
  readonly speakerNouns: ReadonlySet<string>;
  /** Names of places and bodies, which "he" is not. */
  readonly bodies: ReadonlySet<string>;
  /** Words with which names of places begin: "north", "new". */
  readonly placeOpeners: ReadonlySet<string>;
  /** Words that stand before the title of a work or a thing's name in quotation marks. */
  readonly beforeTitles: ReadonlySet<string>;
  /** Prepositions after which a quotation in capitals is a title: "on “Face the Town”". */
  readonly showing: ReadonlySet<string>;
  readonly according: readonly Preposition[];
  /** What somebody says, writes or thinks, as a noun: "claim", "letter". */
  readonly sayings: ReadonlySet<string>;
  /** Join a saying to whose it is after it: "of", "by", "from". */
  readonly sayingBy: ReadonlySet<string>;
  /** Whose a saying is, by pronoun: "his" is that of "he". */
  readonly possessives: ReadonlyMap<string, string>;
  /** Names the doer of a passive: "by". */
  readonly agent: string | undefined;
  /** Before a name at the head of a clause: in that person's eyes. */
  readonly eyes: ReadonlySet<string>;
  /** Labels of those who ask in transcripts. */
  readonly questioners: ReadonlySet<string>;
  /** Outlets, to which something is told at first hand but which the text has it from. */
  readonly outlets: ReadonlySet<string>;
  /** Those spoken to: reporters. */
  readonly audience: ReadonlySet<string>;
  readonly telling: ReadonlySet<string>;
  /** Months that are given names as well. */
  readonly givenMonths: ReadonlySet<string>;
  /** Whether it stands in a date: "on Tuesday". */
  isDateWord(word: Word): boolean;
  /** A word of a name that does not begin it: `bin`, `van`. */
  readonly particles: ReadonlySet<string>;
  readonly honorifics: ReadonlyMap<string, Gender>;
  genderOf(givenName: string): Gender | undefined;
  /** Cuts a run of capitalised words to the name of a person; the index of its first word. */
  nameStart(run: readonly Word[]): number;
  /** The first date or weekday in `text`, resolved against `sourceDate` (ISO, whole) where it can be. */
  when(text: string, sourceDate: string | undefined): When | undefined;
  /** Where it was said, as printed. */
  venue(text: string): string | undefined;
  /** The name in its other cases, where the language declines names. */
  cases(name: string): readonly string[];
  /** A whole name in an oblique case as it is in the nominative, where that can be told. */
  nominative(name: string): string;
  /** Whether a subject may follow its verb anywhere. */
  readonly freeOrder: boolean;
  /** Prepositions that make a body the subject of a plural verb without one: "В министерстве сообщили". */
  readonly bodyIn?: ReadonlySet<string>;
  /** How men's names end in the genitive, as women's do in the nominative. */
  readonly genitiveOfMen?: RegExp;
  /** How offices end that a woman holds. */
  readonly officeOfWoman?: RegExp;
  /** How offices end that several hold. */
  readonly officeOfMany?: RegExp;
  /** How names end that stand in another case than a subject's. */
  readonly oblique?: RegExp;
  /** How verbs end that nobody listed: between dashes, before somebody, one of them is of saying. */
  readonly verbEnding?: RegExp;
  /** Whether paragraphs that begin with a dash are speech. */
  readonly dashSpeech: boolean;
  /** A quotation of fewer than three words is one only right beside its verb: the language puts names of things in the same marks. */
  readonly namesInMarks: boolean;
}

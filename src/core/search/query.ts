/** How a word of the query meets words of the text. */
export type Match =
  /** The same folded word. */
  | 'exact'
  /** The same word or another form of it: `defences` finds defense. */
  | 'stem'
  /** Half a word being typed: as `stem`, and all words that begin with it. */
  | 'typing'
  /** `pre*`: all words that begin with it. */
  | 'start'
  /** `word~`: words a slip of the keyboard away. */
  | 'typo';

/** One word to look for; `form` is folded. */
export interface WordNode {
  readonly kind: 'word';
  readonly form: string;
  readonly match: Match;
}

/** Words in a row; with `within`, in any order and at most so many words from the first to the last. */
export interface PhraseNode {
  readonly kind: 'phrase';
  readonly words: readonly WordNode[];
  readonly within?: number;
}

/** `author:weitz`. The value is as typed; with `whole` it stood in quotation marks, else its last word may be half typed. */
export interface FilterNode {
  readonly kind: 'filter';
  readonly field: string;
  readonly value: string;
  readonly whole: boolean;
}

/** A query as a tree. `and` and `or` have at least two parts; a `strict` one was joined with AND, so that no part of it may be lacking. */
export type QueryNode =
  | WordNode
  | PhraseNode
  | FilterNode
  | { readonly kind: 'and' | 'or'; readonly parts: readonly QueryNode[]; readonly strict?: boolean }
  | { readonly kind: 'not'; readonly part: QueryNode };

/** What asks for words of the text rather than for a kind of source. */
export type TextNode = WordNode | PhraseNode;

/** The words and phrases that a hit should show, in order; those that are excluded are left out. */
export function wantedTexts(node: QueryNode): TextNode[] {
  switch (node.kind) {
    case 'word':
    case 'phrase':
      return [node];
    case 'and':
    case 'or':
      return node.parts.flatMap(wantedTexts);
    default:
      return [];
  }
}

/** Every word in the tree, excluded ones and those of phrases too. */
export function allWords(node: QueryNode): WordNode[] {
  switch (node.kind) {
    case 'word':
      return [node];
    case 'phrase':
      return [...node.words];
    case 'and':
    case 'or':
      return node.parts.flatMap(allWords);
    case 'not':
      return allWords(node.part);
    default:
      return [];
  }
}

/** The tree with every node replaced by what `change` makes of it, the leaves first. */
export function mapQuery(node: QueryNode, change: (node: QueryNode) => QueryNode): QueryNode {
  switch (node.kind) {
    case 'and':
    case 'or':
      return change({ ...node, parts: node.parts.map((part) => mapQuery(part, change)) });
    case 'not':
      return change({ kind: 'not', part: mapQuery(node.part, change) });
    default:
      return change(node);
  }
}

import type { ClutterReason } from '../../source.ts';
import type { BlockRole } from '../reader.ts';
import type { Attributes } from './markup.ts';

/** What an element does to the text in it. */
export interface ElementKind {
  /** The text in it is not for reading at all. */
  readonly silent?: boolean;
  /** It starts and ends a block. */
  readonly block?: boolean;
  readonly role?: BlockRole;
  /** All in it is clutter. */
  readonly clutter?: ClutterReason;
}

const silent = new Set(
  'script style template head title svg math-annotation iframe object embed select datalist textarea audio video canvas noframes map rt rp'.split(
    ' ',
  ),
);
const blocks = new Set(
  'address article aside body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul blockquote caption noscript option button'.split(
    ' ',
  ),
);
const roles: Readonly<Record<string, BlockRole>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  li: 'listItem',
  dt: 'listItem',
  dd: 'listItem',
  blockquote: 'quote',
  pre: 'code',
  figcaption: 'caption',
  caption: 'caption',
};
const furniture: Readonly<Record<string, ClutterReason>> = {
  nav: 'navigation',
  aside: 'navigation',
  footer: 'navigation',
  form: 'navigation',
  menu: 'navigation',
  search: 'navigation',
  dialog: 'notice',
  button: 'navigation',
};
const furnitureRoles: Readonly<Record<string, ClutterReason>> = {
  navigation: 'navigation',
  search: 'navigation',
  banner: 'navigation',
  contentinfo: 'navigation',
  complementary: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  toolbar: 'navigation',
  tablist: 'navigation',
  dialog: 'notice',
  alertdialog: 'notice',
  alert: 'notice',
};

/** Words in the class or id of an element that say what it is. They stand as words of their own: "comments" but not "commentary". */
const namedFurniture: readonly (readonly [RegExp, ClutterReason])[] = [
  [/^(?:pull-?quote|pulled-quote|blockquote-pull|callout-quote)s?$/, 'pull quote'],
  [
    /^(?:author|writer|contributor)s?-?(?:bio|box|card|info|about|note|profile)s?$|^about-?(?:the-)?authors?$|^bio$/,
    'author note',
  ],
  [
    /^(?:byline|by-line|author|authors|meta|metadata|article-info|post-meta|entry-meta|article-meta|dateline|post-date)$/,
    'byline',
  ],
  [
    /^(?:cookies?|cookie-?(?:bar|banner|notice|consent|law-info-bar)|gdpr|consent|paywall|disclaimer|copyright)$/,
    'notice',
  ],
  [
    /^(?:share|sharing|social|share-?(?:bar|buttons?|links|tools)|social-?(?:share|links|media|buttons?)|breadcrumbs?|pagination|pager|sidebar|widget|widget-area|related|related-?(?:posts|articles|stories|content|links)|recommended|recirculation|more-stories|newsletter|newsletter-?signup|subscribe|subscription|sign-?up|promo|advert|advertisement|ads?|ad-?(?:slot|container|unit)|sponsored|comments|comment-list|disqus_thread|tags|tag-list|tag-cloud|post-tags|skip-link|screen-reader-text|toolbar|site-?(?:header|footer|nav|navigation)|main-?(?:nav|menu)|navbar|feedback|survey|page-helpful|toc|table-of-contents)$/,
    'navigation',
  ],
  [/^(?:caption|wp-caption-text|image-caption|photo-credit|image-credit|credit|figcaption|media-caption)$/, 'caption'],
];
const formatting = new Set(['html', 'body', 'main', 'article']);

/** What the element's name and attributes say about the text in it. A name in a class decides only where no role of the format does. */
export function kindOf(name: string, attributes: Attributes): ElementKind {
  if (silent.has(name)) return { silent: true };
  const types = `${attributes['epub:type'] ?? ''} ${attributes.role ?? ''}`;
  if (/\bnoteref\b/.test(types)) return { silent: true };
  if (/(?:^|[\s-])(?:foot|end|rear)notes?(?:\s|$)/.test(types)) return { block: true, role: 'footnote' };
  if (/\bpagebreak\b/.test(types)) return { silent: true };
  const clutter = !formatting.has(name) && isHidden(attributes) ? 'hidden' : clutterOf(name, attributes);
  const block = blocks.has(name);
  if (/^heading$/.test(attributes.role ?? '')) return { block: true, role: 'heading', clutter };
  return { block, role: roles[name], clutter };
}

function isHidden({ hidden, style = '' }: Attributes): boolean {
  return hidden !== undefined || /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style.slice(0, 500));
}

function clutterOf(name: string, attributes: Attributes): ClutterReason | undefined {
  const role = furnitureRoles[(attributes.role ?? '').toLowerCase()];
  if (role) return role;
  const named = formatting.has(name) ? undefined : namedClutter(attributes);
  return named ?? furniture[name];
}

function namedClutter({ class: names = '', id = '' }: Attributes): ClutterReason | undefined {
  const words = `${names} ${id}`.toLowerCase().slice(0, 500).split(/\s+/);
  for (const word of words) {
    // `article__author-bio` and `js-related` say what they are in their last part.
    const part = word.replace(/^.*__|--.*$|^(?:js|c|m|o|u|is|block|module|component)-/g, '').replaceAll('_', '-');
    const found = namedFurniture.find(([pattern]) => pattern.test(part)) ?? lastNamed(part);
    if (found) return found[1];
  }
  return undefined;
}

/** `inline-promo`, `story-share`: what the last word of a compound name says, for words that say one thing only. */
function lastNamed(part: string): readonly [RegExp, ClutterReason] | undefined {
  const last =
    /-(promo|share|sharing|social|newsletter|comments|tags|breadcrumbs?|advert|caption|byline|bio|meta)$/.exec(
      part,
    )?.[1];
  return last === undefined ? undefined : namedFurniture.find(([pattern]) => pattern.test(last));
}

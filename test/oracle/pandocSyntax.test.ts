import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { type Citation, type CiteItem, locatorLabels } from '../../src/core/citations/citation.ts';
import { syntaxFor } from '../../src/core/citations/syntax/byLanguage.ts';

const syntax = syntaxFor('markdown');
const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

/** As much of Pandoc's JSON as the test reads. */
type Inline = { t: string; c?: unknown };
interface PandocCite {
  readonly citationId: string;
  readonly citationPrefix: readonly Inline[];
  readonly citationSuffix: readonly Inline[];
  readonly citationMode: { readonly t: string };
}

/** The clusters Pandoc sees, one list per paragraph. Several documents go through one process. */
function pandocCites(paragraphs: readonly string[]): PandocCite[][][] {
  const { stdout } = spawnSync('pandoc', ['-f', 'markdown-smart', '-t', 'json'], {
    input: paragraphs.join('\n\n'),
    encoding: 'utf8',
  });
  const { blocks } = JSON.parse(stdout) as { blocks: { c: Inline[] }[] };
  return blocks.map(({ c }) => c.filter(({ t }) => t === 'Cite').map((cite) => (cite.c as [PandocCite[]])[0]));
}

function plain(inlines: unknown): string {
  if (Array.isArray(inlines)) return inlines.map(plain).join('');
  const { t, c } = inlines as Inline;
  if (t === 'Str') return c as string;
  if (t === 'Space' || t === 'SoftBreak') return ' ';
  return t === 'Emph' || t === 'Strong' ? plain(c) : '';
}

/** Samples that Pandoc can hold: no labels its oldest locales lack, no odd brackets in places. */
const oldLabels = locatorLabels.filter(
  (each) => !['timestamp', 'table', 'article', 'canon', 'appendix', 'equation', 'rule'].includes(each),
);
const words = fc
  .array(
    fc.constantFrom(
      'see',
      '33',
      'p.',
      '[sic]',
      '50%',
      'a_b',
      '*',
      '@x',
      '#1',
      '$5',
      'x;',
      '{y}',
      '~',
      '^2',
      '\\',
      '`q`',
      '<z>',
      'R&D',
      '&amp;',
      'é',
      '99',
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join(' '));
const key = fc.oneof(
  fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,6}(?:[:.-][A-Za-z0-9]{1,3})?$/),
  fc.stringMatching(/^[A-Za-z0-9:.#$%&+?<>~/'=_-]{1,8}$/),
);
const item: fc.Arbitrary<CiteItem> = fc
  .tuple(
    key,
    fc.oneof(
      fc.constant({}),
      fc.record({
        label: fc.constantFrom(...oldLabels),
        locator: fc.constantFrom('3', '3-4', '3, 7', 'iv', '2.1', 'The War at Sea', '50%'),
      }),
    ),
    fc.record({ prefix: words, suffix: words }, { requiredKeys: [] }),
    fc.boolean(),
  )
  .map(([name, place, affixes, suppressAuthor]) => ({
    key: name,
    ...place,
    ...affixes,
    ...(suppressAuthor ? { suppressAuthor } : {}),
  }));

describe('Pandoc reads what is written', function () {
  // Each process takes a moment to start.
  this.timeout(20_000);

  before(function () {
    if (!hasPandoc) {
      console.log('pandoc is not on the PATH');
      this.skip();
    }
  });

  it('as one cluster with the same keys, prefixes and modes, whatever they hold', () => {
    const citations = fc.sample(fc.array(item, { minLength: 1, maxLength: 3 }), { numRuns: 300, seed: 7 });
    const written = citations.map((items) => syntax.write({ items, mode: 'parenthetical' }, ''));
    const read = pandocCites(written.map((each) => `Text ${each} end.`));
    for (const [index, items] of citations.entries()) {
      const clusters = read[index]!;
      assert.equal(clusters.length, 1, written[index]);
      const [cluster] = clusters;
      assert.deepEqual(
        cluster!.map((cite) => [cite.citationId, plain(cite.citationPrefix), cite.citationMode.t]),
        items.map((each) => [each.key, each.prefix ?? '', each.suppressAuthor ? 'SuppressAuthor' : 'NormalCitation']),
        written[index],
      );
      for (const [place, cite] of cluster!.entries()) {
        const { suffix } = items[place]!;
        if (suffix) assert.ok(plain(cite.citationSuffix).endsWith(suffix), written[index]);
      }
    }
  });

  it('as narrative where it is', () => {
    const citation: Citation = {
      items: [
        { key: 'a', label: 'page', locator: '3' },
        { key: 'b', prefix: 'see' },
      ],
      mode: 'narrative',
    };
    const [[cluster]] = pandocCites([`${syntax.write(citation, '')} says.`]) as [[PandocCite[]]];
    assert.deepEqual(
      cluster.map((cite) => [cite.citationId, cite.citationMode.t, plain(cite.citationPrefix)]),
      [
        ['a', 'AuthorInText', ''],
        ['b', 'NormalCitation', 'see'],
      ],
    );
  });

  it('with the locator in the label it has in the language of the document', () => {
    const places: [string, CiteItem][] = [
      ['en', { key: 'a', label: 'paragraph', locator: '13' }],
      ['en', { key: 'a', label: 'section', locator: 'The War at Sea', suffix: 'and more' }],
      ['de', { key: 'a', label: 'paragraph', locator: '13' }],
      ['de', { key: 'a', label: 'chapter', locator: '2', suffix: 'passim' }],
      ['fr', { key: 'a', label: 'volume', locator: '2' }],
      ['es', { key: 'a', label: 'page', locator: 'iv' }],
      ['ru', { key: 'a', label: 'paragraph', locator: '13' }],
      ['it', { key: 'a', label: 'figure', locator: '3' }],
      ['nl', { key: 'a', label: 'chapter', locator: '3' }],
    ];
    for (const [lang, place] of places) {
      const head = `---\nlang: ${lang}\n---\n\n`;
      // A style that prints nothing but what it took for the label and the locator.
      assert.equal(
        rendered(head, syntax.write({ items: [place], mode: 'parenthetical' }, head), lang),
        `<${place.label}|${place.locator}>`,
      );
    }
  });

  it('and finds the same keys in drafts of any shape', () => {
    const draft = [
      'Text [see @a, 3; @b] and @c [p. 4] by me@x.org.',
      'In `@code` and [@d; foo] or [*@e*], \\@f too.',
      '- item [@g]\n\n        @code\n\n- [-@h, {iv, 3} suffix]',
      '> quoted [@i]',
      'note^[as @j [33] says] and [@k]{.small}.',
      '$@m$ <!-- @n --> @{o/p.} @q:r. @s_',
    ].join('\n\n');
    const { stdout } = spawnSync('pandoc', ['-f', 'markdown', '-t', 'json'], { input: draft, encoding: 'utf8' });
    const expected = Array.from(stdout.matchAll(/"citationId":"([^"]*)"/g), (match) => match[1]!).sort();
    const found = syntax.find(draft).flatMap((citation) => citation.items.map((each) => each.key));
    assert.deepEqual(found.sort(), expected);
  });
});

/** The label and locator Pandoc's own processor gives a style, as `<label|locator>`. */
function rendered(head: string, citation: string, lang: string): string {
  const branches = oldLabels.map(
    (label) =>
      `<${label === 'page' ? 'if' : 'else-if'} locator="${label.replace('-', ' ')}"><text value="${label}"/></${label === 'page' ? 'if' : 'else-if'}>`,
  );
  const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="${lang}"><info><title>t</title><id>t</id><updated>2020-01-01T00:00:00Z</updated></info>
<citation><layout prefix="&lt;" suffix="&gt;"><choose>${branches.join('')}</choose><text value="|"/><text variable="locator"/></layout></citation></style>`;
  const meta = head.replace('---\n\n', 'references:\n- id: a\n  type: book\n  title: T\n---\n\n');
  const { stdout } = spawnSync(
    'pandoc',
    [
      '-f',
      'markdown',
      '--citeproc',
      '-t',
      'plain',
      '--csl',
      `data:text/xml;base64,${Buffer.from(style).toString('base64')}`,
    ],
    {
      input: meta + citation,
      encoding: 'utf8',
    },
  );
  return stdout.trim().replace(/(<[^|]*\|[^>]*?)(?:,? (?:and more|passim))?>/, '$1>');
}

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Citation, type CiteItem, locatorLabels } from '../../../../src/core/citations/citation.ts';
import { syntaxFor } from '../../../../src/core/citations/syntax/byLanguage.ts';
import type { DocumentLanguage } from '../../../../src/core/text/language.ts';

const words = fc
  .array(
    fc.constantFrom(
      'see',
      'also',
      '33',
      'iv',
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
      'é',
      '–',
      '99',
      'sec.',
      ',',
      '.',
      '"',
      "it's",
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(' '));
const place = fc.oneof(
  fc.nat(999).map(String),
  fc.tuple(fc.nat(99), fc.nat(99)).map(([a, b]) => `${a}-${b}`),
  fc.constantFrom(
    'iv',
    'iv-vi',
    '3, 7',
    '2.1',
    '12a',
    'The War at Sea',
    'A [b]',
    '50%',
    'x',
    '¶',
    'p. 3',
    '3 (a)',
    '1:35',
  ),
);
const bareKey = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}(?:[:.-][A-Za-z0-9]{1,4})?$/);
const label = fc.constantFrom(...locatorLabels.filter((each) => each !== 'timestamp'));
const located = fc.record({ label, locator: place });
const timed = fc.record({ label: fc.constant('timestamp' as const), locator: fc.constantFrom('0:30', '1:02:03') });

function itemOf(key: fc.Arbitrary<string>): fc.Arbitrary<CiteItem> {
  return fc
    .tuple(
      key,
      fc.oneof(fc.constant({}), located, timed),
      fc.record({ prefix: words, suffix: words }, { requiredKeys: [] }),
      fc.boolean(),
    )
    .map(([name, locator, affixes, suppressAuthor]) => ({
      key: name,
      ...locator,
      ...affixes,
      ...(suppressAuthor ? { suppressAuthor } : {}),
    }));
}

/** What a syntax promises to give back: the citation without the places of its keys and the command it chose. */
function backAndForth(
  citation: Citation,
  language: DocumentLanguage,
  head: string,
): { written: string; found: Citation[] } {
  const syntax = syntaxFor(language);
  const written = syntax.write(citation, head);
  const found = syntax.find(`${head}Text ${written} and on.\n`).map(({ mode, items }) => ({
    mode,
    items: items.map(({ keySpan: _keySpan, ...item }) => item),
  }));
  return { written, found };
}

function assertSame(citation: Citation, language: DocumentLanguage, head = ''): void {
  const { written, found } = backAndForth(citation, language, head);
  assert.deepEqual(found, [citation], written);
}

const isReferenceLike = (key: string) =>
  /^(?:fig|tbl|tab|table|eq|eqn|equation|sec|section|lst|lis|ch|chap|app|def|cor|lem|thm|prop|prf|fn|alg)[:-]/i.test(
    key,
  );

describe('a citation written and found again is the same', () => {
  it('in Markdown, with keys of any form', () => {
    const oddKey = fc.stringMatching(/^[A-Za-z0-9:.#$%&+?<>~/'=_-]{1,10}$/);
    const item = itemOf(fc.oneof(bareKey, oddKey).filter((key) => !isReferenceLike(key)));
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 3 }), (items) =>
        assertSame({ items, mode: 'parenthetical' }, 'markdown'),
      ),
    );
  });

  it('in Markdown of another language, and as a narrative one', () => {
    const item = itemOf(bareKey.filter((key) => !isReferenceLike(key)));
    const narrative = fc.array(item, { minLength: 1, maxLength: 3 }).map(([first, ...others]) => {
      const { prefix: _prefix, suppressAuthor: _suppressed, ...plain } = first!;
      return [plain, ...others];
    });
    fc.assert(
      fc.property(narrative, fc.constantFrom('de', 'fr', 'es', 'ru', 'it', 'pt', 'nl', 'fi'), (items, lang) =>
        assertSame({ items, mode: 'narrative' }, 'markdown', `---\nlang: ${lang}\n---\n\n`),
      ),
    );
  });

  const plain = itemOf(bareKey.filter((key) => !isReferenceLike(key))).map(
    ({ suppressAuthor: _suppressed, ...item }) => item,
  );

  it('with biblatex', () => {
    fc.assert(
      fc.property(
        fc.array(plain, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('parenthetical', 'narrative'),
        (items, mode) => assertSame({ items, mode }, 'latex', '\\usepackage{biblatex}\n'),
      ),
    );
  });

  it('with natbib', () => {
    fc.assert(
      fc.property(fc.array(plain, { minLength: 1, maxLength: 3 }), (items) =>
        assertSame({ items, mode: 'parenthetical' }, 'latex', '\\usepackage{natbib}\n'),
      ),
    );
  });

  it('with natbib and biblatex without the author', () => {
    for (const head of ['\\usepackage{natbib}\n', '\\usepackage{biblatex}\n']) {
      fc.assert(
        fc.property(plain, (item) =>
          assertSame({ items: [{ ...item, suppressAuthor: true }], mode: 'parenthetical' }, 'latex', head),
        ),
      );
    }
  });

  it('in Typst, but for prefixes, which are prose there', () => {
    const key = fc
      .oneof(bareKey, fc.stringMatching(/^[A-Za-z0-9/+.:?-]{1,8}$/))
      .filter((each) => !isReferenceLike(each));
    const item = itemOf(key).map(({ prefix: _prefix, ...rest }) => rest);
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 3 }), (items) =>
        assertSame({ items, mode: 'parenthetical' }, 'typst'),
      ),
    );
    fc.assert(
      fc.property(item, ({ suppressAuthor: _suppressed, ...only }) =>
        assertSame({ items: [only], mode: 'narrative' }, 'typst'),
      ),
    );
  });
});

/** Words no language of these gives another meaning. */
const plainWords = fc
  .array(fc.constantFrom('see', 'also', 'cf.', 'R&D', 'é', 'it’s', 'and', 'others', 'passim'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(' '));
const simplePlace = fc.oneof(
  fc.record({
    label,
    locator: fc.oneof(
      fc.nat(999).map(String),
      fc.tuple(fc.nat(99), fc.nat(99)).map(([a, b]) => `${a}-${b}`),
      fc.constantFrom('iv', '2.1', '12a', 'The War at Sea', 'A “b” (c)', 'Größe & Maß'),
    ),
  }),
  timed,
);
const simpleItem = fc
  .tuple(
    bareKey,
    fc.oneof(fc.constant({}), simplePlace),
    fc.record({ prefix: plainWords, suffix: plainWords }, { requiredKeys: [] }),
  )
  .map(([key, place, affixes]): CiteItem => ({ key, ...place, ...affixes }));

describe('a citation of plain words written and found again is the same', () => {
  for (const language of ['org', 'rst', 'myst'] as const) {
    it(`in ${language}`, () => {
      fc.assert(
        fc.property(
          fc.array(simpleItem, { minLength: 1, maxLength: 3 }),
          fc.constantFrom('parenthetical', 'narrative'),
          fc.boolean(),
          (items, mode, suppressed) => {
            const suppressAuthor = suppressed && mode === 'parenthetical';
            const all = items.map((item) => (suppressAuthor ? { ...item, suppressAuthor: true } : item));
            assertSame({ items: all, mode }, language);
          },
        ),
      );
    });
  }

  it('in the links of org-ref, which stay links', () => {
    fc.assert(
      fc.property(
        fc.array(simpleItem, { minLength: 1, maxLength: 3 }),
        fc.constantFrom<Citation['mode']>('parenthetical', 'narrative'),
        fc.constantFrom('cite:', '[[citep:', 'citet:&', '[[textcite:&'),
        (items, mode, command) => {
          const { written, found } = backAndForth({ items, mode, command }, 'org', '');
          assert.deepEqual(found, [{ items, mode }], written);
          assert.match(written, /^(?:\[\[)?[a-z]*cite[a-z]?:/);
        },
      ),
    );
  });

  it('in MyST, with what a role cannot hold', () => {
    const item = itemOf(bareKey.filter((key) => !isReferenceLike(key))).filter(
      ({ prefix = '', suffix = '', locator = '' }) => /[,;{}`]/.test(prefix + suffix + locator),
    );
    fc.assert(fc.property(item, (only) => assertSame({ items: [only], mode: 'parenthetical' }, 'myst')));
  });

  it('in AsciiDoc, where a prefix begins a macro of its own and nothing holds brackets', () => {
    const item = simpleItem.filter(({ locator = '' }) => !locator.includes('('));
    fc.assert(
      fc.property(item, fc.array(item, { maxLength: 2 }), (first, others) => {
        const items = [first, ...others.map(({ prefix: _prefix, ...rest }) => rest)];
        assertSame({ items, mode: 'parenthetical' }, 'asciidoc');
      }),
    );
  });

  it('in all of them, keys and order, whatever the notes hold', () => {
    const item = itemOf(bareKey.filter((key) => !isReferenceLike(key)));
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('org', 'rst', 'myst', 'asciidoc'),
        (items, language) => {
          const { written, found } = backAndForth({ items, mode: 'parenthetical' }, language, '');
          assert.deepEqual(
            found.flatMap((citation) => citation.items.map(({ key }) => key)),
            items.map(({ key }) => key),
            written,
          );
        },
      ),
    );
  });
});

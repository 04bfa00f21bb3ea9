import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CslItem } from '../../../../src/core/citations/item.ts';
import { bibliographyReferences } from '../../../../src/core/citations/library/locate.ts';
import { type BibliographyPlanRequest, planBibliography } from '../../../../src/core/citations/library/plan.ts';
import { readBibliography } from '../../../../src/core/citations/library/readBibliography.ts';
import { applyEdits } from '../../../../src/core/text/edit.ts';

const weitz: CslItem = {
  id: 'weitzmoscow',
  type: 'webpage',
  author: [{ family: 'Weitz', given: 'Richard' }],
  title: 'Words on Balance',
};
const beside = [{ uri: 'file:///w/references.json' }, { uri: 'file:///w/references.bib' }];

/** The texts after the plan, by the last part of their URI. */
function planned(request: Partial<BibliographyPlanRequest>): Record<string, string> {
  const whole: BibliographyPlanRequest = {
    language: 'markdown',
    documentUri: 'file:///w/draft',
    documentText: '',
    bibliographies: [],
    beside,
    items: [weitz],
    ...request,
  };
  const before = new Map([...whole.bibliographies, ...whole.beside].map(({ uri, text }) => [uri, text]));
  before.set(whole.documentUri, whole.documentText);
  return Object.fromEntries(
    planBibliography(whole).map(({ uri, create, edits }) => {
      assert.equal(create === true, before.get(uri) === undefined);
      return [uri.slice(uri.lastIndexOf('/') + 1), applyEdits(before.get(uri) ?? '', edits)];
    }),
  );
}

const jsonEntry = `{
    "id": "weitzmoscow",
    "type": "webpage",
    "author": [
      {
        "family": "Weitz",
        "given": "Richard"
      }
    ],
    "title": "Words on Balance"
  }`;
const bibEntry = `@online{weitzmoscow,
  author = {Weitz, Richard},
  title = {Words on {Balance}}
}
`;

describe('a draft without a bibliography', () => {
  it('gets references.bib and the line that names it in the other languages', () => {
    const drafts = [
      ['myst', 'Text.\n', '---\nbibliography: references.bib\n---\n\nText.\n'],
      ['org', '#+title: T\n\nText.\n', '#+title: T\n#+bibliography: references.bib\n\nText.\n'],
      ['org', 'Text.\n', '#+bibliography: references.bib\n\nText.\n'],
      [
        'asciidoc',
        '= T\nA. Author\n:toc:\n\nText.\n',
        '= T\nA. Author\n:toc:\n:bibtex-file: references.bib\n\nText.\n',
      ],
      ['asciidoc', '= T', '= T\n:bibtex-file: references.bib\n'],
      ['rst', 'Text.\n', 'Text.\n\n.. bibliography:: references.bib\n'],
    ] as const;
    for (const [language, documentText, draft] of drafts) {
      assert.deepEqual(planned({ language, documentText }), { 'references.bib': bibEntry, draft }, documentText);
      assert.deepEqual(
        bibliographyReferences(draft, language).map(({ path }) => path),
        ['references.bib'],
      );
    }
  });

  it('gets references.json and front matter in Markdown', () => {
    assert.deepEqual(planned({ documentText: 'Text.\n' }), {
      'references.json': `[\n  ${jsonEntry}\n]\n`,
      draft: '---\nbibliography: references.json\n---\n\nText.\n',
    });
  });

  it('keeps the front matter it has', () => {
    const text = '---\ntitle: T # mine\n\n---\n\nText.\n';
    assert.equal(
      planned({ documentText: text, language: 'quarto' }).draft,
      '---\ntitle: T # mine\nbibliography: references.json\n\n---\n\nText.\n',
    );
    assert.equal(
      planned({ documentText: '---\nbibliography:\nlang: de\n---\n' }).draft,
      '---\nbibliography: references.json\nlang: de\n---\n',
    );
    assert.equal(
      planned({ documentText: '---\r\ntitle: T\r\n---\r\n' }).draft,
      '---\r\ntitle: T\r\nbibliography: references.json\r\n---\r\n',
    );
    assert.equal(planned({ documentText: '---\n---\n' }).draft, '---\nbibliography: references.json\n---\n');
  });

  it('gets references.bib in the preamble of biblatex', () => {
    const text =
      '\\documentclass{article}\n% \\begin{document}\n\\usepackage[style=apa]{biblatex}\n\\usepackage{x}\n\\begin{document}\nText\n\\end{document}\n';
    assert.deepEqual(planned({ language: 'latex', documentText: text }), {
      'references.bib': bibEntry,
      draft: text.replace('{biblatex}\n', '{biblatex}\n\\addbibresource{references.bib}\n'),
    });
  });

  it('gets it before the end with natbib or plain BibTeX, with a style where there is none', () => {
    const natbib = '\\documentclass{article}\n\\usepackage{natbib}\n\\begin{document}\nText\n\\end{document}\n';
    assert.equal(
      planned({ language: 'latex', documentText: natbib }).draft,
      natbib.replace('\\end', '\\bibliographystyle{plainnat}\n\\bibliography{references}\n\\end'),
    );
    const plain = '\\begin{document}\n\\bibliographystyle{alpha}\nText\\end{document}';
    const after = planned({ language: 'latex', documentText: plain });
    assert.equal(after.draft, plain.replace('\\end', '\n\\bibliography{references}\n\\end'));
    assert.match(after['references.bib']!, /^@misc\{weitzmoscow,/);
  });

  it('gets the entry but no command when it is a part of a LaTeX document', () => {
    assert.deepEqual(planned({ language: 'latex', documentText: '\\section{A}\n' }), { 'references.bib': bibEntry });
  });

  it('gets references.bib at the end in Typst', () => {
    assert.deepEqual(planned({ language: 'typst', documentText: 'Text\n' }), {
      'references.bib': bibEntry,
      draft: 'Text\n\n#bibliography("references.bib")\n',
    });
  });

  it('takes the file that is beside it already', () => {
    const besideBib = [beside[0]!, { ...beside[1]!, text: '@book{doe,\n\ttitle = {T},\n}\n' }];
    assert.deepEqual(planned({ documentText: 'Text.\n', beside: besideBib }), {
      'references.bib': `@book{doe,\n\ttitle = {T},\n}\n\n${bibEntry.replaceAll('\n  ', '\n\t')}`,
      draft: '---\nbibliography: references.bib\n---\n\nText.\n',
    });
    const there = [{ ...beside[0]!, text: `[${JSON.stringify(weitz)}]` }];
    assert.deepEqual(Object.keys(planned({ documentText: 'Text.\n', beside: there })), ['draft']);
  });

  it('gets nothing in plain text, or where it has no place yet', () => {
    assert.deepEqual(planned({ language: 'plaintext' }), {});
    assert.deepEqual(planned({ beside: [] }), {});
  });
});

describe('a draft with bibliographies', () => {
  const add = (
    name: string,
    text: string | undefined,
    items: readonly CslItem[] = [weitz],
    language: 'markdown' | 'latex' = 'markdown',
  ) => planned({ bibliographies: [{ uri: `file:///w/${name}`, text }], items, language })[name];

  it('has the entry added to the first, in its own layout', () => {
    assert.equal(add('a.json', '[\n    {\n        "id": "doe"\n    }\n]\n')!.split('\n')[4], '    {');
    assert.match(add('a.json', '[\n    {\n        "id": "doe"\n    }\n]\n')!, /\n {8}"id": "weitzmoscow"/);
    assert.equal(add('a.json', '[{"id":"doe"}]'), `[{"id":"doe"},${JSON.stringify(weitz)}]`);
    assert.equal(add('a.json', '[]'), `[\n  ${jsonEntry}\n]`);
    assert.equal(
      add('a.bib', '% mine\n@book{doe,\n    title = {T}}'),
      `% mine\n@book{doe,\n    title = {T}}\n\n${bibEntry.replaceAll('\n  ', '\n    ')}`,
    );
    assert.equal(add('a.bib', undefined), bibEntry);
  });

  it('has it added to CSL YAML and RIS', () => {
    assert.equal(
      add('a.yaml', '---\nreferences:\n- id: doe # mine\n  title: T\n# end\n...\n'),
      '---\nreferences:\n- id: doe # mine\n  title: T\n- id: weitzmoscow\n  type: webpage\n  author:\n  - family: Weitz\n    given: Richard\n  title: Words on Balance\n# end\n...\n',
    );
    assert.match(add('a.yaml', '')!, /^references:\n- id: weitzmoscow\n {2}type: webpage\n/);
    assert.equal(
      add('a.ris', 'TY  - BOOK\nID  - doe\nER  - \n'),
      'TY  - BOOK\nID  - doe\nER  - \n\nTY  - ELEC\nID  - weitzmoscow\nAU  - Weitz, Richard\nTI  - Words on Balance\nER  - \n',
    );
  });

  it('never has an entry twice, whichever of them has it', () => {
    const bibliographies = [
      { uri: 'file:///w/a.bib', text: '@book{doe, title={T}}' },
      { uri: 'file:///w/b.json', text: '[{"id":"weitzmoscow"}]' },
    ];
    assert.deepEqual(planned({ bibliographies }), {});
    assert.deepEqual(
      planned({ bibliographies: [{ uri: 'file:///w/a.bib', text: '@book{x, ids = {weitzmoscow}, title={T}}' }] }),
      {},
    );
    const twice = planned({ bibliographies: [bibliographies[0]!], items: [weitz, weitz] });
    assert.equal(twice['a.bib']!.match(/weitzmoscow/g)!.length, 1);
  });

  it('is refused by name when the file is too broken', () => {
    assert.throws(() => add('a.json', '[{"id":"doe"'), /a\.json.*valid CSL JSON.*nothing was written/);
    assert.throws(() => add('a.yaml', 'references: "open\n'), /a\.yaml.*valid YAML/);
  });

  it('is refused by name when an entry could not be added without harm: nothing is written', () => {
    const uri = 'file:///w/a.bib';
    const text = '@book{doe, title = {T}}\n';
    const refused = (file: { uri: string; text?: string; readOnly?: true }) =>
      assert.throws(
        () => planned({ bibliographies: [file] }),
        /^Error: Cannot add to a\.bib: .*[Nn]othing was written\.$/,
      );
    refused({ uri, text: `${text}@book{roe, title = {T}\n` });
    refused({ uri, text: text.replace('T', 'Gr\uFFFD\uFFFDe') });
    refused({ uri, text, readOnly: true });
    refused({ uri, readOnly: true });
    assert.deepEqual(
      planned({ bibliographies: [{ uri, text, readOnly: true }], items: [{ ...weitz, id: 'doe' }] }),
      {},
    );
  });

  it('follows the dialect of a .bib file in a part of a LaTeX document', () => {
    const bibtex = '@techreport{doe,\n  year = 2000,\n  journal = {J}\n}\n';
    assert.match(
      add('a.bib', bibtex, [{ ...weitz, issued: { 'date-parts': [[2025, 6]] } }], 'latex')!,
      /@misc\{weitzmoscow,[^@]*year = \{2025\}/,
    );
  });

  it('has old and new entries in a file that can be read, whatever the records', async () => {
    const text = fc.string({ maxLength: 12 });
    const name = fc.record({ family: text, given: text });
    const item = fc.record({
      id: fc.stringMatching(/^[a-z][a-z0-9:-]{1,8}$/),
      type: fc.constantFrom('book', 'webpage', 'article-journal', 'odd'),
      title: text,
      author: fc.array(name, { maxLength: 2 }),
      note: text,
      issued: fc.constantFrom(undefined, { 'date-parts': [[2020, 5]] }, { literal: 'soon' }),
    });
    const before = {
      'a.bib': '@book{OLD, title = {T}}\n',
      'a.json': '[{"id": "OLD"}]',
      'a.yaml': 'references:\n  - id: OLD\n    title: T\n',
      'a.ris': 'TY  - BOOK\nID  - OLD\nER  - \n',
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.entries(before)),
        fc.array(item, { minLength: 1, maxLength: 3 }),
        async ([file, old], items) => {
          const after = add(file, old, items)!;
          const read = readBibliography(file, after)!;
          assert.deepEqual(read.findings, [], after);
          assert.deepEqual(
            read.entries.map(({ key }) => key),
            ['OLD', ...new Set(items.map(({ id }) => id))],
            after,
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

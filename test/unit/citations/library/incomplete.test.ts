import assert from 'node:assert/strict';
import { incompleteEntry } from '../../../../src/core/citations/library/incomplete.ts';
import { readBibliography } from '../../../../src/core/citations/library/readBibliography.ts';
import type { Finding } from '../../../../src/core/finding.ts';
import { applyEdits } from '../../../../src/core/text/edit.ts';

const bib = 'file:///w/references.bib';

async function incomplete(text: string, uri = bib): Promise<Finding[]> {
  const read = readBibliography(uri, text)!;
  const found: Finding[] = [];
  for (const entry of read.entries) {
    const finding = incompleteEntry(uri, text, entry, await read.item(entry, []));
    if (finding) found.push(finding);
  }
  return found;
}

const messages = async (text: string, uri?: string) => (await incomplete(text, uri)).map(({ message }) => message);

describe('incomplete entries', () => {
  it('name at the key what a full citation of the type wants', async () => {
    const text =
      '@article{doe, author = {Doe, Jane}, title = {One}, journal = {Two}}\n@book{roe, author = {Roe, R.}, title = {Three}, year = 1999}\n';
    const found = await incomplete(text);
    assert.deepEqual(
      found.map(({ code, severity, message, start, end }) => [code, severity, message, text.slice(start, end)]),
      [
        [
          'bibliography.incomplete-entry',
          'information',
          'A full citation of “doe” also wants: date, volume and pages.',
          'doe',
        ],
        ['bibliography.incomplete-entry', 'information', 'A full citation of “roe” also wants: publisher.', 'roe'],
      ],
    );
  });

  it('are none where another field serves, and where the entry inherits what it lacks', async () => {
    const found = await messages(`
@book{edited, editor = {Doe, Jane}, title = {One}, year = 1999, publisher = {Press}}
@article{numbered, author = {Doe, J.}, title = {One}, journal = {Two}, year = 1999, volume = 1, eid = {e12}}
@incollection{part, author = {Doe, J.}, title = {Part}, pages = {1--2}, crossref = {edited}}
@incollection{orphan, author = {Doe, J.}, title = {Part}, crossref = {elsewhere}}
@article{preprint, author = {Doe, J.}, title = {One}, year = 2020, eprint = {2001.00001}, eprinttype = {arxiv}}
`);
    assert.deepEqual(found, []);
  });

  it('are none among types Ibid does not know the wants of', async () => {
    assert.deepEqual(
      await messages('@misc{a, title = {One}}\n@patent{b, title = {Two}}\n@software{c, title = {X}}'),
      [],
    );
  });

  it('are found in CSL JSON, without an edit', async () => {
    const [finding, ...others] = await incomplete(
      '[{"id": "doe", "type": "book", "title": "One", "author": [{"family": "Doe"}], "publisher": "Press"}]',
      'file:///w/references.json',
    );
    assert.deepEqual(others, []);
    assert.equal(finding?.message, 'A full citation of “doe” also wants: date.');
    assert.equal(finding?.edits, undefined);
  });

  it('get their fields, empty, laid out as the others, in the names the file uses', async () => {
    const mended = async (text: string) => applyEdits(text, (await incomplete(text))[0]!.edits!);
    assert.equal(
      await mended('@article{doe,\r\n\tauthor = {Doe, Jane},\r\n\ttitle = "One"\r\n}\r\n'),
      '@article{doe,\r\n\tauthor = {Doe, Jane},\r\n\ttitle = "One",\r\n\tyear = {},\r\n\tjournal = {},\r\n\tvolume = {},\r\n\tpages = {}\r\n}\r\n',
    );
    assert.equal(
      await mended('@book{doe,\n  Author = {Doe, Jane},\n  Location = {Bonn},\n  Title = {One}, % mine\n}\n'),
      '@book{doe,\n  Author = {Doe, Jane},\n  Location = {Bonn},\n  Title = {One},\n  date = {},\n  publisher = {}, % mine\n}\n',
    );
    assert.equal(
      await mended('@book{doe, author={Doe, J.}, title={One}, year=1999}'),
      '@book{doe, author={Doe, J.}, title={One}, year=1999, publisher = {}}',
    );
  });
});

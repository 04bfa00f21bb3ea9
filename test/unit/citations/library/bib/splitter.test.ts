import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keyOf } from '../../../../../src/core/citations/library/bib/fields.ts';
import { splitBib } from '../../../../../src/core/citations/library/bib/splitter.ts';

const keys = (text: string) => splitBib(text).map((block) => keyOf(text, block).key);
const types = (text: string) => splitBib(text).map(({ type }) => type);

describe('splitting a .bib file', () => {
  it('gives key, type and range of every entry', () => {
    const text = 'Some words.\n@Article{doe2020,\n  title = {A {B} C},\n}\n\n@book(roe, title = "x")\n';
    const [article, book] = splitBib(text);
    assert.equal(article!.type, 'article');
    assert.equal(text.slice(article!.start, article!.end), '@Article{doe2020,\n  title = {A {B} C},\n}');
    assert.equal(text.slice(book!.start, book!.end), '@book(roe, title = "x")');
    assert.deepEqual(keys(text), ['doe2020', 'roe']);
    assert.ok(article!.closed && book!.closed);
  });

  it('takes several entries on one line, and odd keys', () => {
    assert.deepEqual(keys('@misc{a:b-c, t={x}} @misc{DBLP:conf/x/Y20, t={x}}@misc{über+1,t={x}}'), [
      'a:b-c',
      'DBLP:conf/x/Y20',
      'über+1',
    ]);
  });

  it('ends an entry that is never closed where the next one begins', () => {
    const text = '@article{a,\n  title = {open,\n  year = 2001\n\n@article{b,\n  title = {fine}\n}\n';
    const [a, b] = splitBib(text);
    assert.equal(a!.closed, false);
    assert.ok(text.slice(a!.start, a!.end).endsWith('year = 2001'));
    assert.equal(b!.closed, true);
    assert.deepEqual(keys(text), ['a', 'b']);
  });

  it('takes a Windows path before a closing brace for what it is', () => {
    const text = '@book{a, file = {C:\\papers\\}}\n@book{b, title = {x}}\n';
    assert.deepEqual(
      splitBib(text).map(({ closed }) => closed),
      [true, true],
    );
  });

  it('leaves out what is commented out, and e-mail addresses', () => {
    assert.deepEqual(
      types('% @book{no, title={x}}\nme@book{not} @comment{\n@book{neither, title={x}}\n}\n@book{yes, title={x}}'),
      ['comment', 'book'],
    );
  });

  it('reads on after a comment that is never closed', () => {
    assert.deepEqual(types('@comment{ open {\n@book{a,\n title={x}}\n@comment{ open {\n@book{b,\n title={x}}'), [
      'comment',
      'book',
      'comment',
      'book',
    ]);
  });

  it('knows @string and @preamble', () => {
    assert.deepEqual(types('@STRING{fp = "Foreign Policy"}\n@preamble{"\\newcommand{\\x}{}"}\n@book{a, title={x}}'), [
      'string',
      'preamble',
      'book',
    ]);
  });

  it('never throws on any string, and its blocks never overlap', () => {
    const piece = fc.constantFrom(
      '@',
      'article',
      '{',
      '}',
      '(',
      ')',
      ',',
      '=',
      '"',
      '\\',
      '%',
      '\n',
      ' ',
      'key',
      '#',
      '@comment{',
      '@a{b,',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
        ),
        (text) => {
          let end = 0;
          for (const block of splitBib(text)) {
            assert.ok(block.start >= end && block.bodyStart <= block.bodyEnd && block.bodyEnd <= block.end);
            assert.ok(block.end <= text.length);
            keyOf(text, block);
            end = block.end;
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never loses an entry, whatever stands in the others', () => {
    const key = fc.stringMatching(/^[A-Za-z][\w:.+-]{0,12}$/);
    const value = fc.string().map((text) => text.replace(/[@\\]/g, ''));
    const entry = fc.record({ key, value, broken: fc.boolean() });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), (entries) => {
        const text = entries
          .map(
            (each) =>
              `@misc{${each.key},\n  title = {${each.broken ? `{${each.value}` : each.value.replace(/[{}]/g, '')}}\n}\n`,
          )
          .join('\n');
        const found = keys(text);
        for (const each of entries) assert.ok(found.includes(each.key), `${each.key} in ${JSON.stringify(text)}`);
      }),
      { numRuns: 300 },
    );
  });
});

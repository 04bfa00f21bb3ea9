import assert from 'node:assert/strict';
import fc from 'fast-check';
import { childOf, childrenOf, parseXml, textOf } from '../../../../src/core/citations/render/xml.ts';

describe('parseXml', () => {
  it('reads elements, attributes and text', () => {
    const style = parseXml(`<?xml version="1.0"?>
<!-- a style -->
<style class="note" xml:lang='en'>
  <info><title>Notes &amp; more</title></info>
  <term name="and"/>
</style>`);
    assert.deepEqual(style, {
      name: 'style',
      attrs: { class: 'note', 'xml:lang': 'en' },
      children: [
        { name: 'info', attrs: {}, children: [{ name: 'title', attrs: {}, children: ['Notes & more'] }] },
        { name: 'term', attrs: { name: 'and' }, children: [''] },
      ],
    });
  });

  it('decodes entities once, and leaves unknown ones', () => {
    const { attrs, children } = parseXml('<a b="&quot;&apos;&#8220;&#x201D;">&amp;lt; &lt; &gt; &nbsp;</a>');
    assert.equal(attrs.b, '"\'“”');
    assert.deepEqual(children, ['&lt; < > &nbsp;']);
  });

  it('keeps white space inside text and drops what only lays out', () => {
    const { children } = parseXml('<terms>\n  <term> BC</term>\n  <term>a\nb</term>\n</terms>');
    assert.deepEqual(children, [
      { name: 'term', attrs: {}, children: [' BC'] },
      { name: 'term', attrs: {}, children: ['a b'] },
    ]);
  });

  it('lets attributes hold angle brackets and comments hold tags', () => {
    const { attrs, children } = parseXml('<a b="x > y"><!-- <c> -->t<![CDATA[<d>]]></a>');
    assert.equal(attrs.b, 'x > y');
    assert.deepEqual(children, ['t', '<d>']);
  });

  it('says on which line something is wrong', () => {
    assert.throws(() => parseXml('<a>\n<b>\n</a>'), /line 3: <\/a> closes nothing/);
    assert.throws(() => parseXml('<a>\n<b></b>'), /line 2: <a> is not closed/);
    assert.throws(() => parseXml('<a>\nx < y</a>'), /line 2: a “<” begins no tag/);
    assert.throws(() => parseXml('just text'), /there is no element/);
    assert.throws(() => parseXml(''), /there is no element/);
  });

  it('finds children by name', () => {
    const root = parseXml('<a><b> one </b><c/><b>two</b></a>');
    assert.deepEqual(childrenOf(root, 'b').map(textOf), ['one', 'two']);
    assert.equal(textOf(childOf(root, 'b')), 'one');
    assert.equal(childOf(root, 'd'), undefined);
    assert.equal(textOf(undefined), '');
  });

  it('gives an element or an error for any text', () => {
    const soup = fc.array(
      fc.constantFrom('<', '>', '</', '/>', '<a', 'a', ' b="', '"', "'", '<!--', '-->', '<![CDATA[', '&#', ';', '\n'),
    );
    fc.assert(
      fc.property(soup, (parts) => {
        try {
          assert.equal(typeof parseXml(parts.join('')).name, 'string');
        } catch (error) {
          assert.match((error as Error).message, /^line \d+: /);
        }
      }),
    );
  });
});

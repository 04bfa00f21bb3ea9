import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainRendered, rendered } from '../../../../src/core/citations/render/markup.ts';

describe('rendered', () => {
  it('keeps the markup of the processor in HTML and drops it in text', () => {
    const entry =
      '  <div class="csl-entry"><i>Tides</i> &#38; <span style="font-variant:small-caps;">Treaties</span></div>\n';
    assert.deepEqual(rendered(entry), {
      html: '<div class="csl-entry"><i>Tides</i> &amp; <span style="font-variant:small-caps;">Treaties</span></div>',
      text: 'Tides & Treaties',
    });
  });

  it('puts a space between a number and its entry', () => {
    const entry = `  <div class="csl-entry">
    <div class="csl-left-margin">[1]</div><div class="csl-right-inline">A. Okafor</div>
  </div>`;
    assert.equal(rendered(entry).text, '[1] A. Okafor');
    assert.equal(
      rendered(entry).html,
      '<div class="csl-entry"><div class="csl-left-margin">[1]</div><div class="csl-right-inline">A. Okafor</div></div>',
    );
  });

  it('gives blocks lines of their own', () => {
    assert.equal(rendered('Title<div class="csl-block">An abstract.</div>').text, 'Title\nAn abstract.');
  });

  it('decodes once: what an item says literally stays', () => {
    assert.equal(rendered('&#60;i&#62; is &#38;lt;i&#38;gt;').text, '<i> is &lt;i&gt;');
    assert.equal(rendered('&#60;i&#62; is &#38;lt;i&#38;gt;').html, '&lt;i&gt; is &amp;lt;i&amp;gt;');
  });

  it('escapes every tag that is not one of the processor’s', () => {
    const { html, text } = rendered(
      '<script>x</script><i onclick="y">z</i><a href="javascript:q">w</a><div class="csl-x">',
    );
    assert.doesNotMatch(html, /<(?!\/i>)/);
    assert.match(text, /<script>x<\/script>/);
  });

  it('raises the numbers of notes in plain text, not what is in brackets after them', () => {
    assert.equal(rendered('Marlow<sup>1,3–5</sup>').text, 'Marlow¹,³–⁵');
    assert.equal(rendered('<sup>1(para13)</sup>').text, '¹(para13)');
    assert.equal(rendered('CO<sub>2</sub>, the 10<sup>th</sup>').text, 'CO₂, the 10th');
  });

  it('keeps typographic spaces', () => {
    assert.equal(rendered('o.\u00a0J., p.\u202f3').text, 'o.\u00a0J., p.\u202f3');
  });

  it('never lets a tag or an entity of its own through, whatever comes', () => {
    const soup = fc.array(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '&#60;',
        '<i>',
        '</i>',
        '<b x="',
        '"',
        '<sup>',
        '</sup>',
        '7',
        'script',
        ' ',
        '\n',
      ),
    );
    fc.assert(
      fc.property(soup, (parts) => {
        const { html } = rendered(parts.join(''));
        assert.doesNotMatch(html.replace(/<\/?(?:i|b|em|sup|sub)>|&(?:amp|lt|gt);/g, ''), /[<>&]/);
      }),
    );
  });
});

describe('plainRendered', () => {
  it('escapes text for HTML', () => {
    assert.deepEqual(plainRendered('“A & <B>”'), { text: '“A & <B>”', html: '“A &amp; &lt;B&gt;”' });
  });
});

import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { citationPreview } from '../../../../src/core/citations/preview/citationPreview.ts';
import { escapeHtml, previewContent } from '../../../../src/core/citations/preview/content.ts';
import type { MarkdownParser } from '../../../../src/core/citations/preview/markdownIt.ts';
import type { RenderedDocument } from '../../../../src/core/citations/renderedDocument.ts';

const labels: Readonly<Record<string, string>> = { doe: 'Doe 2000', roe: 'Roe & <Poe> n.d.' };

/** HTML of `text`, with what `rendered` gives for its citations; without it as long as nothing is rendered. */
function preview(text: string, rendered?: Partial<RenderedDocument>): string {
  const md = new MarkdownIt({ html: true });
  citationPreview(md as unknown as MarkdownParser, {
    language: () => 'markdown',
    content: (citations) =>
      previewContent(
        citations,
        rendered && { citations: [], references: [], unknown: [], notes: false, ...rendered },
        (key) => labels[key],
      ),
  });
  return md.render(text);
}

const cited = (words: string) => `<span class="ibid-citation">${escapeHtml(words)}</span>`;
const both = (text: string) => ({ text, html: escapeHtml(text) });
const entry = (key: string, text: string) => ({ key, ...both(text) });

describe('The Markdown preview', () => {
  it('shows author and year until the citations are rendered', () => {
    assert.equal(
      preview('So [see @doe, p. 3; @roe].'),
      `<p>So ${cited('(see Doe 2000, p. 3; Roe & <Poe> n.d.)')}.</p>\n`,
    );
    assert.equal(preview('As @doe [chap. 3 passim] says.'), `<p>As ${cited('Doe (2000, chap. 3 passim)')} says.</p>\n`);
  });

  it('shows them as they are rendered, each at its place', () => {
    const html = preview('One [@doe].\n\n> two [@doe,\n> p. 3] and *[@roe]*\n\n| a |\n|---|\n| [@doe] |\n', {
      citations: [both('(1)'), both('(2)'), both('(3)'), both('(4)')],
    });
    const order = [...html.matchAll(/ibid-citation">\((\d)\)/g)].map(([, number]) => number);
    assert.deepEqual(order, ['1', '2', '3', '4']);
    assert.match(html, new RegExp(`<em>${cited('(3)').replace(/[()]/g, '\\$&')}</em>`));
  });

  it('leaves code, links, e-mail addresses and cross-references as they are', () => {
    const text = '`[@doe]` and a@doe.org and [x](https://x.org/@doe) and [@fig:one] and \\@doe.\n\n    [@doe]\n';
    assert.doesNotMatch(preview(`${text}\n[@roe]\n`).replace(/<p><span.*/s, ''), /ibid-citation/);
    assert.match(preview('`[@doe]` [@doe]', { citations: [both('(1)')] }), /<code>\[@doe\]<\/code> <span[^>]*>\(1\)/);
  });

  it('marks unknown keys, and escapes what they are made of', () => {
    assert.match(preview('[@nobody]'), /<span class="ibid-unknown" title="[^"]+">@nobody<\/span>/);
    const html = preview('[@doe; @{<img>}]', { citations: [both('(Doe)')] });
    assert.match(html, /\(Doe\) <span class="ibid-unknown"[^>]*>@&lt;img&gt;<\/span>/);
    assert.doesNotMatch(html, /<img/);
  });

  it('has the references in the refs division, in one paragraph or two', () => {
    const rendered = { citations: [both('(Doe)')], references: [entry('doe', 'Doe. Rivers.')] };
    const list = '<ul class="ibid-references"><li>Doe. Rivers.</li></ul>';
    assert.equal(
      preview('[@doe]\n\n::: {#refs}\n:::\n\nEnd.', rendered),
      `<p>${cited('(Doe)')}</p>\n${list}\n<p>End.</p>\n`,
    );
    assert.equal(
      preview('[@doe]\n\n::: {#refs}\n\n:::\n\nEnd.', rendered),
      `<p>${cited('(Doe)')}</p>\n${list}\n<p>End.</p>\n`,
    );
  });

  it('has them at the end otherwise, unless the document wants none', () => {
    const rendered = { citations: [both('(Doe)')], references: [entry('doe', 'Doe. Rivers.')] };
    assert.match(preview('[@doe]\n\nEnd.', rendered), /<p>End\.<\/p>\n<ul class="ibid-references ibid-at-end">/);
    assert.doesNotMatch(preview('---\nsuppress-bibliography: true\n---\n\n[@doe]\n', rendered), /ibid-references/);
    assert.doesNotMatch(preview('No citation.', rendered), /ibid-references/);
  });

  it('numbers the notes of a style for notes and has them at the end', () => {
    const html = preview('One [@doe]. Two [@doe].', {
      notes: true,
      citations: [both('Doe, "Rivers"'), both('Ibid.')],
      references: [],
    });
    assert.match(
      html,
      /One <sup class="ibid-note"><a href="#ibid-note-1" title="Doe, &quot;Rivers&quot;">1<\/a><\/sup>\./,
    );
    assert.match(html, /<ol class="ibid-notes"><li id="ibid-note-1">.*<\/li><li id="ibid-note-2">Ibid\.<\/li><\/ol>/);
  });

  it('shows entries that are only listed in the references alone', () => {
    const html = preview('---\nnocite: |\n  @doe\n---\n\nText.\n', {
      citations: [undefined],
      references: [entry('doe', 'Doe.')],
    });
    assert.match(html, /<li>Doe\.<\/li>/);
    assert.doesNotMatch(html, /ibid-citation/);
  });
});

import assert from 'node:assert/strict';
import { type SearchViewPage, searchViewHtml } from '../../../src/webview/html.ts';
import { english } from '../../../src/webview/strings.ts';

const page: SearchViewPage = {
  nonce: 'n0nce',
  cspSource: 'https://webview.example',
  scriptUri: 'https://webview.example/main.js',
  styleUris: ['https://webview.example/codicon.css', 'https://webview.example/search.css'],
  strings: english,
};

describe('the page of the search view', () => {
  it('allows its own styles, fonts and one script, and nothing else', () => {
    assert.deepEqual(/Content-Security-Policy" content="([^"]*)"/.exec(searchViewHtml(page))?.[1]?.split('; '), [
      'default-src &#39;none&#39;',
      'style-src https://webview.example',
      'font-src https://webview.example',
      'script-src &#39;nonce-n0nce&#39;',
    ]);
  });

  it('has no inline style, no inline script and no handler in the markup', () => {
    const html = searchViewHtml(page);
    assert.doesNotMatch(html, /<style|\sstyle=|\son[a-z]+=/);
    assert.deepEqual(html.match(/<script.*/g), [
      '<script nonce="n0nce" src="https://webview.example/main.js"></script>',
    ]);
  });

  it('links the style sheets in their order', () => {
    const hrefs = [...searchViewHtml(page).matchAll(/rel="stylesheet" href="([^"]*)"/g)].map((match) => match[1]);
    assert.deepEqual(hrefs, page.styleUris);
  });

  it('escapes every value', () => {
    const evil = `"'><img src=x onerror=alert(1)>&`;
    const strings = Object.fromEntries(Object.keys(english).map((name) => [name, evil])) as typeof page.strings;
    const html = searchViewHtml({
      nonce: evil,
      cspSource: evil,
      scriptUri: evil,
      styleUris: [evil],
      strings,
      language: evil,
      attribution: evil,
    });
    assert.doesNotMatch(html, /<img/);
    const tags = html.match(/<[a-z]+/g);
    assert.deepEqual(tags, searchViewHtml({ ...page, styleUris: ['a'], attribution: 'b' }).match(/<[a-z]+/g));
  });

  it('hands the texts on to the script', () => {
    const data = /data-strings="([^"]*)"/
      .exec(searchViewHtml(page))?.[1]
      ?.replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'");
    assert.deepEqual(JSON.parse(data ?? ''), english);
  });

  it('names its language and shows credits only where there are some', () => {
    assert.match(searchViewHtml({ ...page, language: 'de' }), /<html lang="de">/);
    assert.doesNotMatch(searchViewHtml(page), /credits/);
    assert.match(searchViewHtml({ ...page, attribution: 'Formatted by x' }), /Formatted by x/);
  });
});

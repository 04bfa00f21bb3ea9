import assert from 'node:assert/strict';
import fc from 'fast-check';
import { profileHtml } from '../../../src/webview/profile/html.ts';
import { gone, savedProfile } from '../../../src/webview/profile/state.ts';
import { profileEnglish } from '../../../src/webview/profile/strings.ts';
import { ProfileWords } from '../../../src/webview/profile/words.ts';

describe('what the page about an actor keeps', () => {
  it('comes back as it was saved', () => {
    const state = { actor: 'iran', filter: 'oil', scrolled: 40, trail: [{ actor: 'russia', name: 'Russia' }] };
    assert.deepEqual(savedProfile(JSON.parse(JSON.stringify(state))), state);
  });

  it('takes anything that was saved without an error', () => {
    fc.assert(
      fc.property(fc.anything(), (saved) => {
        const { filter, scrolled, trail } = savedProfile(saved);
        assert.ok(typeof filter === 'string' && scrolled >= 0 && Array.isArray(trail));
      }),
    );
  });

  it('remembers the way to an actor, and goes it back', () => {
    const first = { ...savedProfile(undefined), actor: 'russia', filter: 'oil' };
    const second = gone(first, 'Russia', 'iran', false);
    assert.deepEqual([second.actor, second.filter, second.trail], ['iran', '', [{ actor: 'russia', name: 'Russia' }]]);
    assert.deepEqual(gone(second, 'Iran', 'russia', true).trail, []);
  });
});

describe('the words of the page', () => {
  const words = new ProfileWords(profileEnglish, 'en');

  it('write dates as exactly as they are known', () => {
    assert.deepEqual(
      ['2025-06-13', '2025-06', '2025', 'spring'].map((date) => words.date(date)),
      ['13 June 2025', 'June 2025', '2025', 'spring'],
    );
    assert.equal(words.period('2011', undefined), '2011');
    assert.equal(words.period(undefined, '2018'), 'until 2018');
    assert.equal(words.period('2025-06-13', '2025-06'), '13 June 2025, ended that month');
    assert.equal(words.period('2024-04', '2024-10'), 'April 2024 – October 2024');
  });

  it('name every type and relation', () => {
    assert.deepEqual([words.type('organization'), words.relation('speaks-for')], ['organisation', 'speaks for']);
    assert.equal(words.relation('ranks-below'), 'ranks below');
  });

  it('take a language that is none for English', () => {
    assert.equal(new ProfileWords(profileEnglish, '!').date('2025-06'), 'June 2025');
  });
});

describe('the skeleton of the page about an actor', () => {
  const page = {
    nonce: 'n0nce',
    cspSource: 'https://webview.example',
    scriptUri: 'https://webview.example/profile.js',
    styleUris: ['https://webview.example/profile.css'],
    strings: profileEnglish,
    language: 'en',
  };

  it('allows its own styles, fonts and one script, and nothing else', () => {
    assert.deepEqual(/Content-Security-Policy" content="([^"]*)"/.exec(profileHtml(page))?.[1]?.split('; '), [
      'default-src &#39;none&#39;',
      'style-src https://webview.example',
      'font-src https://webview.example',
      'script-src &#39;nonce-n0nce&#39;',
    ]);
  });

  it('has no inline style or script, and escapes every value', () => {
    const evil = `"'><img src=x onerror=alert(1)>&`;
    const strings = Object.fromEntries(
      Object.keys(profileEnglish).map((name) => [name, evil]),
    ) as unknown as typeof page.strings;
    const html = profileHtml({
      nonce: evil,
      cspSource: evil,
      scriptUri: evil,
      styleUris: [evil],
      strings,
      language: evil,
    });
    assert.doesNotMatch(html, /<img|<style|\sstyle=/);
    assert.deepEqual(html.match(/<[a-z]+/g), profileHtml(page).match(/<[a-z]+/g));
  });
});

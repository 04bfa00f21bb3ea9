import assert from 'node:assert/strict';
import { labelBeingTyped } from '../../../../src/core/citations/syntax/locatorTyping.ts';
import type { DocumentLanguage } from '../../../../src/core/text/language.ts';

/** What is being typed at `|`. */
function typed(text: string, language: DocumentLanguage = 'markdown'): string | undefined {
  const offset = text.indexOf('|');
  const whole = text.replace('|', '');
  const span = labelBeingTyped(whole, offset, language);
  return span && whole.slice(span.start, span.end);
}

describe('the label of a locator being typed', () => {
  it('stands after a key and a comma, or at the head of its brackets', () => {
    assert.equal(typed('A [@doe, |].'), '');
    assert.equal(typed('A [@doe, par|].'), 'par');
    assert.equal(typed('A [see @{d.o.e}, {p|}].'), 'p');
    assert.equal(typed('As @doe [p|] says.'), 'p');
    assert.equal(typed('A \\autocite[p|]{doe}.', 'latex'), 'p');
    assert.equal(typed('A \\autocite[see][|]{doe}.', 'latex'), '');
    assert.equal(typed('A @doe[|].', 'typst'), '');
    assert.equal(typed('A #cite(<doe>, supplement: [pa|]).', 'typst'), 'pa');
  });

  it('stands in the notes of other languages', () => {
    assert.equal(typed('A [cite:@doe p|]', 'org'), 'p');
    assert.equal(typed('A cite:[a, doe(|)]', 'asciidoc'), '');
    assert.equal(typed('A :cite:p:`{see}doe{pa|}`', 'rst'), 'pa');
    assert.equal(typed('A {cite:p}`doe{|}`', 'myst'), '');
    assert.equal(typed('A :cite:p:`{se|}doe`', 'rst'), undefined);
    assert.equal(typed('A [@doe, par|]', 'myst'), 'par');
  });

  it('stands nowhere else', () => {
    assert.equal(typed('As @doe, p|eople say.'), undefined);
    assert.equal(typed('A [@doe, 33 |].'), undefined);
    assert.equal(typed('A `[@doe, |]`.'), undefined);
    assert.equal(typed('A [b], @doe, c|'), undefined);
    assert.equal(typed('A link [te|xt](x).'), undefined);
    assert.equal(typed('% \\autocite[|]{doe}', 'latex'), undefined);
    assert.equal(typed('[@doe, |]', 'plaintext'), undefined);
  });
});

import assert from 'node:assert/strict';
import { actorTypeHelp } from '../../src/core/actors/help/actorFields.ts';
import { sheetListTitles } from '../../src/core/quotations/sheet/export/totalsText.ts';
import { verdictNames } from '../../src/core/quotations/sheet/verdictNames.ts';
import { profileEnglish } from '../../src/webview/profile/strings.ts';
import { english as sheetEnglish } from '../../src/webview/sheet/strings.ts';
import { english as searchEnglish } from '../../src/webview/strings.ts';
import { projectFile, projectFiles } from '../support/house/projectFiles.ts';
import { sentencesIn, shownTexts, translatedIn } from '../support/house/shownTexts.ts';

type Texts = Readonly<Record<string, string>>;

const read = (path: string): Texts => JSON.parse(projectFile(path));
const tables = [searchEnglish, sheetEnglish, profileEnglish, verdictNames, actorTypeHelp, sheetListTitles];
const shown = [...shownTexts(projectFiles('src'), tables)].sort();
const manifest = read('package.nls.json');

/** What must stand in a translation as it does in the English: values filled in, icons, code, and where links lead. */
function fixedParts(text: string): string[] {
  return (text.match(/\{\d+\}|\$\([\w-]+\)|`[^`]+`|\]\([^)]+\)/g) ?? []).sort();
}

for (const language of ['de', 'fr', 'ru']) {
  describe(`The texts in ${language}`, () => {
    const bundle = read(`l10n/bundle.l10n.${language}.json`);
    const ofManifest = read(`package.nls.${language}.json`);

    it('are all that the editor and its pages show, and no others', () => {
      assert.deepEqual(Object.keys(bundle).sort(), shown);
      assert.deepEqual(Object.keys(ofManifest).sort(), Object.keys(manifest).sort());
    });

    it('keep values, icons, code and links', () => {
      for (const [english, text] of Object.entries(bundle))
        assert.deepEqual(fixedParts(text), fixedParts(english), english);
      for (const [key, text] of Object.entries(ofManifest))
        assert.deepEqual(fixedParts(text), fixedParts(manifest[key]!), key);
    });

    it('say something', () => {
      for (const [english, text] of Object.entries({ ...bundle, ...ofManifest }))
        assert.notEqual(text.trim(), '', english);
    });
  });
}

describe('What the core has to say', () => {
  const files = [...projectFiles('src')].filter(([path]) => path.startsWith('src/core/'));

  it('is in no language only where it is a name or the words of other programs', () => {
    const places = files.filter(([, text]) => /\basItIs\(/.test(text)).map(([path]) => path);
    assert.deepEqual(places.sort(), [
      'src/core/research/laterVersions.ts',
      'src/core/text/saidError.ts',
      'src/core/text/sentence.ts',
    ]);
  });

  it('is a sentence of which a translation is known, whatever finding or fix it is for', () => {
    // The type of a finding wants a sentence; what is left is one that is made by hand.
    const byHand = files.filter(([, text]) => /\btemplate:/.test(text)).map(([path]) => path);
    assert.deepEqual(byHand.sort(), ['src/core/quotations/sheet/columns.ts', 'src/core/text/sentence.ts']);
  });
});

describe('What is looked for in the code', () => {
  it('is every string in the first argument, and nothing of the others', () => {
    const code = "l10n.t('One {0}', 'not this'); l10n.t(many ? 'Two' : \"It’s \\\"three\\\"\", f('no')); t('no');";
    assert.deepEqual(translatedIn(code), ['One {0}', 'Two', 'It’s "three"']);
  });

  it('is every sentence of the core, with its places', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code.
    const code = "told(sentence`No ${what} for “${names.get('a')}”.`); `not this`; sentence`Plain`";
    assert.deepEqual(sentencesIn(code), ['No {0} for “{1}”.', 'Plain']);
  });
});

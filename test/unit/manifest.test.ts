import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/build/folders.ts';
import { defaultSettings, parseSettings, settingNames } from '../../src/core/settings.ts';
import { differences, readManifest, readTexts, shownKey, textKeys } from '../support/house/manifest.ts';
import { projectFile, projectFiles } from '../support/house/projectFiles.ts';

const manifest = readManifest();
const { contributes } = manifest;
const sources = projectFiles('src');
const editor = [...sources].filter(([path]) => path.startsWith('src/editor/')).map(([, text]) => text);
const commands = contributes.commands.map(({ command }) => command);

/** What the editor's code says at a place the pattern names, in all files. */
function said(pattern: RegExp): string[] {
  return editor.flatMap((text) => [...text.matchAll(pattern)].map(([, found]) => found!));
}

describe('package.json', () => {
  it('contributes the commands that the code registers', () => {
    const registered = said(/\bid: '(ibid\.\w+)'/g);
    assert.ok(registered.length > 0);
    assert.deepEqual(differences(commands, registered), []);
    assert.equal(new Set(registered).size, registered.length);
  });

  it('has every file of a command in the list of commands', () => {
    const list = sources.get('src/editor/commands/all.ts')!;
    const files = [...sources].filter(([path, text]) => /\/commands\//.test(path) && /\bid: 'ibid\./.test(text));
    for (const [path] of files) {
      if (path.endsWith('/all.ts')) continue;
      assert.ok(list.includes(`./${path.split('/').pop()}'`), path);
    }
  });

  it('names only its own commands in menus, keys and links', () => {
    // VS Code has one for each view.
    const focusing = 'ibid.search.focus';
    const named = [
      ...contributes.keybindings.map(({ command }) => command),
      ...Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command)),
      ...said(/executeCommand\(\s*'(ibid\.[a-z]\w*)'/gi).filter((id) => !id.endsWith('.focus')),
      ...said(/commandLink\([^)]*?'(ibid\.\w+)'/g),
    ];
    assert.deepEqual(
      named.filter((id) => !commands.includes(id) && id !== focusing),
      [],
    );
  });

  it('contributes the settings of the core with their defaults', () => {
    const { properties } = contributes.configuration;
    const names = Object.values(settingNames).map((name) => `ibid.${name}`);
    assert.deepEqual(differences(Object.keys(properties), names), []);
    for (const [field, name] of Object.entries(settingNames)) {
      assert.deepEqual(properties[`ibid.${name}`]!.default, defaultSettings[field as keyof typeof settingNames], name);
    }
  });

  it('offers only values the core understands, each described', () => {
    for (const [field, name] of Object.entries(settingNames)) {
      const {
        enum: values = [],
        enumDescriptions = [],
        markdownDescription,
      } = contributes.configuration.properties[`ibid.${name}`]!;
      assert.ok(markdownDescription, name);
      assert.equal(enumDescriptions.length, values.length, name);
      for (const value of values) assert.deepEqual(parseSettings({ [field]: value }).problems, [], name);
    }
  });

  it('restricts in untrusted workspaces only settings there are', () => {
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    const settings = Object.keys(contributes.configuration.properties);
    assert.deepEqual(
      restrictedConfigurations.filter((name) => !settings.includes(name)),
      [],
    );
  });

  it('has every text it names, and no other', () => {
    assert.deepEqual(differences(textKeys(manifest), Object.keys(readTexts())), []);
  });

  it('says nothing to people in package.json itself', () => {
    const spoken = [
      ...contributes.commands.map(({ title }) => title),
      ...contributes.viewsWelcome.map(({ contents }) => contents),
      ...Object.values(contributes.configuration.properties).map((setting) => setting.markdownDescription ?? ''),
    ];
    assert.deepEqual(
      spoken.filter((text) => !/^%[\w.]+%$/.test(text)),
      [],
    );
  });

  it('is activated by the languages that citations are written in, and by those of its data', () => {
    const table = /const byLanguageId\b[^{]*\{([^}]*)\}/.exec(sources.get('src/core/text/language.ts')!)![1]!;
    const languages = [...table.matchAll(/^\s*'?([\w-]+)'?:/gm)].map(([, id]) => id!);
    assert.ok(languages.includes('markdown'));
    for (const language of [...languages, 'plaintext', 'yaml', 'bibtex']) {
      assert.ok(manifest.activationEvents.includes(`onLanguage:${language}`), language);
    }
  });

  it('is activated by nothing that happens in every window', () => {
    assert.deepEqual(
      manifest.activationEvents.filter((event) => !event.startsWith('onLanguage:')),
      [],
    );
  });

  it('has a provider registered for each of its views, and views for its menus and welcomes', () => {
    const views = Object.values(contributes.views).flatMap((each) => each.map(({ id }) => id));
    const providers = [
      ...said(/register(?:TreeDataProvider|WebviewViewProvider)\(\s*'(ibid\.\w+)'/g),
      ...said(/createTreeView\(\s*'(ibid\.\w+)'/g),
      ...said(/static readonly id = '(ibid\.\w+)'/g),
    ];
    assert.deepEqual(differences(views, providers), []);
    const conditions = Object.values(contributes.menus).flatMap((items) => items.map(({ when = '' }) => when));
    const inMenus = conditions.flatMap((when) => [...when.matchAll(/\bview == (\S+)/g)].map(([, view]) => view!));
    for (const view of [...contributes.viewsWelcome.map((each) => each.view), ...inMenus]) {
      assert.ok(views.includes(view), view);
    }
    const containers = Object.values(contributes.viewsContainers).flatMap((each) => each.map(({ id }) => id));
    assert.deepEqual(differences(Object.keys(contributes.views), containers), []);
  });

  it('asks in menus for kinds of items that the trees give', () => {
    const conditions = Object.values(contributes.menus).flatMap((items) => items.map(({ when = '' }) => when));
    const wanted = conditions.flatMap((when) => [...when.matchAll(/\bviewItem == (\S+)/g)].map(([, kind]) => kind!));
    const given = said(/contextValue = '(\w+)'/g);
    assert.ok(wanted.length > 0);
    for (const kind of wanted) assert.ok(given.includes(kind), kind);
  });

  it('names files and icons that are there', () => {
    const codicons = projectFile('node_modules/@vscode/codicons/dist/codicon.css');
    const icons = contributes.commands.flatMap(({ icon }) => icon ?? []);
    for (const icon of icons) {
      const name = /^\$\(([\w-]+)\)$/.exec(icon)?.[1];
      assert.ok(name && codicons.includes(`.codicon-${name}:before`), icon);
    }
    const files = [
      manifest.icon,
      ...Object.values(contributes.viewsContainers).flatMap((each) => each.map(({ icon }) => icon)),
      ...Object.values(contributes.views).flatMap((each) => each.map(({ icon }) => icon)),
      ...contributes.yamlValidation.map(({ url }) => url),
    ];
    for (const path of files) assert.ok(existsSync(join(projectFolder, path)), path);
  });

  it('has an icon of 256 by 256 pixels', () => {
    const png = readFileSync(join(projectFolder, manifest.icon));
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [256, 256]);
  });
});

describe('The keys', () => {
  const readme = projectFile('README.md');

  it('are in the README, for every system', () => {
    for (const { key, mac } of contributes.keybindings) {
      assert.ok(readme.includes(`| \`${shownKey(key)}\` | \`${shownKey(mac)}\` |`), `${key}, ${mac}`);
    }
  });

  it('are one to a command, and begin with a chord that is ours alone', () => {
    for (const system of ['key', 'mac'] as const) {
      const keys = contributes.keybindings.map((each) => each[system]);
      assert.equal(new Set(keys).size, keys.length);
      for (const key of keys) assert.match(key, system === 'mac' ? /^ctrl\+i [a-z]$/ : /^alt\+i [a-z]$/);
    }
    assert.equal(new Set(contributes.keybindings.map(({ command }) => command)).size, contributes.keybindings.length);
  });

  it('are none that VS Code has on macOS', () => {
    // What VS Code 1.139 binds there to Control and one letter; for other systems test/host asks VS Code itself.
    const taken = [...'abdefghjklnopqrtvw'].map((letter) => `ctrl+${letter}`);
    for (const { mac } of contributes.keybindings) assert.ok(!taken.includes(mac.split(' ')[0]!), mac);
  });
});

describe('The README', () => {
  const readme = projectFile('README.md');

  it('lists every setting with its default', () => {
    for (const [name, setting] of Object.entries(contributes.configuration.properties)) {
      const shown =
        setting.default === ''
          ? ''
          : ` \`${typeof setting.default === 'string' ? setting.default : JSON.stringify(setting.default)}\``;
      assert.ok(readme.includes(`| \`${name}\` |${shown} |`), name);
    }
  });

  it('shows pictures that are there', () => {
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path!);
    assert.ok(pictures.length > 0);
    for (const path of pictures) assert.ok(existsSync(join(projectFolder, path)), path);
  });
});

describe('The tests of the manifest', () => {
  it('would notice what is missing on either side', () => {
    assert.deepEqual(differences(['a', 'b'], ['b', 'c']), ['only in the first: a', 'only in the second: c']);
    assert.deepEqual([...textKeys({ a: '%one%', b: ['%two.three%', '100 %'] })], ['one', 'two.three']);
    assert.equal(shownKey('ctrl+shift+i s'), 'Ctrl+Shift+I S');
  });
});

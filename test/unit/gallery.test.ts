import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../src/build/folders.ts';
import { projectFile } from '../support/house/projectFiles.ts';

// https://code.visualstudio.com/api/references/extension-manifest and /api/working-with-extensions/publishing-extension;
// https://github.com/eclipse/openvsx/wiki/Publishing-Extensions
const manifest = JSON.parse(projectFile('package.json'));
const texts = JSON.parse(projectFile('package.nls.json'));

/** Those that the Marketplace knows. */
const categories = [
  ...['AI', 'Azure', 'Chat', 'Data Science', 'Debuggers', 'Education', 'Extension Packs', 'Formatters', 'Keymaps'],
  ...['Language Packs', 'Linters', 'Machine Learning', 'Notebooks', 'Other', 'Programming Languages', 'SCM Providers'],
  ...['Snippets', 'Testing', 'Themes', 'Visualization'],
];

describe('What the galleries of extensions ask for', () => {
  it('is in package.json: name, publisher, version, licence, engine and words to find it by', () => {
    assert.match(manifest.name, /^[a-z0-9][a-z0-9-]*$/);
    assert.match(manifest.publisher, /^[a-z0-9][a-z0-9-]*$/);
    assert.match(manifest.version, /^\d+\.\d+\.\d+$/);
    assert.equal(manifest.license, 'MIT');
    assert.match(projectFile('LICENSE'), /^MIT License/);
    assert.match(manifest.engines.vscode, /^\^1\.\d+\.\d+$/);
    assert.ok(manifest.keywords.length <= 30);
    for (const category of manifest.categories) assert.ok(categories.includes(category), category);
    assert.ok(texts.description.length <= 200, 'longer ones are cut in lists');
  });

  it('is an icon that is a square PNG of at least 128 pixels', () => {
    const icon = readFileSync(join(projectFolder, manifest.icon));
    assert.equal(icon.toString('latin1', 1, 4), 'PNG');
    const [width, height] = [icon.readUInt32BE(16), icon.readUInt32BE(20)];
    assert.ok(width === height && width >= 128, `${width} × ${height}`);
  });

  it('is a README whose pictures are no SVG, are there, and say in words what they show', () => {
    const readme = projectFile('README.md');
    const pictures = [...readme.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
    assert.ok(pictures.length > 0);
    for (const [, words, path] of pictures) {
      assert.match(path!, /^media\/.*\.(?:png|gif)$/);
      assert.ok(readFileSync(join(projectFolder, path!)).length > 0);
      assert.ok(words!.length > 10, path);
    }
    assert.doesNotMatch(readme, /<script|<iframe|<svg/i);
  });

  it('is a change log with the version', () => {
    assert.ok(projectFile('CHANGELOG.md').includes(manifest.version));
  });
});

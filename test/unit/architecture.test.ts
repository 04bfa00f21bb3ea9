import assert from 'node:assert/strict';
import { unusedExports } from '../support/house/exports.ts';
import {
  barrels,
  changingVariables,
  exportedCollections,
  lineBudget,
  oversizedFiles,
  usedOutside,
  workAtImport,
} from '../support/house/habits.ts';
import { importCircles, layerProblems, packagesLoadedBy } from '../support/house/layers.ts';
import { importers, packageProblems } from '../support/house/packages.ts';
import { projectFiles } from '../support/house/projectFiles.ts';

const sources = projectFiles('src');
const everything = new Map([...sources, ...projectFiles('test')]);

/** Files that begin something when they are loaded. */
const entries = [
  'src/worker/main.node.ts',
  'src/worker/boot.web.ts',
  'src/cli/start.ts',
  'src/webview/main.ts',
  'src/webview/profile/main.ts',
  'src/webview/sheet/main.ts',
  'src/build/bundle.ts',
  'src/build/cidTables.ts',
  'src/build/package.ts',
];

/** Files whose exports are for VS Code, the bundler or the command line. */
const faces = ['src/extension.node.ts', 'src/extension.web.ts', 'src/build/noValidator.ts', 'src/build/cidTables.ts'];

const file = (path: string, text: string) => new Map([[path, text]]);

describe('The house', () => {
  it('has its layers import only what lies below them', () => {
    assert.deepEqual(layerProblems(sources), []);
  });

  it('would notice an import against the layers', () => {
    for (const [path, text] of [
      ['src/core/text/span.ts', "import { readFile } from 'node:fs/promises';"],
      ['src/core/text/span.ts', "import type { Uri } from 'vscode';"],
      ['src/core/text/span.ts', "import { Corpus } from '../corpus/corpus.ts';"],
      ['src/core/citations/key.ts', "import type { Source } from '../corpus/source.ts';"],
      ['src/core/corpus/corpus.ts', "import { EmbeddedSearch } from '../search/embeddedSearch.ts';"],
      ['src/core/actors/card.ts', "import { Corpus } from '../corpus/corpus.ts';"],
      ['src/core/research/rows.ts', "import { Uri } from 'vscode';"],
      ['src/worker/server.ts', "import { Worker } from 'node:worker_threads';"],
      ['src/worker/client.ts', "import {\n  type Uri,\n  window,\n} from 'vscode';"],
      ['src/webview/state.ts', "import { fold } from '../core/text/fold.ts';"],
      ['src/editor/citer.ts', "import { Research } from '../core/research.ts';"],
      ['src/editor/citer.ts', "import { serve } from '../worker/server.ts';"],
      ['src/editor/citer.ts', "const { readFile } = await import('node:fs/promises');"],
      ['src/extension.node.ts', "export { Corpus } from './core/corpus/corpus.ts';"],
      ['src/helpers/various.ts', 'export const one = 1;'],
    ] as const) {
      assert.equal(layerProblems(file(path, text)).length, 1, `${path}: ${text}`);
    }
  });

  it('lets a layer name the types it is allowed to', () => {
    const types = "import { type Source, type Passage } from '../core/corpus/source.ts';";
    assert.deepEqual(layerProblems(file('src/webview/state.ts', types)), []);
  });

  it('has no circle of imports', () => {
    assert.deepEqual(importCircles(sources), []);
  });

  it('would notice a circle', () => {
    const circle = new Map([
      ['src/a.ts', "import { b } from './b.ts';"],
      ['src/b.ts', "export type { C } from './c.ts';"],
      ['src/c.ts', "import type { A } from './a.ts';"],
    ]);
    assert.deepEqual(importCircles(circle), [['src/a.ts', 'src/b.ts', 'src/c.ts', 'src/a.ts']]);
  });

  it('has each package imported in one file', () => {
    assert.deepEqual(packageProblems(sources), []);
  });

  it('would notice a second importer, an unknown package and a line too many in the table', () => {
    const importer = file('src/core/text/fuzzy.ts', "import Fuse from 'fuse.js';");
    const second = file('src/editor/entryPicker.ts', "import Fuse from 'fuse.js/min';");
    const table = { 'fuse.js': 'src/core/text/fuzzy.ts' };
    assert.deepEqual(packageProblems(importer, table), []);
    assert.equal(packageProblems(new Map([...importer, ...second]), table).length, 1);
    assert.equal(packageProblems(file('src/core/x.ts', "await import('@scope/other/part');"), {}).length, 1);
    assert.equal(packageProblems(new Map(), table).length, 1);
  });

  it('keeps the large packages out of the host', () => {
    const loaded = packagesLoadedBy(sources, 'src/extension.node.ts');
    assert.deepEqual(
      [...loaded].filter((name) => name in importers && !['fuse.js', 'yaml'].includes(name)),
      [],
    );
    assert.ok(packagesLoadedBy(sources, 'src/worker/main.node.ts').has('markdown-it'));
  });

  it('has no variable of a module that changes, and would notice one', () => {
    assert.deepEqual(changingVariables(sources), []);
    assert.equal(changingVariables(file('src/a.ts', 'let count = 0;\nexport let other = 1;\n')).length, 2);
  });

  it('exports no collection that others could change, and would notice one', () => {
    assert.deepEqual(exportedCollections(sources), []);
    const samples = [
      'export const cache = new Map<string, string>();',
      'export const cache: Map<string, string> = new Map();',
      'export const rows: string[] = [];',
    ];
    for (const sample of samples) assert.equal(exportedCollections(file('src/a.ts', sample)).length, 1, sample);
    const table = 'export const table: ReadonlyMap<string, string> = new Map([]);';
    assert.deepEqual(exportedCollections(file('src/a.ts', table)), []);
  });

  it('does nothing when a module is loaded, except in the entries, and would notice', () => {
    assert.deepEqual(workAtImport(sources, entries), []);
    const samples = ['register(one);', 'await main();', 'registry.add(one);', 'if (one) two();', 'void main();'];
    for (const sample of samples) assert.equal(workAtImport(file('src/a.ts', sample), entries).length, 1, sample);
  });

  it('exports nothing that no other file uses, and would notice it', () => {
    assert.deepEqual(unusedExports(sources, everything, faces), []);
    const lonely = file('src/a.ts', 'export const one = 1;\nexport interface Two {}\nexport type Three = Two;\n');
    assert.deepEqual(unusedExports(lonely, lonely, []), ['src/a.ts: one', 'src/a.ts: Three']);
    const asked = file('test/b.ts', "import { one, type Three } from '../src/a.ts';");
    assert.deepEqual(unusedExports(lonely, asked, []), []);
  });

  it('has no barrel files, and would notice one', () => {
    assert.deepEqual(barrels(everything), []);
    assert.equal(barrels(file('src/core/index.ts', 'export const one = 1;')).length, 1);
    const handsOn = "/** All. */\nexport * from './a.ts';\nexport type {\n  B,\n} from './b.ts';\n";
    assert.equal(barrels(file('src/core/all.ts', handsOn)).length, 1);
  });

  it(`has no file of more than ${lineBudget} lines, and would notice one`, () => {
    assert.deepEqual(oversizedFiles(everything), []);
    assert.equal(oversizedFiles(file('src/a.ts', '\n'.repeat(lineBudget + 1))).length, 1);
  });

  it('reads the configuration in one place, and would notice another', () => {
    const pattern = /\bgetConfiguration\s*\(/;
    assert.deepEqual(usedOutside(sources, pattern, ['src/editor/settings.ts']), []);
    assert.equal(usedOutside(file('src/editor/a.ts', "workspace.getConfiguration('ibid')"), pattern, []).length, 1);
  });
});

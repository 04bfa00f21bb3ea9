import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Numbering } from '../../../../src/core/corpus/numbers/numbering.ts';
import {
  mergeRules,
  numberingEdits,
  numberingFindings,
  numberingLines,
} from '../../../../src/core/corpus/numbers/numberingFile.ts';
import { applyEdits } from '../../../../src/core/text/edit.ts';

const numbering = (source: string, version = 'v1'): Numbering => ({
  source,
  version,
  counted: ['a1', 'b2'],
  uncounted: ['c3'],
});
const write = (text: string, ...all: Numbering[]) => applyEdits(text, numberingEdits(text, all));
const read = (text: string) => numberingLines(text).flatMap((line) => line.numbering ?? []);

describe('the file of fixed numbers', () => {
  it('has a line for each source, sorted, and gives back what was written', () => {
    const text = write(write('', numbering('sub/b.txt'), numbering('a "1".txt')), numbering('b.txt'));
    assert.deepEqual(
      read(text).map(({ source }) => source),
      ['a "1".txt', 'b.txt', 'sub/b.txt'],
    );
    assert.deepEqual(read(text)[1], numbering('b.txt'));
    assert.equal(text.split('\n').length, 4);
  });

  it('has the newest numbers of a source in place of earlier ones, and nothing else is touched', () => {
    const text = write('', numbering('a'), numbering('b'), numbering('c'));
    const now = write(text, numbering('b', 'v2'));
    assert.deepEqual(
      read(now).map(({ source, version }) => source + version),
      ['av1', 'bv2', 'cv1'],
    );
    assert.equal(write(text.trimEnd(), numbering('d')), write(text, numbering('d')));
  });

  it('counts what both sides of a conflict have, and warns of lines that say nothing', () => {
    const [a, b] = [write('', numbering('a')), write('', numbering('b'))];
    const lines = numberingLines(`<<<<<<< ours\n${a}=======\n${b}>>>>>>> theirs\nnonsense\n{"source":1}\n`);
    assert.equal(lines.filter((line) => line.numbering).length, 2);
    const findings = numberingFindings('file:///w/corpus/.ibid/locators.jsonl', lines);
    assert.equal(findings.length, 2);
    assert.match(findings[0]!.message, /^locators\.jsonl: this line fixes the paragraph numbers of no source/);
  });

  it('is merged by Git without a conflict when two people cite different sources', function () {
    const folder = mkdtempSync(join(tmpdir(), 'ibid-merge-'));
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@t.example', ...args], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    try {
      git('init', '-q', '-b', 'main');
    } catch {
      rmSync(folder, { recursive: true });
      return this.skip();
    }
    const commit = (text: string) => {
      writeFileSync(join(folder, '.ibid', 'locators.jsonl'), text);
      git('add', '-A');
      git('commit', '-qm', 'cite');
    };
    mkdirSync(join(folder, '.ibid'));
    writeFileSync(join(folder, '.ibid', '.gitattributes'), mergeRules('file:///w').text);
    const base = write('', numbering('k'));
    commit(base);
    git('checkout', '-qb', 'other');
    commit(write(base, numbering('m'), numbering('a')));
    git('checkout', '-q', 'main');
    commit(write(base, numbering('l'), numbering('b')));
    git('merge', '-q', 'other', '-m', 'merge');
    const merged = readFileSync(join(folder, '.ibid', 'locators.jsonl'), 'utf8');
    rmSync(folder, { recursive: true });
    assert.deepEqual([...new Set(read(merged).map(({ source }) => source))].sort(), ['a', 'b', 'k', 'l', 'm']);
  });
});

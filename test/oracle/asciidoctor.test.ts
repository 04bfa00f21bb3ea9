import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { syntaxFor } from '../../src/core/citations/syntax/byLanguage.ts';
import { citingDrafts } from '../support/drafts.ts';
import { asciidoctor } from '../support/machine.ts';

/** The lines of a document by what Asciidoctor takes them for. Those of a simple content model are what asciidoctor-bibtex looks through. */
const reader = `
require 'asciidoctor'
require 'json'
lines = { prose: [], verbatim: [] }
document = Asciidoctor.load($stdin.read, safe: :safe)
document.find_by(traverse_documents: true) do |block|
  text = block.instance_variable_get(:@text)
  if block.context == :list_item || block.context == :table_cell
    lines[:prose] << text if text
  elsif block.context == :section
    lines[:prose] << block.title
  elsif block.content_model == :simple
    lines[:prose].concat(block.lines)
  elsif [:listing, :literal, :pass, :stem].include?(block.context)
    lines[:verbatim].concat(block.lines)
  end
  false
end
puts JSON.generate(lines)
`;

const macro = /cite(?:np)?:[^[]*\[([^\]]*)\]/g;

function keysIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    Array.from(line.matchAll(macro), ([, list]) => list!).flatMap((list) =>
      Array.from(list.matchAll(/([^\s,()]+)(?:\([^)]*\))?/g), ([, key]) => key!),
    ),
  );
}

describe('Asciidoctor', function () {
  this.timeout(60_000);

  before(function () {
    if (!asciidoctor.isThere()) this.skip();
  });

  for (const { name, language, text } of citingDrafts()) {
    if (language !== 'asciidoc') continue;
    it(`takes for prose what we find citations in, in ${name}`, () => {
      const { stdout, stderr, status } = spawnSync('ruby', ['-e', reader], { input: text, encoding: 'utf8' });
      assert.deepEqual([status, stderr], [0, '']);
      const lines: { prose: string[]; verbatim: string[] } = JSON.parse(stdout);
      const ours = new Set(
        syntaxFor('asciidoc')
          .find(text)
          .flatMap(({ items }) => items.map(({ key }) => key)),
      );
      const verbatim = keysIn(lines.verbatim);
      assert.ok(verbatim.length > 5);
      assert.deepEqual(
        verbatim.filter((key) => ours.has(key)),
        [],
      );
      // What is set in monospace or passed through is code to us.
      const prose = keysIn(lines.prose.map((line) => line.replace(/`[^`]*`|\+[^+]*\+|pass:\[.*?\]\]/g, '')));
      assert.ok(prose.length > 20);
      assert.deepEqual(
        prose.filter((key) => !ours.has(key)),
        [],
      );
    });
  }
});

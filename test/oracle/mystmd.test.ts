import assert from 'node:assert/strict';
import type { Citation } from '../../src/core/citations/citation.ts';
import { syntaxFor } from '../../src/core/citations/syntax/byLanguage.ts';
import { citingDrafts } from '../support/drafts.ts';
import { hasMystParser, type MystNode, mystParser } from '../support/mystParser.ts';
import { syntaxCases, syntaxFiles } from '../support/syntaxCases.ts';

/** The sources that are cited below a node, in order. */
function cites(node: MystNode): MystNode[] {
  return [...(node.type === 'cite' ? [node] : []), ...(node.children ?? []).flatMap(cites)];
}

/** A draft in the brackets that mystmd shares with pandoc, in all kinds of blocks. */
const inBrackets = `# On [@a1] and {cite:t}\`a2\`

As @a3 [p. 3] and [see @a4, 3; -@a5] say, not \`[@no]\` nor \\@no nor me@example.org.[^n]

[^n]: As [@a6].

- item [@a7]

  more @a8

      [@no]

> quoted [@a9]

| a | b |
|---|---|
| [@b1] | {cite:p}\`b2; b3\` |

:::{figure} image.png
:alt: [@no]

A caption [@b4].
:::

\`\`\`{code-block} python
:caption: After [@b5]
x = "[@no]"
\`\`\`

\`\`\`\`{note} A title [@b6]
\`\`\`{tip}
In it {cite:p}\`b7\`.
\`\`\`
\`\`\`\`

<div>
[@no] {cite:t}\`no\`
</div>

% [@no]

$$
[@no]
$$

Term
: meant by @b8.
`;

describe('mystmd', function () {
  this.timeout(30_000);
  let parse: (text: string) => MystNode;

  before(async function () {
    if (!hasMystParser()) this.skip();
    parse = await mystParser();
  });

  for (const { name, language, text } of citingDrafts()) {
    if (language !== 'myst') continue;
    it(`sees the citations of ${name} where we do`, () => {
      const ours = syntaxFor('myst')
        .find(text)
        .flatMap(({ items }) => items);
      assert.deepEqual(
        ours.map(({ key }) => key).sort(),
        cites(parse(text))
          .map(({ label }) => label)
          .sort(),
      );
    });
  }

  it('sees the citations of a draft with brackets where we do', () => {
    const ours = syntaxFor('myst')
      .find(inBrackets)
      .flatMap(({ items }) => items.map(({ key }) => key));
    const theirs = cites(parse(inBrackets)).map(({ label }) => label);
    assert.deepEqual([...ours].sort(), theirs.sort());
    assert.equal(ours.length, 17);
  });

  for (const file of syntaxFiles().filter((name) => name.includes('myst'))) {
    const { head, cases } = syntaxCases(file);
    for (const { canonical, citation } of cases) {
      // Sphinx's own: a note, and a role that mystmd takes for another one.
      if (/^\{(?:footcite|cite\})/.test(canonical)) continue;
      it(`reads ${canonical} of ${file} as we do`, () => {
        const { items, mode } = citation as Citation;
        assert.deepEqual(
          cites(parse(`${head}\nText ${canonical} on.\n`)).map(({ label, kind, prefix, suffix, partial }) => ({
            key: label,
            mode: kind,
            prefix,
            isFollowed: suffix !== undefined,
            suppressAuthor: partial === 'year',
          })),
          items.map(({ key, prefix, locator, suffix, suppressAuthor }) => ({
            key,
            mode,
            prefix,
            isFollowed: locator !== undefined || suffix !== undefined,
            suppressAuthor: suppressAuthor === true,
          })),
        );
      });
    }
  }
});

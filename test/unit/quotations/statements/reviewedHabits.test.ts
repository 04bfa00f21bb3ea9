import assert from 'node:assert/strict';
import { said } from './said.ts';

describe('statements with somebody else beside the speaker', () => {
  it('have the subject of the clause before a participle, but not after a clause of what was said', () => {
    assert.deepEqual(said('Anna Berg described the plan, and Paul Quay rose, saying “it must not fall”.'), [
      'quoted Paul Quay: it must not fall',
    ]);
    assert.deepEqual(
      said('Anna Berg said the dam must go, and Paul Quay smiled, adding “it must not fall”.').at(-1),
      'quoted Anna Berg: it must not fall',
    );
    assert.deepEqual(
      said('Anna Berg praised the plan, and the minister rose, saying “it must not fall”.').at(-1),
      'quoted Anna Berg: it must not fall',
    );
  });

  it('are of “she” where the only name is a given name, or a name whose last word a place could have', () => {
    assert.deepEqual(said('Victoria agreed.\n“It is late,” she said.'), ['quoted Victoria: It is late']);
    assert.deepEqual(said('Quenna Hill agreed.\n“It is late,” she said.'), ['quoted Quenna Hill: It is late']);
  });

  it('are of whose statement it is, whatever is said before; a phrase of place leaves it with the subject', () => {
    assert.deepEqual(said('Berg said, citing Ames’s statement that “the dam must go”.'), [
      'quoted Ames: the dam must go',
    ]);
    assert.deepEqual(said('Anna Berg said on Friday that “the dam must go”.'), ['quoted Anna Berg: the dam must go']);
  });

  it('are of whoever holds the office whose name has “of”', () => {
    assert.deepEqual(said('The Secretary of State Anna Berg said “the dam must go”.'), [
      'quoted Anna Berg: the dam must go',
    ]);
    assert.deepEqual(said('The director of the Elsby Paul Quay Trust said “the dam must go”.'), [
      'quoted director of the Elsby Paul Quay Trust: the dam must go',
    ]);
  });

  it('are of a name with the office in brackets after it', () => {
    assert.deepEqual(said('“The dam must go,” Paul Crane (the mayor of Elsby) said.'), [
      'quoted Paul Crane: The dam must go',
    ]);
    assert.deepEqual(said('“The dam must go,” Paul Crane (L-Elsby) said.'), ['quoted Paul Crane: The dam must go']);
  });
});

describe('quotation marks', () => {
  it('open after a highlight, and not after the sign of an attribute', () => {
    assert.deepEqual(said('Anna Berg wrote =="the dam must go"== to all.'), ['quoted Anna Berg: the dam must go']);
    assert.deepEqual(
      said('Anna Berg wrote: key="the dam must go" and left.').filter((each) => /^quoted/.test(each)),
      [],
    );
  });

  it('are those of a statement on a line of its own too, where the text quotes with single ones', () => {
    const text = 'Anna Berg praised the “great” dam.\n‘It must go’\n‘No,’ said Paul Quay.';
    assert.ok(said(text).some((each) => each.endsWith(': It must go')));
    const heading = 'Anna Berg praised the “great” dam.\n‘It must go’\n“No,” said Paul Quay.';
    assert.ok(!said(heading).some((each) => each.endsWith(': It must go')));
  });
});

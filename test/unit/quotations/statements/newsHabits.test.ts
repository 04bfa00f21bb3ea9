import assert from 'node:assert/strict';
import { said } from './said.ts';

describe('statements in the habits of newspapers', () => {
  it('are of a member of parliament whose party and place stand in brackets or between commas', () => {
    assert.deepEqual(said('“The dam must go,” Rep. Nora Field (L-N.M.) said on Friday.'), [
      'quoted Nora Field: The dam must go',
    ]);
    assert.deepEqual(said('Sen. Paul Quay (L-Ohio), the whip of his party, said the dam must go.'), [
      'reported Paul Quay: Sen. Paul Quay (L-Ohio), the whip of his party, said the dam must go',
    ]);
    assert.deepEqual(said('Sen. Paul Quay, L-Ohio, said the dam must go.'), [
      'reported Paul Quay: Sen. Paul Quay, L-Ohio, said the dam must go',
    ]);
    assert.deepEqual(
      said('After winning the seat in the spring primary, Gov. Paul Quay (L-OH), said, “We are thrilled.”'),
      ['quoted Paul Quay: We are thrilled'],
    );
  });

  it('are of a name with a number before it, and of relatives and rulings', () => {
    assert.deepEqual(said('“It does not hold water,” said 7/7 widow Tessa Strand.'), [
      'quoted Tessa Strand: It does not hold water',
    ]);
    assert.deepEqual(said('“A town cannot choose its voters,” said the ruling.'), [
      'quoted ruling: A town cannot choose its voters',
    ]);
  });

  it('are of the name after a horizontal bar', () => {
    assert.deepEqual(said('“He speaks for nobody here.” ― Anna Lott'), ['quoted Anna Lott: He speaks for nobody here']);
  });

  it('are of “he” also where a verb is joined to it', () => {
    assert.deepEqual(said('Peter Quay arrived early.\nHe’s calling the plan “a very big mistake”.'), [
      'quoted Peter Quay: a very big mistake',
    ]);
    assert.deepEqual(
      said('It’s a large sum, with Anna Lott against it.\n“The plan would be a disaster,” she said in the debate.'),
      ['quoted Anna Lott: The plan would be a disaster'],
    );
  });

  it('of “she” are of no place, body or newspaper', () => {
    assert.deepEqual(
      said(
        'Anna Lott rose to the highest office of prosecutor in the United Provinces.\n“We will get there,” she said as her office sued South Arden in the Arden Town Journal.\n“We will,” she said.',
      ).map((each) => each.slice(0, 17)),
      ['quoted Anna Lott:', 'quoted Anna Lott:'],
    );
    assert.deepEqual(
      said(
        'Voters were not too sure. Some Democrats were angry.\nNora Field said no.\n“It is a distraction,” she said.',
      ),
      ['quoted Nora Field: It is a distraction'],
    );
  });

  it('are of whoever spoke last, not of somebody else named in what they said', () => {
    assert.deepEqual(
      said(
        'Peter Quay wanted the party to have a plan.\nThe names that come up are George Ames and Martin Holt. That is why, he argued, it should be ready.\n“This is another time,” he said.',
      ).at(-1),
      'quoted Peter Quay: This is another time',
    );
  });

  it('are of the subject of the clause in which the participle stands', () => {
    assert.deepEqual(
      said('Nora Field denied the report, as Peter Quay left the hall, saying that “nobody had asked him”.').at(-1),
      'quoted Peter Quay: nobody had asked him',
    );
  });

  it('are of the secretary, whose name does not begin with the state', () => {
    assert.deepEqual(
      said(
        'Ohio Secretary of State Paul Quay was there.\nQuay said it was late. He said that “the roll is closed”.',
      ).at(-1),
      'quoted Paul Quay: the roll is closed',
    );
  });

  it('are not the titles of broadcasts and books, nor subheadings in single marks', () => {
    assert.deepEqual(said('On Arden TV’s “State of the Town,” Nora Field spoke of “a very long night”.'), [
      'quoted Nora Field: a very long night',
    ]);
    assert.deepEqual(said('In her last book, “Make the River Rise,” Nora Field praised the weir.'), [
      'reported Nora Field: Nora Field praised the weir',
    ]);
    assert.deepEqual(said('“We can do it again,” Nora Field said.\n‘All hands on deck.’\nThe river rose.'), [
      'quoted Nora Field: We can do it again',
    ]);
    assert.deepEqual(said('<a title="Arden in the rain">Nora Field spoke.'), []);
  });

  it('are of whoever calls or says, not of whose report or remarks that is', () => {
    assert.deepEqual(
      said('Quay’s campaign called Nora Field’s report a “rush to judgment,” because voters can change.').at(-1),
      'quoted Quay’s campaign: rush to judgment',
    );
    assert.deepEqual(
      said('The town released a statement on Monday saying Nora Field’s comments “are based on opinion”.').at(-1),
      'quoted town: are based on opinion',
    );
  });

  it('are of whoever is named at the end of the sentence, however far', () => {
    assert.deepEqual(
      said('The nominees Nora Field and Paul Quay “were stiff and no fun” beside Ames, Martin Holt said.').at(-1),
      'quoted Martin Holt: were stiff and no fun',
    );
  });

  it('are of what an editorial says', () => {
    assert.deepEqual(said('“There are worms with more spine,” reads an editorial in the Arden Register.'), [
      'quoted editorial in the Arden Register: There are worms with more spine',
    ]);
  });

  it('are of a woman with whose name the sentence before ends, and of whom a text in another order has after a preposition', () => {
    assert.deepEqual(
      said(
        '“You did nothing,” Joanna Field told him.\nThe court heard from a nurse, Vela Quay. It was, she recalled, “the quietest of nights”.',
      ).at(-1),
      'quoted Vela Quay: the quietest of nights',
    );
    assert.deepEqual(
      said(
        'У розмові з Оленою Береговою люди запитали про місто. «Сьогодні я б говорила про дроти», – відповіла посадовиця.',
        'uk',
      ).at(-1),
      'quoted Олена Берегова: Сьогодні я б говорила про дроти',
    );
  });
});

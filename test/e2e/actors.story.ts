import assert from 'node:assert/strict';
import { Desk } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';

describe('Actors in a real editor', function (this: Mocha.Suite) {
  this.timeout(300_000);
  const desk = Desk.ofSuite({
    'bulb.md': '“We waited,” said Ada Weld, the minister of canals. Ada Weld left.\n',
    'corpus/locks.md':
      '---\ntitle: Locks\n---\n\n“The lock failed,” said Boris Arlen, the engineer.\n\nBoris Arlen did not resign.\n',
  });

  it('are suggested from the sources, with the passages that name them, and added from the keyboard', async () => {
    await desk.at('bulb.md', 'left.');
    await desk.workbench.runCommand('Ibid: Suggest Actors…');
    const list = await desk.asked('Actors the sources name');
    await list.fill('Boris Arlen');
    await desk.row('Boris Arlen').waitFor();
    await list.press('Enter');
    const actions = await desk.asked('Boris Arlen · person');
    assert.match((await desk.row('Locks').textContent()) ?? '', /Boris Arlen/);
    await actions.press('Enter');
    await desk.asked('Actors the sources name');
    await eventually('the file', () => /name: Boris Arlen/.test(desk.onDisk('corpus/actors/boris-arlen.yaml')), 60_000);
    await desk.chord('Escape');
    await desk.answered();
  });

  it('are added from the light bulb on a name, and have a card then', async () => {
    await desk.at('bulb.md', 'said Ada');
    await desk.workbench.takeOffer('Add actor “Ada Weld”');
    await desk.workbench.tab('ada-weld.yaml').waitFor();
    await desk.shows('name: Ada Weld weakAlias: [Weld]');
    await desk.at('bulb.md', 'said Ada');
    await desk.workbench.card('person');
  });

  it('are marked wrong while they are typed, and completed', async () => {
    await desk.at('corpus/actors/ada-weld.yaml', 'type: ');
    await desk.chord('Shift+End');
    await desk.workbench.type('wizard');
    await desk.page.locator('.squiggly-error').first().waitFor();
    await desk.chord('Escape', 'Home');
    for (let step = 0; step < 'type: '.length; step++) await desk.chord('ArrowRight');
    await desk.chord('Shift+End', 'Delete', 'Control+Space');
    await desk.page
      .locator('.suggest-widget.visible .monaco-list-row')
      .filter({ hasText: 'organization' })
      .first()
      .click();
    await desk.page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    await desk.shows('type: organization');
  });
});

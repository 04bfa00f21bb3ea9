import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { commands, type Hover, MarkdownString, Uri, workspace } from 'vscode';
import { eventually } from '../support/eventually.ts';
import { folder, openDraft, run } from './support.ts';

const evil =
  '[click](command:workbench.action.quit) <img src=x onerror=alert(1)> <a href="command:workbench.action.quit">x</a> ![p](http://192.0.2.1/p.png) **b** $(trash) `c`';
const yamlText = (text: string) => JSON.stringify(text);

/** The commands that a hover of ours may name, by what it is trusted with. */
async function checkHovers(uri: Uri, offset: number): Promise<string> {
  const document = await workspace.openTextDocument(uri);
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    document.positionAt(offset),
  );
  const parts = hovers.flatMap(({ contents }) => contents).filter((each) => each instanceof MarkdownString);
  for (const part of parts) {
    assert.ok(!part.supportHtml);
    assert.notEqual(part.isTrusted, true);
    const allowed = typeof part.isTrusted === 'object' ? part.isTrusted.enabledCommands : [];
    for (const command of allowed) assert.match(command, /^ibid\./);
    const md = new MarkdownIt();
    // As VS Code, which has its own list of schemes.
    md.validateLink = () => true;
    const inline = md.parse(part.value, {}).flatMap(({ children }) => children ?? []);
    for (const { type, attrs, content } of inline) {
      assert.ok(type !== 'image' && type !== 'html_inline', `${type} ${content}`);
      if (type !== 'link_open') continue;
      const href = String(attrs?.find(([name]) => name === 'href')?.[1]);
      const command = /^command:([^?]*)/.exec(href)?.[1];
      assert.ok(command === undefined ? /^(?:https?|file|zotero):/.test(href) : allowed.includes(command), href);
    }
  }
  return parts.map(({ value }) => value).join('\n');
}

async function write(path: string, text: string): Promise<Uri> {
  const uri = Uri.joinPath(folder(), ...path.split('/'));
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

describe('what hostile files say', () => {
  const made: Uri[] = [];
  afterEach(async () => {
    for (const uri of made.splice(0)) await workspace.fs.delete(uri);
  });

  it('in an actor file is shown as text: no link, no image, no markup of theirs', async () => {
    const fields = `id: evil-actor\ntype: person\nname: Zyxwald Qvortrup\nalias: [Zyxwald]\nsummary: ${yamlText(evil)}\nrole:\n  - title: ${yamlText(evil)}\n`;
    made.push(await write('corpus/actors/evil.yaml', fields));
    const { document } = await openDraft('actor.md', 'Talks with Zyxwald.\n');
    const shown = await eventually('the card', async () => {
      const text = await checkHovers(document.uri, document.getText().indexOf('Zyxwald') + 1);
      return text.includes('Qvortrup') ? text : undefined;
    });
    assert.match(shown, /Qvortrup/);
  });

  it('in a source is shown as text in the hover of its key and in what a search gives', async () => {
    made.push(
      await write(
        'corpus/evil.md',
        `---\nid: evilsource\ntitle: ${yamlText(evil)}\n---\n\nThe plumbago ${evil} is here.\n`,
      ),
    );
    await eventually(
      'the source',
      async () => (await run<{ total: number }>('searchCorpus', { query: 'plumbago' })).total > 0,
    );
    const { document } = await openDraft('source.md', 'The plumbago [@evilsource].\n');
    assert.match(await checkHovers(document.uri, document.getText().indexOf('evilsource') + 1), /command/);
  });

  it('in a bibliography is shown as text, whatever controls and addresses are in it', async () => {
    const entry = `@book{evilbook,\n title = {${evil} \u202e\u0007 end},\n author = {Lake, Ann},\n year = 2001,\n url = {command:workbench.action.quit},\n doi = {10.1/x](command:workbench.action.quit)}\n}\n`;
    const { document } = await openDraft('book.md', '---\nbibliography: evil.bib\n---\n\nSee [@evilbook].\n');
    await write(`${workspace.asRelativePath(document.uri).replace(/[^/]+$/, '')}evil.bib`, entry);
    const shown = await eventually('the entry', async () => {
      const text = await checkHovers(document.uri, document.getText().indexOf('evilbook') + 1);
      return text.includes('Lake') ? text : undefined;
    });
    assert.match(shown, /Lake/);
  });

  it('as a key that is a path names nothing on disk', async () => {
    const { document } = await openDraft('path.md', '---\nbibliography: paths.bib\n---\n\nSee |\n');
    await write(
      `${workspace.asRelativePath(document.uri).replace(/[^/]+$/, '')}paths.bib`,
      '@book{../../escape, title = {Paths}, year = 2001}\n',
    );
    const before = (await workspace.findFiles('**/*escape*')).length;
    await run('insertCitation', { items: [{ key: '../../escape' }] }).catch(() => undefined);
    assert.equal((await workspace.findFiles('**/*escape*')).length, before);
  });
});

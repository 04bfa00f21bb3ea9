import assert from 'node:assert/strict';
import {
  type CodeAction,
  CompletionItemKind,
  type CompletionList,
  commands,
  type DocumentLink,
  type Hover,
  type Location,
  type LocationLink,
  MarkdownString,
  type SymbolInformation,
  type TextDocument,
  Uri,
  type WorkspaceEdit,
  workspace,
} from 'vscode';
import { eventually } from '../support/eventually.ts';
import { beside, findings, openDraft, run, textOf } from './support.ts';

const at = (document: TextDocument, words: string, within = 1) =>
  document.positionAt(document.getText().indexOf(words) + within);

function ask<T>(command: string, document: TextDocument, words: string, ...more: unknown[]): Promise<T> {
  return Promise.resolve(commands.executeCommand<T>(`vscode.${command}`, document.uri, at(document, words), ...more));
}

async function hoverOn(document: TextDocument, words: string): Promise<string> {
  const hovers = await ask<Hover[]>('executeHoverProvider', document, words);
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (content instanceof MarkdownString ? content.value : String(content)))
    .join('\n');
}

/** The arguments of the links to a command. */
function linksTo(command: string, markdown: string): Record<string, unknown>[] {
  const found = markdown.matchAll(new RegExp(`command:${command.replace('.', '\\.')}\\?([^)]*)\\)`, 'g'));
  return [...found].map(([, argument]) => JSON.parse(decodeURIComponent(argument!))[0]);
}

async function targets(document: TextDocument, words: string) {
  const found = await ask<(Location | LocationLink)[]>('executeDefinitionProvider', document, words);
  return found.map((each) =>
    'targetUri' in each
      ? { uri: each.targetUri, range: each.targetSelectionRange ?? each.targetRange }
      : { uri: each.uri, range: each.range },
  );
}

async function write(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/** What opening a first draft begins, the tests wait for. */
before(() => run('searchCorpus', { query: 'moscow' }));

const sentence = 'Tehran found that the partnership with Moscow was no promise of military help';

describe('the hover on a citation key', () => {
  for (const [name, text, expected] of [
    ['nearest.md', `${sentence} [@weitzmoscow].\n`, /\[@weitzmoscow, para\. \d+\]/],
    [
      'nearest.tex',
      `\\usepackage{biblatex}\n${sentence} \\autocite{weitzmoscow}.\n`,
      /\\autocite\[para\.~\d+\]\{weitz/,
    ],
    ['nearest.typ', `${sentence} @weitzmoscow.\n`, /@weitzmoscow\[para\. \d+\]/],
  ] as const) {
    it(`shows two passages near the sentence, and sets the locator from one: ${name}`, async () => {
      const { document } = await openDraft(name, text);
      const hover = await hoverOn(document, 'weitzmoscow');
      assert.match(hover, /Weitz/);
      const offered = linksTo('ibid.setLocator', hover);
      assert.equal(offered.length, 2, hover);
      assert.equal(linksTo('ibid.openSource', hover).length, 3);
      await run('setLocator', offered[0]);
      assert.match(document.getText(), expected);
      await commands.executeCommand('undo');
      assert.equal(document.getText(), text);
    });
  }

  it('says what is cited already, and names the file and fields of a bad call', async () => {
    const { document } = await openDraft('cited.md', `${sentence} [@weitzmoscow].\n`);
    const [first] = linksTo('ibid.setLocator', await hoverOn(document, 'weitzmoscow'));
    await run('setLocator', first);
    assert.match(await hoverOn(document, 'weitzmoscow'), /cited here/);
    await assert.rejects(run('setLocator', { ...first, start: 0 }), /changed|not cited/);
    await assert.rejects(run('setLocator', { ...first, label: 'stanza' }), /label/);
    await assert.rejects(run('setLocator', { uri: document.uri, start: 1 }), /key/);
  });

  it('links what the entry names', async () => {
    const { document } = await openDraft('links.md', '---\nbibliography: own.bib\n---\n\nA [@doe].\n');
    await write(beside(document, 'own.bib'), '@book{doe, title={R}, doi={10.1000/1}, file={:a b.pdf:PDF}}\n');
    await eventually('the entry', () => findings(document.uri).length === 0 && hasEntry(document));
    const hover = await hoverOn(document, 'doe');
    assert.match(hover, /\(https:\/\/doi\.org\/10\.1000\/1\)/);
    assert.match(hover, /\(file:[^)]*a%20b\.pdf\)/);
  });
});

/** Whether the entry of the draft's own bibliography is known: other drafts have one of the same key. */
async function hasEntry(document: TextDocument): Promise<boolean> {
  const own = beside(document, 'own.bib').toString();
  return (await targets(document, 'doe')).some(({ uri }) => uri.toString() === own);
}

/** A draft with a bibliography that has `doe`, once Ibid has read it. */
async function draftWithEntry(name: string, body: string): Promise<TextDocument> {
  const head = name.endsWith('.tex') ? '\\addbibresource{own.bib}\n' : '---\nbibliography: own.bib\n---\n\n';
  const { document } = await openDraft(name, head + body);
  await write(beside(document, 'own.bib'), '% kept\n@book{doe, title = {Rivers}, author = {Jane Doe}}\n');
  await eventually('the entry', () => hasEntry(document));
  return document;
}

describe('the definition', () => {
  it('of a key is its entry in the bibliography file', async () => {
    const document = await draftWithEntry('entry.md', 'A [@doe, 3].\n');
    const [target] = await targets(document, 'doe');
    assert.equal(target!.uri.toString(), beside(document, 'own.bib').toString());
    const file = await workspace.openTextDocument(target!.uri);
    assert.equal(file.getText(target!.range), 'doe');
  });

  it('of a key of the corpus is the passage of the locator', async () => {
    const { hits } = await run<{
      hits: { source: string; citationKey: string; text: string; locator: { value: string } }[];
    }>('searchCorpus', { query: '"clear position"' });
    const { source, citationKey, text, locator } = hits[0]!;
    const { document } = await openDraft('passage.md', `A [@${citationKey}, para. ${locator.value}].\n`);
    const found = (await targets(document, citationKey)).filter(({ uri }) => uri.toString() === source);
    const file = await workspace.openTextDocument(Uri.parse(source));
    assert.ok(found.some(({ range }) => file.getText(range).includes(text.slice(0, 40))));
  });

  it('of the name of an actor is its file', async () => {
    const { document } = await openDraft('actor-definition.md', 'Yesterday Peskov spoke.\n');
    await hoverOn(document, 'Peskov');
    const [target] = await targets(document, 'Peskov');
    assert.match(target!.uri.path, /\/actors\/persons\.yaml$/);
    const file = await workspace.openTextDocument(target!.uri);
    assert.equal(file.getText(target!.range), 'dmitry-peskov');
  });
});

describe('references and rename of a key', () => {
  it('reach every draft, from a draft and from the entry', async () => {
    const document = await draftWithEntry('refer.md', 'A [@doe] and `@doe`.\n');
    await write(beside(document, 'chapter.tex'), 'B \\cite{x,doe}.\n');
    const found = await ask<Location[]>('executeReferenceProvider', document, '@doe', true);
    // VS Code itself takes [@doe] for a link and finds it a second time.
    const names = (locations: Location[]) => {
      const near = locations.filter(({ uri }) => uri.path.startsWith(Uri.joinPath(document.uri, '..').path));
      return [...new Set(near.map(({ uri }) => uri.path.split('/').pop()))].sort();
    };
    assert.deepEqual(names(found), ['chapter.tex', 'own.bib', 'refer.md']);
    const bib = await workspace.openTextDocument(beside(document, 'own.bib'));
    assert.deepEqual(names(await ask<Location[]>('executeReferenceProvider', bib, 'doe')), names(found));
  });

  it('change the entry and every draft in one edit', async () => {
    const document = await draftWithEntry('rename.md', 'A [see @doe, 3] and `@doe`.\n');
    await write(beside(document, 'chapter.typ'), 'B @doe[p. 3].\n\n#bibliography("own.bib")\n');
    const prepared = await ask<{ placeholder: string }>('prepareRename', document, '@doe');
    assert.equal(prepared.placeholder, 'doe');
    const edit = await ask<WorkspaceEdit>('executeDocumentRenameProvider', document, '@doe', 'rivers2020');
    const here = edit.entries().filter(([uri]) => uri.path.startsWith(Uri.joinPath(document.uri, '..').path));
    assert.equal(here.length, 3);
    await workspace.applyEdit(edit);
    assert.match(document.getText(), /\[see @rivers2020, 3\] and `@doe`/);
    const text = async (name: string) => (await workspace.openTextDocument(beside(document, name))).getText();
    assert.match(await text('own.bib'), /^% kept\n@book\{rivers2020, title/);
    assert.equal(await text('chapter.typ'), 'B @rivers2020[p. 3].\n\n#bibliography("own.bib")\n');
    await workspace.saveAll(false);
  });

  it('are refused with a reason', async () => {
    const document = await draftWithEntry('refuse.tex', 'A \\cite{doe}.\n');
    const rename = (name: string) => ask('executeDocumentRenameProvider', document, 'doe}', name);
    await assert.rejects(rename('weitzmoscow'), /already/);
    await assert.rejects(rename('a b'), /space/);
    await assert.rejects(rename('a#b'), /“#”/);
    await assert.rejects(ask('prepareRename', document, 'A '));
  });

  it('are refused in Markdown without leaving the key to VS Code, which takes [@doe] for a link', async () => {
    const document = await draftWithEntry('refuse.md', 'A [@doe].\n');
    const edit = await ask<WorkspaceEdit>('executeDocumentRenameProvider', document, '@doe', 'weitzmoscow');
    assert.equal(edit.size, 0);
  });
});

describe('links', () => {
  const linksOf = async (uri: Uri) =>
    (await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', uri, 100)).map(
      ({ target }) => target?.toString() ?? '',
    );

  it('lead from a bibliography file to DOIs and attached files, and into Zotero', async () => {
    const { document } = await openDraft('attached.bib', '@book{a,\n doi = {10.1000/2},\n file = {:x/y.pdf:PDF}}\n');
    const links = await linksOf(document.uri);
    assert.ok(links.includes('https://doi.org/10.1000/2'), links.join(' '));
    assert.ok(
      links.some((link) => link.endsWith('/x/y.pdf') && link.startsWith('file:')),
      links.join(' '),
    );
    const draft = await openDraft('zotero.md', 'See zotero://select/library/items/AB12.\n');
    assert.ok((await linksOf(draft.document.uri)).includes('zotero://select/library/items/AB12'));
  });
});

describe('workspace symbols', () => {
  it('are actors and citation keys', async () => {
    const find = (query: string) =>
      commands.executeCommand<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);
    const peskov = (await find('Peskov')).find(({ name }) => name === 'Dmitry Peskov');
    assert.match(peskov!.location.uri.path, /persons\.yaml$/);
    assert.ok((await find('weitz')).some(({ name }) => name === 'weitzmoscow'));
  });
});

describe('completion of locator labels', () => {
  it('comes after a key, in the language of the document', async () => {
    const { document } = await openDraft('label.md', '---\nlang: de\n---\n\nA [@weitzmoscow, |]\n');
    const list = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at(document, ', ]', 2),
    );
    const inserted = list.items.filter((item) => item.kind === CompletionItemKind.Unit).map((item) => item.insertText);
    assert.ok(inserted.includes('Abs. ') && inserted.includes('S. '), inserted.join());
  });
});

describe('checks of citations', () => {
  it('find a paragraph past the end and a label without a value', async () => {
    const { document } = await openDraft('bad.md', 'A [@weitzmoscow, para. 4000] and [@whyisiran, p.].\n');
    const found = await eventually('the findings', () => {
      const now = findings(document.uri);
      return now.length === 2 && now;
    });
    assert.deepEqual(
      found.map(({ code, range }) => [code, document.getText(range)]),
      [
        ['citation.bad-locator', '4000'],
        ['citation.bad-locator', 'p.'],
      ],
    );
  });

  it('hint at what the bibliography lacks, and add it', async function () {
    this.timeout(120_000);
    const hints = () => findings(document.uri).filter(({ code }) => code === 'citation.not-in-bibliography');
    const document = await draftWithEntry('lack.md', 'A [@weitzmoscow] and [@doe].\n');
    const [hint] = await eventually('the hint', () => {
      const now = hints();
      return now.length === 1 && now;
    });
    assert.equal(document.getText(hint!.range), 'weitzmoscow');
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      hint!.range,
    );
    const { command } = actions.find((action) => action.command?.command === 'ibid.addToBibliography')!;
    await commands.executeCommand(command!.command, ...command!.arguments!);
    assert.match(await textOf(beside(document, 'own.bib')), /\{weitzmoscow,/);
    await eventually('the hint to go', () => hints().length === 0);
  });
});

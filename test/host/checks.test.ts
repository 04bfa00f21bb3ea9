import assert from 'node:assert/strict';
import {
  type CodeAction,
  commands,
  type Diagnostic,
  Selection,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Finding } from '../../src/core/finding.ts';
import { eventually } from '../support/eventually.ts';
import { findings, folder, openDraft, run, textOf } from './support.ts';

const harbour = `---
id: harbourreport
title: The Harbour of Varna
language: en
author:
  - family: Petrova
    given: Ana
issued: 2024
---

The harbour of Varna was dredged by two crews during the spring, and the council paid for every cubic metre of mud.

“The tunnel below the quay will not be opened before 14 June,” Mayor Boris Iliev said on Tuesday.

“We have never borrowed a single lev for the lighthouse,” treasurer Clara Duval told reporters.
`;
const strike = `---
id: strikepaper
title: A Strike of Pilots
language: en
author:
  - family: Okafor
    given: Ben
issued: 2023
---

The pilots went home in the second week because their union had run out of rice, lamps and patience.
`;

async function write(path: string, text: string): Promise<Uri> {
  const uri = Uri.joinPath(folder(), path);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

const checked = (document: TextDocument) => run<Finding[]>('checkDocument', { uri: document.uri.toString() });
const quotationCodes = (found: readonly { code?: unknown }[]) =>
  found.map(({ code }) => String(code)).filter((code) => /^(?:quotation|source)\./.test(code));
const quotationFindings = (document: TextDocument) =>
  findings(document.uri).filter(({ code }) => String(code).startsWith('quotation.'));

async function actions(document: TextDocument, { range }: Pick<Diagnostic, 'range'>): Promise<CodeAction[]> {
  return commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
}

async function appears(document: TextDocument, code: string): Promise<Diagnostic> {
  return eventually(`${code} in ${document.uri.path}`, () =>
    findings(document.uri).find((diagnostic) => diagnostic.code === code),
  );
}

async function apply(action: CodeAction): Promise<void> {
  assert.ok(action.edit, action.title);
  assert.ok(await workspace.applyEdit(action.edit));
  if (action.command) await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

async function fix(document: TextDocument, code: string, title: RegExp): Promise<void> {
  const offered = await actions(document, await appears(document, code));
  const action = offered.find((each) => title.test(each.title));
  assert.ok(action, offered.map((each) => each.title).join('; '));
  await apply(action);
}

describe('the quotations of drafts', () => {
  before(async () => {
    await write('corpus/harbour.md', harbour);
    await write('corpus/strike.md', strike);
    await run('rebuildIndex', {});
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['harbour.md', 'strike.md']) await workspace.fs.delete(Uri.joinPath(folder(), 'corpus', name));
    await run('rebuildIndex', {});
  });

  const cases: readonly (readonly [verdict: string, text: string, codes: readonly string[]])[] = [
    ['right', 'The mud “was dredged by two crews during the spring” [@harbourreport, para. 1].', []],
    ['of another typography', 'The mud "was dredged  by two crews during the spring" [@harbourreport].', []],
    ['marked as edited', 'The mud “was dredged […] during the spring” [@harbourreport].', []],
    ['changed', 'The mud “was dredged by two gangs during the spring” [@harbourreport].', ['quotation.differs']],
    [
      'of another source',
      'They left when “their union had run out of rice, lamps and patience” [@harbourreport].',
      ['quotation.wrong-source'],
    ],
    ['not cited', 'They left when “their union had run out of rice, lamps and patience”.', ['quotation.uncited']],
    [
      'cited at another place',
      'The mud “was dredged by two crews during the spring” [@harbourreport, para. 2].',
      ['quotation.wrong-locator'],
    ],
    [
      'nowhere',
      'The mayor wrote that “elephants seldom enjoy a cold breakfast on Sundays” [@harbourreport].',
      ['quotation.not-found'],
    ],
    [
      'by another',
      'Clara Duval said: “The tunnel below the quay will not be opened before 14 June” [@harbourreport].',
      ['quotation.wrong-speaker'],
    ],
  ];
  for (const [verdict, text, codes] of cases) {
    it(`gives what there is to say of one that is ${verdict}`, async () => {
      const { document } = await openDraft('verdict.md', `${text}\n`);
      assert.deepEqual(quotationCodes(await checked(document)), codes);
      assert.deepEqual(
        quotationFindings(document).map(({ code }) => code),
        codes,
      );
    });
  }

  it('are checked without being asked, a change of a number as an error', async () => {
    const { document } = await openDraft(
      'number.md',
      'He said “The tunnel below the quay will not be opened before 15 June” [@harbourreport].\n',
    );
    const found = await appears(document, 'quotation.differs');
    assert.equal(found.severity, 0);
    assert.equal(document.getText(found.range), '15');
    assert.match(found.message, /14/);
  });

  it('are right once the fix is made: the words of the source, in one step', async () => {
    const text = 'The mud “was dredged by two gangs during the spring” [@harbourreport].\n';
    const { document } = await openDraft('words.md', text);
    await fix(document, 'quotation.differs', /source['’]s words/);
    assert.match(document.getText(), /“was dredged by two crews during the spring”/);
    assert.deepEqual(quotationCodes(await checked(document)), []);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('get the citation they lack, with its entry in the bibliography', async () => {
    const editor = await openDraft(
      'uncited.md',
      '---\nbibliography: own.bib\n---\n\nThey left when “their union had run out of rice, lamps and patience”.\n',
    );
    await workspace.fs.writeFile(Uri.joinPath(editor.document.uri, '..', 'own.bib'), new Uint8Array());
    await fix(editor.document, 'quotation.uncited', /Cite/);
    assert.match(editor.document.getText(), /patience” \[@strikepaper, para\. 1\]/);
    await eventually('the entry', async () =>
      (await textOf(Uri.joinPath(editor.document.uri, '..', 'own.bib'))).includes('strikepaper'),
    );
    assert.deepEqual(quotationCodes(await checked(editor.document)), []);
  });

  it('are left alone when the writer says why, in a comment or with the command', async () => {
    const text = 'The mud “was dredged by two gangs during the spring” [@harbourreport].\n';
    const { document } = await openDraft('ignore.md', text);
    await fix(document, 'quotation.differs', /Ignore/);
    assert.match(document.getText(), /<!-- ibid-ignore \w+: checked by hand -->/);
    assert.equal(window.activeTextEditor!.document.getText(window.activeTextEditor!.selection), 'checked by hand');
    assert.deepEqual(quotationCodes(await checked(document)), []);
    const other = await openDraft('ignore2.md', text);
    const uri = other.document.uri.toString();
    const comment = await run<string>('ignoreQuotation', { uri, start: text.indexOf('gangs'), reason: 'as in print' });
    assert.match(comment, /^<!-- ibid-ignore \w+: as in print -->$/);
    assert.deepEqual(quotationCodes(await checked(other.document)), []);
  });

  it('are shown beside their source', async () => {
    const text = 'The mud “was dredged by two gangs during the spring” [@harbourreport].\n';
    const { document } = await openDraft('compare.md', text);
    const argument = { uri: document.uri.toString(), start: text.indexOf('gangs') };
    const { left, right } = await run<{ left: string; right: string }>('openQuotation', argument);
    const lines = async (uri: string) => (await workspace.openTextDocument(Uri.parse(uri, true))).getText().split('\n');
    assert.equal((await lines(left))[0], 'was dredged by two gangs during the spring');
    assert.equal((await lines(right))[0], 'was dredged by two crews during the spring');
    assert.match((await lines(right))[2]!, /Petrova 2024, ¶ 1/);
    await assert.rejects(run('openQuotation', { uri: argument.uri, start: 0 }), /start: no quotation/);
    await assert.rejects(run('openQuotation', { uri: 5, start: 0 }), /uri/);
  });

  it('are not judged while they are typed, and others stay as they are', async () => {
    const text =
      'One “was dredged by two gangs during the spring” [@harbourreport].\n\nTwo “had run out of rice, lamps and patience” [@strikepaper].\n';
    const editor = await openDraft('typing.md', text);
    const { document } = editor;
    await appears(document, 'quotation.differs');
    const at = document.positionAt(text.indexOf('lamps') + 5);
    editor.selection = new Selection(at, at);
    const seen = new Set<number>();
    for (const letter of ' oil') {
      await commands.executeCommand('type', { text: letter });
      for (let look = 0; look < 4; look++) {
        seen.add(quotationFindings(document).length);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
    assert.deepEqual([...seen], [1], 'that of the first quotation all the time, that of the second not yet');
    const between = document.positionAt(text.indexOf('\n') + 1);
    editor.selection = new Selection(between, between);
    await eventually('both', () => quotationFindings(document).length === 2);
    const again = document.positionAt(document.getText().indexOf('oil') + 3);
    editor.selection = new Selection(again, again);
    await commands.executeCommand('type', { text: 's' });
    assert.equal(quotationFindings(document).length, 1, 'gone with the first key');
    await eventually('both after a pause', () => quotationFindings(document).length === 2);
  });

  it('have the severity that the settings say', async () => {
    const settings = workspace.getConfiguration('ibid', folder());
    const { document } = await openDraft(
      'severity.md',
      'The mud “was dredged by two gangs during the spring” [@harbourreport].\n',
    );
    await appears(document, 'quotation.differs');
    try {
      await settings.update('checks.severity', { 'quotation.differs': 'off' }, false);
      await eventually('silence', () => quotationFindings(document).length === 0);
      await settings.update('checks.severity', { 'quotation.differs': 'hint' }, false);
      assert.equal((await appears(document, 'quotation.differs')).severity, 3);
      await settings.update('checks.quotations', false, false);
      await eventually('silence', () => quotationFindings(document).length === 0);
    } finally {
      await settings.update('checks.severity', undefined, false);
      await settings.update('checks.quotations', undefined, false);
    }
  });

  it('remember where they came from, and tell when their source changes', async () => {
    const editor = await openDraft('origin.md', 'He said: |');
    const { hits } = await run<{ hits: { passage: string; text: string }[] }>('searchCorpus', { query: 'tunnel quay' });
    const hit = hits.find(({ text }) => text.includes('14 June'))!;
    const [start, end] = [hit.text.indexOf('The tunnel'), hit.text.indexOf(',” Mayor')];
    await run('insertQuotation', { passage: hit.passage, start, end });
    const file = Uri.joinPath(folder(), '.ibid', 'provenance.jsonl');
    const line = await eventually('the record', async () => {
      const text = await textOf(file).catch(() => '');
      return text.split('\n').find((each) => each.includes('harbourreport'));
    });
    const { key, label, locator, hash, quoted, speaker } = JSON.parse(line);
    assert.deepEqual({ key, label, locator }, { key: 'harbourreport', label: 'paragraph', locator: '2' });
    assert.ok(hash && quoted);
    assert.match(speaker, /Iliev/);
    assert.deepEqual(quotationCodes(await checked(editor.document)), []);
    await write('corpus/harbour.md', harbour.replace('on Tuesday', 'on Monday'));
    await appears(editor.document, 'source.changed');
    await write('corpus/harbour.md', harbour);
    await eventually('peace', () => !findings(editor.document.uri).some(({ code }) => code === 'source.changed'));
  });
});

describe('ibid.checkDocument', () => {
  it('names the field of a bad argument', async () => {
    await assert.rejects(run('checkDocument', { uri: 5 }), /uri/);
    await assert.rejects(run('checkDocument', 'draft.md'), /uri/);
  });

  it('refuses sources', async () => {
    const uri = Uri.joinPath(folder(), 'corpus', 'balancing-act.md').toString();
    await assert.rejects(run('checkDocument', { uri }), /source of the corpus/);
  });

  it('gives findings of citations too', async () => {
    const { document } = await openDraft('unknown.md', 'As said [@nobodyknows].\n');
    assert.deepEqual(
      (await checked(document)).map(({ code }) => code),
      ['citation.unknown-key'],
    );
  });
});

import type { SheetRow } from '../../../../src/core/quotations/sheet/sheet.ts';
import type { SheetDesk } from '../../../../src/core/research/sheet/sheetDesk.ts';
import { Research } from '../../../../src/core/research.ts';
import type { DocumentLanguage } from '../../../../src/core/text/language.ts';
import { MemoryFiles, stillClock } from '../../../support/memoryFiles.ts';
import { bundledStyleStore } from '../../../support/styles.ts';

/** A small corpus: a news story, a book without a text, and three actors. */
export const sampleCorpus = {
  'file:///corpus/harbour.md': `---
id: reed2024
title: The Harbour at Low Tide
author: Reed, Anna
issued: 2024-03-11
URL: https://news.example/harbour
archive-URL: https://web.archive.org/web/20240312000000/https://news.example/harbour
accessed: 2024-04-02
---

The harbour of Port Amber silted up again this winter, and the ferry company moved nine of its boats to the south quay.

“The dredging will not begin before the summer,” Mayor Ida Holm told reporters in Port Amber on 9 March 2024. She blamed the province for the delay.

Colonel Victor Stang said that the navy had lent two barges to the town in January.
`,
  'file:///corpus/unread.md': `---
id: ito2019
title: Currents of the Inland Sea
author: Ito, Ken
issued: 2019
---

Nobody cites this chapter about currents and tides.
`,
  'file:///corpus/actors/people.yaml': `id: ida-holm
type: person
name: Ida Holm
alias: [Mayor Holm]
role:
  - title: mayor of Port Amber
    start: 2021-06
  - title: harbour master
    end: 2021-05
---
id: victor-stang
type: person
name: Victor Stang
alias: [Colonel Stang]
---
id: port-amber
type: place
name: Port Amber
`,
  'file:///refs.bib':
    '@book{okoye2011, author = {Okoye, Ben}, title = {Silt}, year = 2011, publisher = {Quay Press}}\n',
} as const;

/** The desk over the sample, with more files if need be. */
export async function sheetDesk(more: Readonly<Record<string, string | Uint8Array>> = {}): Promise<SheetDesk> {
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  const listener = { status() {}, sources() {}, library() {}, actors() {}, findings() {} };
  const files = new MemoryFiles({ ...sampleCorpus, ...more });
  const research = new Research({ files, styles: await bundledStyleStore(), clock: stillClock, log: silent }, listener);
  await research.configure({ corpusFolders: ['file:///corpus'], bibliographyFiles: ['file:///refs.bib'] });
  return research.sheets();
}

/** The sheet of a text. */
export async function sheetOf(text: string, language: DocumentLanguage = 'markdown') {
  const desk = await sheetDesk();
  return desk.sheet({ uri: 'file:///draft.md', name: 'draft.md', draft: { text, language } });
}

/** What a test compares of a row. */
export function brief({ kind, verdict, sentence, source }: SheetRow) {
  return [kind, verdict, sentence, source?.key];
}

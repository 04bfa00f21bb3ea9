import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './processes.ts';
import { scratchFolder } from './scratch.ts';

/** Something of the machine's that the tests or `npm start` need. */
export interface Need {
  readonly name: string;
  /** What it is for, after "to". */
  readonly purpose: string;
  /** Debian's packages that bring it. */
  readonly packages: readonly string[];
  isThere(): boolean;
}

const chromiums = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

export const chromium: Need = {
  name: 'Chromium',
  purpose: 'show VS Code',
  packages: ['chromium', 'fonts-liberation'],
  isThere: () => chromiumPath() !== undefined,
};

export const pandoc: Need = {
  name: 'pandoc',
  purpose: 'render the citations that Ibid writes',
  packages: ['pandoc'],
  isThere: () => programPath('pandoc') !== undefined,
};

export const latex: Need = {
  name: 'LaTeX and biber',
  purpose: 'typeset the citations that Ibid writes',
  packages: ['texlive-latex-extra', 'texlive-bibtex-extra', 'biber'],
  isThere: () => ['pdflatex', 'bibtex', 'biber'].every((name) => programPath(name) !== undefined),
};

export const sphinx: Need = {
  name: 'Sphinx',
  purpose: 'read the citations in reStructuredText and MyST',
  packages: ['python3-sphinx', 'python3-sphinxcontrib.bibtex', 'python3-myst-parser'],
  isThere: () => programPath('sphinx-build') !== undefined,
};

export const asciidoctor: Need = {
  name: 'Asciidoctor',
  purpose: 'read the blocks of AsciiDoc',
  packages: ['asciidoctor'],
  isThere: () => ['asciidoctor', 'ruby'].every((name) => programPath(name) !== undefined),
};

export const compiler: Need = {
  name: 'a C++ compiler, make and Python 3',
  purpose: "build three native parts of VS Code's server",
  packages: ['g++', 'make', 'python3'],
  isThere: () => ['g++', 'make', 'python3'].every((name) => programPath(name) !== undefined),
};

/** The Chromium to use: what IBID_CHROMIUM names, else the first on the path. */
export function chromiumPath(): string | undefined {
  if (process.env.IBID_CHROMIUM) return process.env.IBID_CHROMIUM;
  for (const name of chromiums) {
    const path = programPath(name);
    if (path) return path;
  }
  return isExecutable(macChrome) ? macChrome : undefined;
}

/** Where a program is on the path. */
export function programPath(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

/**
 * Makes sure that everything needed is there: as root with apt-get at hand it is installed, one line saying so.
 * @throws one line saying what to install
 */
export async function ensure(...needs: Need[]): Promise<void> {
  const missing = needs.filter((need) => !need.isThere());
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !programPath('apt-get')) throw new Error(wanted(missing));
  for (const { name, purpose, packages } of missing) {
    console.log(`Installing ${name} (apt-get install ${packages.join(' ')}), to ${purpose}`);
  }
  await install(missing.flatMap((need) => need.packages));
  const stillMissing = missing.filter((need) => !need.isThere());
  if (stillMissing.length > 0) throw new Error(wanted(stillMissing));
}

function wanted(needs: readonly Need[]): string {
  const names = needs.map((need) => `${need.name} to ${need.purpose}`).join(', ');
  return `Please install ${names}; on Debian: apt-get install ${needs.flatMap((need) => need.packages).join(' ')}`;
}

async function install(packages: readonly string[]): Promise<void> {
  const log = join(scratchFolder('apt'), 'apt.log');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const waitForLock = ['-o', 'DPkg::Lock::Timeout=300'];
  const limit = 20 * 60_000;
  await run('apt-get', [...waitForLock, 'update'], { env, log, limit });
  const command = [...waitForLock, 'install', '--yes', '--no-install-recommends', ...packages];
  const { code } = await run('apt-get', command, { env, log, limit });
  if (code !== 0) throw new Error(`apt-get install failed:\n${readFileSync(log, 'utf8').slice(-2000)}`);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

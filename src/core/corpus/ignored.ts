import ignore, { type Ignore } from 'ignore';

/** What is not to be scanned below a workspace folder. */
export interface Excludes {
  /** The workspace folder, a URI. */
  readonly folder: string;
  /** Glob patterns as `files.exclude` has them, relative to the folder. */
  readonly patterns: readonly string[];
  /** Whether `.gitignore` files count. */
  readonly ignoreFiles: boolean;
}

/** Tells which paths a set of patterns leaves out; paths are relative, with slashes, and those of folders end in one. */
export type PathTest = (path: string) => 'ignored' | 'kept' | undefined;

/** The test that the text of a `.gitignore` file puts to paths below its folder. */
export function ignoreFileTest(text: string): PathTest {
  return testOf(ignore({ allowRelativePaths: true }).add(text));
}

/** The test for globs as VS Code has them; those that would leave out `named`, a folder asked for by name, do not count. */
export function globTest(patterns: readonly string[], named: string): PathTest {
  const rules = patterns.flatMap(alternatives).map(asIgnoreRule);
  const applying = rules.filter((rule) => named === '' || !ignore().add(rule).ignores(`${named}/`));
  return testOf(ignore({ allowRelativePaths: true }).add(applying));
}

function testOf(rules: Ignore): PathTest {
  return (path) => {
    if (path === '' || path === '/') return undefined;
    const { ignored, unignored } = rules.test(path);
    return ignored ? 'ignored' : unignored ? 'kept' : undefined;
  };
}

/** `*.{a,b}` is `*.a` and `*.b`. Braces in braces stay as they are. */
function alternatives(glob: string): string[] {
  const braces = /\{([^{}]*)\}/.exec(glob);
  if (!braces) return [glob];
  const [before, after] = [glob.slice(0, braces.index), glob.slice(braces.index + braces[0].length)];
  const tails = alternatives(after);
  return braces[1]!.split(',').flatMap((choice) => tails.map((tail) => before + choice + tail));
}

/** A glob counts from the folder on, also without a slash in it; an ignore rule without one counts at any depth. */
function asIgnoreRule(glob: string): string {
  const rule = glob.replace(/^\.?\//, '').replace(/ +$/, (spaces) => spaces.replaceAll(' ', '\\ '));
  return rule.startsWith('**/') ? rule : `/${rule}`;
}

import { resolve } from 'node:path';
import type { BuildReport } from '../core/answers.ts';
import type { FileFinding } from '../core/finding.ts';
import type { Logger } from '../core/ports.ts';
import type { ResearchListener } from '../core/research/world.ts';
import { Research } from '../core/research.ts';
import { nodeClock } from '../worker/clock.node.ts';
import { fileUri, NodeFileStore } from '../worker/files.node.ts';
import { NodeStyleStore } from '../worker/styles.node.ts';
import { corpusRules } from './corpusRules.ts';

/** What a run works on, as paths; relative ones start at the current folder. */
export interface CorpusOptions {
  readonly corpus: readonly string[];
  readonly bibliography: readonly string[];
  /** The files that bibliography entries name are left out. */
  readonly 'no-attached'?: boolean;
  /** Patterns as in `files.exclude`, besides those of the folder's settings. */
  readonly exclude?: readonly string[];
  /** `.gitignore` files do not count. */
  readonly 'no-ignore-files'?: boolean;
  /** The folder with the bundled styles and locales. */
  readonly cslFolder: string;
}

/** A corpus that has been read, with what was wrong in it. */
export interface OpenCorpus {
  readonly research: Research;
  readonly report: BuildReport;
  readonly findings: readonly FileFinding[];
}

/** Reads corpus, actors and bibliographies, by the rules of the editor; nothing is kept. Nothing is fetched from the network. */
export async function openCorpus(options: CorpusOptions, log: Logger, signal?: AbortSignal): Promise<OpenCorpus> {
  let findings: readonly FileFinding[] = [];
  const listener: ResearchListener = {
    status: () => {},
    sources: () => {},
    library: () => {},
    actors: () => {},
    findings: (all) => {
      findings = all;
    },
  };
  const world = { files: new NodeFileStore(), styles: new NodeStyleStore(options.cslFolder), clock: nodeClock, log };
  const research = new Research(world, listener);
  const uris = (paths: readonly string[]) => paths.map(uriOf);
  const rules = await corpusRules(options.corpus, process.cwd());
  const excludes = rules.excludes.map((each) => ({
    ...each,
    patterns: [...each.patterns, ...(options.exclude ?? [])],
    ignoreFiles: each.ignoreFiles && options['no-ignore-files'] !== true,
  }));
  const config = {
    corpusFolders: uris(options.corpus),
    bibliographyFiles: uris(options.bibliography),
    excludes,
    attachedFiles: rules.attachedFiles && options['no-attached'] !== true,
  };
  const report = await research.configure(config, signal);
  return { research, report, findings };
}

/** The URI of a path, as everything in the core names files. */
export function uriOf(path: string): string {
  return fileUri(resolve(path));
}

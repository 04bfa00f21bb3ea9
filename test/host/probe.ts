import { runMocha } from './runMocha.ts';

/**
 * An extension of its own that tests Ibid where VS Code runs no extension tests: it trusts every workspace in which it runs those. Leaves
 * `probe.json` beside the workspace folder.
 */
export async function activate(): Promise<void> {
  await runMocha(() => import('./untrusted.test.ts'), 'probe');
}

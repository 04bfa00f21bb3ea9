import type { EvidenceSteps } from '../sources/evidenceSteps.ts';
import type { Command } from './command.ts';

/** Goes to the next paragraph of an opened source that is evidence. Returns the passage's id. */
export function nextEvidence(steps: EvidenceSteps): Command {
  return { id: 'ibid.nextEvidence', run: () => steps.step('forward') };
}

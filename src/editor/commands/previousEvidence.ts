import type { EvidenceSteps } from '../sources/evidenceSteps.ts';
import type { Command } from './command.ts';

/** Goes to the previous paragraph of an opened source that is evidence. Returns the passage's id. */
export function previousEvidence(steps: EvidenceSteps): Command {
  return { id: 'ibid.previousEvidence', run: () => steps.step('back') };
}

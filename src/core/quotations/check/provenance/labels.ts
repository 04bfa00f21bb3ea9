import { type LocatorLabel, locatorLabels } from '../../../citations/citation.ts';

/** Whether a value is one of CSL's locator labels. */
export function isLocatorLabel(value: unknown): value is LocatorLabel {
  return (locatorLabels as readonly unknown[]).includes(value);
}

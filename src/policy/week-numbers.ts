import type { Policy } from './types.ts';

/** How far back the numbers of the popup reach (milliseconds). */
export const NUMBERS_SPAN = 7 * 24 * 3_600_000;

/**
 * Whether the popup shows numbers: they are of a browser profile, and one person's own only where the organization says
 * that a profile is a person (`identity`) and that nobody else uses it.
 */
export function areNumbersShown({
  showNumbers,
  sharedDevice,
  identity,
}: Pick<Policy, 'showNumbers' | 'sharedDevice' | 'identity'>): boolean {
  return showNumbers && identity === 'profile' && !sharedDevice;
}

import type { Fix } from '../action.ts';

/** Every way to mend a finding, in the order in which they are offered. */
export const fixes: readonly Fix[] = [];

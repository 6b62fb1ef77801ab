import { parsePolicy } from './parse.ts';
import type { Policy } from './types.ts';

/** What is in force until an organization's policy was read, and wherever none is set. */
export const SAFE_DEFAULT: Policy = parsePolicy({}).policy;

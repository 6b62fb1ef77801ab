import { askBackground, type PolicyView } from './messages.ts';

/** The policy in force, for our own pages. Rejects when the background does not answer. */
export async function readPolicyView(): Promise<PolicyView> {
  return askBackground('policy-view', {});
}

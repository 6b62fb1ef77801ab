import { DEFAULT_WHY } from './page-defaults.ts';
import type { PagePolicy, Policy, PolicySource, PolicyText } from './types.ts';

/** Reduces the policy to what a page's renderer process may know: no long texts, nobody's name, no collector. */
export function pagePolicy(policy: Policy, source: PolicySource): PagePolicy {
  return {
    source,
    organizationName: policy.organizationName,
    policyVersion: policy.policyVersion,
    enforcement: policy.enforcement,
    sensitivity: policy.sensitivity,
    overrides: policy.overrides,
    images: policy.images,
    files: policy.files,
    readThread: policy.readThread,
    patientExceptions:
      policy.patientExceptions.approvedBy !== '' && policy.patientExceptions.approvedOn !== '',
    why: policy.policyTexts.map((text) => ({ language: text.language, text: whyOf(text) })),
    platforms: policy.platforms.map(({ name, url, audience }) => ({ name, url, audience })),
    trainings: policy.trainings,
    portalReplies: policy.portalReplies,
    emergencyTexts: policy.emergencyTexts,
    emergencyOverride: policy.emergencyOverride,
    vocabulary: policy.vocabulary,
  };
}

/** An organization may write the policy and leave the sentence to us. */
function whyOf(text: PolicyText): string {
  if (text.why !== '') return text.why;
  const language = text.language.split('-')[0]?.toLowerCase();
  return (DEFAULT_WHY.find((candidate) => candidate.language === language) ?? DEFAULT_WHY[0])?.text ?? '';
}

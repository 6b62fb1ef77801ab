import { DEFAULT_TEXTS } from './default-texts.ts';
import type { PagePolicy, Policy, PolicySource, PolicyText } from './types.ts';

/** Reduces the policy to what a page's renderer process may know: no long texts, nobody's name, no collector. */
export function pagePolicy(policy: Policy, source: PolicySource): PagePolicy {
  return {
    source,
    organizationName: policy.organizationName,
    policyVersion: policy.policyVersion,
    enforcement: policy.enforcement,
    sensitivity: policy.sensitivity,
    images: policy.images,
    files: policy.files,
    readThread: policy.readThread,
    why: policy.policyTexts.map((text) => ({ language: text.language, text: whyOf(text) })),
    platforms: policy.platforms,
    trainings: policy.trainings,
    vocabulary: policy.vocabulary,
  };
}

/** An organization may write the policy and leave the sentence to us. */
function whyOf(text: PolicyText): string {
  if (text.why !== '') return text.why;
  const language = text.language.split('-')[0]?.toLowerCase();
  const template = DEFAULT_TEXTS.find((candidate) => candidate.language === language) ?? DEFAULT_TEXTS[0];
  return template?.why ?? '';
}

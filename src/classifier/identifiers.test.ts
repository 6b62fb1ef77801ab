import { describe, expect, it } from 'vitest';
import {
  ACCOUNT_NUMBERS,
  CARE_NUMBERS,
  PLAN_NUMBERS,
  RECORD_NUMBERS,
  SOCIAL_SECURITY_NUMBERS,
} from './identifiers.messages.ts';
import { classify } from './index.ts';

function isHard(text: string): boolean {
  return classify(text).cases.some(({ rule, score }) => rule === 'R1' && score >= 0.5);
}

describe.each([
  ['record numbers', RECORD_NUMBERS],
  ['Social Security numbers', SOCIAL_SECURITY_NUMBERS],
  ['account, claim and encounter numbers', ACCOUNT_NUMBERS],
  ['numbers that care gives out', CARE_NUMBERS],
  ['numbers of health plans', PLAN_NUMBERS],
])('%s', (_, { hits, nearMisses }) => {
  it.each(hits)('stops: %s', (text) => {
    expect(isHard(text)).toBe(true);
  });

  it.each(nearMisses)('lets through: %s', (text) => {
    expect(isHard(text)).toBe(false);
  });
});

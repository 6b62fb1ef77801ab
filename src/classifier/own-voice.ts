import { READER, RELATIVE } from './cues.ts';
import type { Candidate } from './document.ts';
import type { Linked, Reading } from './link.ts';
import { says } from './survey.ts';

/**
 * R9 without "I have": whoever writes of an illness that is nobody's and says around it that they stay at home, wake up
 * from surgery or want soup, writes of their own. "It's shingles lol guess who's working from home", "out of surgery!!
 * gallbladder is gone, i asked to keep it".
 */
const OF_ONESELF =
  /\b(?:guess who(?:'?s| is| gets to| has to)? (?:working from home|not coming|staying|stuck|calling|out|home|sick|wfh)|(?:working|wfh) from home|calling (?:in|out|off)(?: sick)?(?: today| tomorrow| tonight| tmrw|,|$)|call me out|not coming in|wont be in|won'?t be in|cant come in|can'?t come in|i'?m (?:out|staying home|home sick|dying|contagious|miserable|useless)|taking a (?:sick|mental health) day|need (?:someone|somebody|anyone) to cover (?:me|my)|who can cover (?:me|my)|wish me luck|pray for me|bury me|kill me now|send (?:soup|snacks|memes|ice cream|help and soup)|i (?:asked (?:to keep|for (?:extra|more|the good))|woke up|survived|made it(?: home| through)?|cried|feel like|felt like|look like|lived|begged|get to (?:keep|go home|stay home))|they (?:gave|told|made|let|sent) me|my (?:nurse|surgeon|anesthesiologist|couch|own bed|sick days?|pto)|asking (?:for|w|with) (?:a friend|a mask)|coming in anyway)\b/;
/** Whoever speaks of others as well speaks as staff, or of them. */
const OF_OTHERS =
  /\b(?:pts?|patients?|mrn|dob|rm|room|bed|chart|charts|he|she|him|her|his|hers|hes|shes|their|mr|mrs|ms|\d{1,3} ?(?:yo|y\/o)|consult|admit|triage|call (?:light|bell)|orders?|cosign|paciente)\b/;
const LONGEST = 280;

/** The reading with what is nobody's given to the writer, where the draft tells of the writer and of nobody else. */
export function inOwnVoice(reading: Reading, candidates: readonly Candidate[]): Reading {
  const { doc, linked, mentions } = reading;
  if (doc.lower.length > LONGEST || !linked.some(({ subject }) => subject === 'nobody')) return reading;
  if (mentions.some(({ subject }) => subject === 'third-person')) return reading;
  if (candidates.some(({ kind }) => kind === 'room')) return reading;
  if (!says(doc, OF_ONESELF) || says(doc, OF_OTHERS)) return reading;
  if (
    (doc.cues & (READER | RELATIVE)) !== 0 &&
    !/\b(?:u|you|ya'?ll|y'?all) guys\b|\by'?all\b/.test(doc.lower)
  )
    return reading;
  return { ...reading, linked: linked.map(ofWriter) };
}

/** What is nobody's and no thing's is the writer's. */
export function ofWriter(one: Linked): Linked {
  return one.subject === 'nobody' && !one.health.ofThing
    ? { ...one, subject: 'writer', bond: 'pronoun' }
    : one;
}

import type { Doc } from '../../document.ts';
import { hasHealth } from '../../lexicons/classes.ts';

/**
 * Two letters without points that stand for a patient: "DW 14B vomiting", "SP hgb 6.4", "FJ 37w breech", "kp is dizzy".
 * They count at the head of a clause and before what only a patient has: a bed, weeks, a value, a complaint.
 */

/** Two letters of chat, of office and of places, and three of trade. */
const NOT_SOMEBODY = new Set(
  (
    'ok ty np jk ya yo uh um hm mm ah oh eh ik rn tb fb ig yt tv pc dj dr mr ms st ave rd ln ct nc sc nj ny la va md ma ' +
    'me mi mn mo ms mt ne nv nh nm nd oh pa ri sd tn tx ut vt wa wv wi wy al ak az ar ca co de fl ga hi id il in ia ks ky ' +
    'hr it er ed or ob pt ot rt rn np pa ma cna ua bp bs bg wt ht na hb pe mi dx rx tx hx sx fx cx px sw cm cc ck ekg cv ' +
    'ir xr us uk eu un qa po pr ps pm am vs re fw fwd eta asap tbd gm gn gf bf bc cuz abt lg sm xl md lb oz kg ml mg iv im ' +
    'sq sc pn od os ou gi gu gyn ent gp vp ceo cfo kw km cd dvd hp gb mb kb dm pms ai ac dc ad wc tp nd ll ve hs ms ph co ' +
    'pos poc ltc mds don adl bls als npi pto cbc bmp cmp lfts cxr ekg ecg echo egd picc stat new old all any day lab ahs ups usa hiv hep std sti rsv flu covid uti dvt copd chf ckd esrd cad dka afib ama dnr dni npo prn bid tid qid qhs adm dc obs icu ccu nicu picu pacu micu sicu med sur ems fire cps aps dcf ssi ssdi va hud wic snap ' +
    'ivf iui fet era iuf icsi pgt amh fsh lh cgm cpap bipap peg ngt art aa na iop php mat otp doc nurse rep tech app epic emr ehr ' +
    'lt sgt sr jr va dv ft fu lo ls ld nd rr rv sa tl wb wk yr yd bb ew ha ho lo wo el lo le se su tu te si no de un al'
  ).split(' '),
);
/** Right behind: a bed, weeks, a value. */
const CLINICAL =
  /^ (?:(?:rm |room |bed )?\d{1,3}[a-d]\b|\d{1,2}(?:\+\d)? ?(?:w|wk|wks|weeks)\b|(?:hgb|hb|h\/h|hct|wbc|plts?|inr|trop|troponin|lactate|bun|scr|cr|creat|a1c|cd4|vl|trough|bnp|lytes|abg|ahi|edw|bac|bp|hr|sats?|temp|fsbs|bg|glucose|k|na|mag|anc|hcg|psa|tsh|ef|gfr|bili|ammonia) ?(?:is |was |of |up |down |at )?[<>]?\d|npo\b|dnr\b|post[ -]?(?:op|cabg|tavr|cath|pci|lap|ercp|d&c|egd|partum|arrest|code|stroke|day|fall)\b|pod ?#?\d|s\/p\b|c\/o\b|h\/o\b|ua (?:dirty|clean|pos|neg)|\d ?cm\b)/;
/** Right behind three capitals, or two of a short form: what was done or measured, and what came of it. */
const RESULTED =
  /^ (?:(?:beta|quant|hcg|tsh|a1c|hgb|inr|trop|lytes|cbc|bmp|cmp|ua|cx|culture|cultures|bx|biopsy|era bx|era|pap|path|us|mri|ct|cxr|echo|ekg|stress|scope|egd|colo|cath|picc|iui|fet|ivf|d&c|lp|eeg|psa|vl|cd4|lipase|lactate|bnp|dimer|mammo|transfer|retrieval)s? (?:is |was |came |still |now |bx )?(?:doubled|tripled|dropped|rising|falling|done|neg|negative|pos|positive|back|up|down|high|low|normal|abnormal|clean|clear|viable|pending|[<>]?\d))/;
/** Nobody but a patient does so, whatever the letters mean elsewhere: "dj no showed", "p.s. coded". */
export const PATIENT_DOES =
  /^,? (?:just )?(?:coded|no[ -]?show(?:ed|s)?|seized|desatt?ed|relapsed|vomited|fell|denies|refused (?:her|his|meds?|the)|missed (?:her|his|\d) ?(?:dose|doses|visits?|appts?|chair|tx)|had a (?:seizure|relapse|stroke|bleed|fall)|(?:off|back on) (?:her|his) [a-z]{4,}|c\/o|s\/p|h\/o|like the poet)\b/;

/** Right behind: what somebody does or suffers. Needs health in the draft besides. */
const SUFFERS =
  /^ (?:is|was|has|had|needs|wants|refus(?:ed|es|ing)|popped|tested|puked|threw up|vomit(?:ed|ing)|fell|ate|cut|purged|missed|denies|relapsed|spiked|passed|coded|bled|seized|fainted|says (?:he|she|her|his)|go|go out|have|get|come)\b/;
const OPENS =
  /^(?:is|can|did|does|has|and|so|but|re|for|w|with|cuz|because|tell|ping|call|check|on|hey|fyi|pls|please|that)$/;

/** How surely the two letters at token `i` are a patient; 0 when nothing speaks for it. */
export function bareInitials(doc: Doc, i: number): number {
  const token = doc.tokens[i];
  if (token === undefined || token.shape !== 'word' || token.text.length < 2 || token.text.length > 3)
    return 0;
  if (token.cues !== 0 || hasHealth(token.classes)) return 0;
  const capital = token.text === token.text.toUpperCase();
  const three = token.text.length === 3;
  if (three || NOT_SOMEBODY.has(token.lower)) {
    if (three ? !capital || !doc.caseTells || NOT_SOMEBODY.has(token.lower) : token.lower !== 'dj') return 0;
    const behind = doc.lower.slice(token.end, token.end + 32);
    const opening = doc.tokens[i - 1];
    if (opening !== undefined && opening.shape !== 'break' && !/^[.!?:;,]$/.test(opening.lower)) return 0;
    return PATIENT_DOES.test(behind)
      ? 0.55
      : three && (RESULTED.test(behind) || CLINICAL.test(behind))
        ? 0.5
        : 0;
  }
  // Mixed case is the beginning of a sentence, and two small letters that some list knows are a word.
  if (
    !capital &&
    (token.text !== token.lower ||
      token.classes !== 0 ||
      !/[^aeiouy]{2}|^[a-z][b-df-hj-np-tv-xz]$/.test(token.lower))
  )
    return 0;
  const left = doc.tokens[i - 1];
  const heads =
    left === undefined || left.shape === 'break' || /^[.!?:;,]$/.test(left.lower) || OPENS.test(left.lower);
  if (!heads) return 0;
  const rest = doc.lower.slice(token.end, token.end + 32);
  if (CLINICAL.test(rest) || (capital && doc.caseTells && RESULTED.test(rest))) return capital ? 0.6 : 0.55;
  return doc.healthKinds > 1 && SUFFERS.test(rest) ? 0.5 : 0;
}

/**
 * Who is met where only patients are, and what only a place of care says of somebody: "got wheeled onto my floor", "in one
 * of our gowns", "which unit has her", "up on 5 west". Each with how sure it is that care is meant; whether somebody is
 * named is not asked here.
 */
export const SEEN_HERE: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:wheeled|rolled|brought|carried|admitted|moved|landed|showed up|popped up)(?: up| down| over| back| in)?(?: ?(?:on|in)?to| on| in) (?:my|our|ur|your) (?:[a-z]{2,10} )?(?:floor|unit|er|ed|icu|wing|hall|bay|table|clinic|triage|chair|bed)\b/g,
    0.8,
  ],
  [
    /\b(?:brought|flown|airlifted|taken|rushed) (?:in |over )?to (?:us|our (?:er|ed|hospital)) (?:by|via|in|from|last|to)/g,
    0.8,
  ],
  [
    /\bin (?:one of our|an? (?:paper|hospital)) (?:[a-z]{3,8} )?(?:gowns?|recliners|wheelchairs|gurneys)\b/g,
    0.8,
  ],
  [
    /\b(?:which|what) (?:unit|floor|wing|hall|room|rm)(?:'?s| is| has) (?:her|him|she|he)(?: in| on)?(?= ?[?.,]| ?$)/g,
    0.8,
  ],
  [
    /\b(?:is|s|was) (?:still )?(?:up|down|over) (?:on|in) (?:\d{1,2} (?:north|south|east|west)|behav\w{0,6}|psych|peds|ortho|tele|rehab|detox|hospice)\b|\bthe locked (?:side|unit|ward)\b/g,
    0.8,
  ],
  [
    /\bwho(?:'?s| is)? (?:on my (?:list|sheet|assignment)|in my (?:chair|hall|room))\b|\bis on tonight'?s (?:[a-z]{3,9} )?list\b/g,
    0.85,
  ],
  [
    /\b(?:sign|check)(?:s|ed|ing)? in(?:to)? (?:at|to) (?:the|our|your|ur) (?:[a-z']{2,12} )?(?:clinic|er|ed|infusion|detox|cancer center)\b/g,
    0.8,
  ],
  [
    /\bone of (?:dr|dra|doctor)\.? [a-z'-]{2,16}'?s(?: (?:people|patients|pts|kids|moms)| ?[.,;!?]| ?$)|\bsaw (?:her|his) (?:file|chart|name) (?:on|in) (?:the|our|my)\b|\bseen at (?:any of )?our\b/g,
    0.8,
  ],
  [
    /\ben (?:our|nuestra) (?:waiting room|sala|clinica)\b|\ben la (?:sala|fila) de (?:la )?(?:clinica|quimio|dialisis|metadona)\b/g,
    0.8,
  ],
];

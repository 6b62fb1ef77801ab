/**
 * Further turns of phrase that make somebody a patient of ours or of the reader's: whoever comes to us for their feet,
 * missed us today, sits in our lobby, is on a waiting list here. Each with how sure it is that care is meant.
 */
const YOU = "(?:you|u|y'?all|you guys|you people|ustedes)";
const PLACE = '(?:place|facility|hospital|clinic|unit|floor|hall|rehab|nursing home|er|icu|center)';

export const AMONG_US: readonly (readonly [RegExp, number])[] = [
  [
    new RegExp(
      `\\b(?:come|comes|came|coming|go|goes|went|been going|been coming) to ${YOU}(?: guys)? for (?:his|her|their|the|pt|physical therapy|dialysis|chemo|shots|meds|methadone|detox|counseling|therapy|treatment|wound)\\b`,
      'g',
    ),
    0.8,
  ],
  [/\b(?:used to |still |does (?:he|she) )?(?:come|comes|came|coming) (?:in )?(?:to )?see us\b/g, 0.75],
  [
    /\b(?:missed|no ?showed|ghosted|stood up|ditched) us (?:today|yesterday|again|this (?:morning|week|afternoon)|on|tues|mon|twice)\b/g,
    0.75,
  ],
  [
    new RegExp(
      `\\b(?:is there|do ${YOU} have|have ${YOU} got|did|u got|you got) an? (?:mr\\.? |mrs\\.? |ms\\.? )?[a-z'-]{2,16}(?: [a-z'-]{2,16}){0,2} (?:at|in|on|over at|ever show up (?:at|on|for)) (?:your|ur|yalls|the) ${PLACE}\\b`,
      'g',
    ),
    0.75,
  ],
  [
    /\b(?:was|been|were) (?:our|a) (?:patient|pt|client) (?:here )?(?:till|til|until|up to|up until|for years|since|before)\b/g,
    0.8,
  ],
  [/\b(?:has been|been|is|was) with our (?:practice|clinic|office|program|unit)\b/g, 0.75],
  [
    /\b(?:in|into|through|thru|by|out in) our (?:exam |back |front )?(?:hallway|lobby|hall|waiting area|exam hall|triage)\b/g,
    0.65,
  ],
  [
    /\b(?:moved|moving|went|admitted|transferred) (?:on|in)?to (?:our|the) (?:rehab|memory|skilled|hospice|psych|detox|tcu|swing) (?:hall|wing|unit|floor|side|house|bed)\b/g,
    0.8,
  ],
  [
    /\b(?:sitting|waiting|here|there|parked|out there)(?: (?:here|there|in the (?:lobby|hall|waiting room)))? (?:waiting )?(?:on|for|to see) (?:dr|dra|doctor)\.? [a-z]{2,}/g,
    0.65,
  ],
  [
    /\b(?:seeing|sees|saw|going to|goes to) the (?:fertility|heart|kidney|cancer|pain|sleep|foot|skin|bone|head|baby|liver|lung|infusion|methadone|weight loss|eating disorder) (?:dr|doctor|doc|specialist|clinic|people|place|lady|guy)\b/g,
    0.7,
  ],
  [
    /\blaid up (?:over |in )?(?:there|here|at|in)\b|\bis upstairs (?:on|in) (?:\d|two|three|four|five|six|seven|icu|peds|ob)\b/g,
    0.7,
  ],
  [/\b(?:brought|taken|flown|transferred|airlifted|sent) to (?:ours|us|yours) or\b/g, 0.75],
  [
    /\b(?:started|starts|been|keeps?|quit|stopped) coming to (?:our|your|ur|the) (?:meetings?|groups?|sessions?|class|iop|clinic)\b/g,
    0.75,
  ],
  [
    /\b(?:is|s|was|are) on (?:my|our|ur|your) (?:\d{1,2}[:.]\d\d|\d{3,4}(?! (?:list|flight|bus|train))|one|two|three|four|nine|ten|eleven|noon)(?= ?[.,;!?]| (?:today|tomorrow|tmrw|slot|appt)\b| ?$)/g,
    0.7,
  ],
  [/(?:^|[.!?,;] ?|\b(?:she|he|they) )goes here(?: (?:too|now|also))?(?= ?[?.!])/g, 0.6],
];

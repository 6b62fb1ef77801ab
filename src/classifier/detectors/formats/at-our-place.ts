/**
 * Turns of phrase that tell that somebody is cared for here, or was, or is asked after as if so: "comes to our St. Ansel
 * office", "does her infusions with us", "dismissed from the practice", "asking if X is staying here", "is my 8am eval".
 * Each with how sure it is that care is meant; whether somebody is named is not asked here.
 */
const OUR = "(?:our|my|your|ur|yall'?s|the)";
const SITE =
  '(?:office|clinic|location|campus|practice|site|hospital|er|urgent care|unit|detox|rehab|residential|shelter|hospice|infusion center|dialysis|lab|pharmacy window|dosing window|memory (?:care|side))';
const CARE_OF =
  '(?:infusions?|shots?|iv|ivf|freezing|retrievals?|chemo|radiation|dialysis|therapy|counseling|group|groups|pt|ot|wound care|dressings?|labs?|botox|allergy shots|dosing|suboxone|methadone|prenatals?|cleanings?|eyes|feet|skin|meds|pain shots|treatments?|rehab|iop|php|home visits?)';
const LISTS =
  '(?:counseling|therapy|intake|intakes|clinic|surgery|surgical|group|procedure|infusion|dosing|no.?show|recall|transport|van|pickup|discharge|admit|admission|home visit|rounding|transfer|retrieval|transplant|donor(?: egg)?|wait|waiting|call ?back)';
const HOUR = '(?:\\d{1,2}(?::?\\d\\d)? ?(?:am|pm|a|p)?|noon|first|last|next)';

export const AT_OUR_PLACE: readonly (readonly [RegExp, number])[] = [
  [
    new RegExp(
      `\\b(?:comes?|came|coming|goes|going|been|go) (?:in )?to (?:our|ur|yall'?s) (?!(?:church|school|holiday|book|prayer|bible|youth|new|home|campaign|main|leasing|real|law|tax|ticket|post)\\b)(?:[a-z]{2,12}\\.? ){1,3}?${SITE}\\b(?! (?:party|holiday|picnic|potluck|meeting|training|opening|ribbon|tour|job|interview))`,
      'g',
    ),
    0.8,
  ],
  [
    /\bwith us or (?:with |at )?(?:the )?(?:[a-z]{2,12} ){0,3}(?:these days|now|anymore|clinic|hospital|creek|health|practice|peds|ortho|side|county|memorial|general|regional)\b|\b(?:still )?with us (?:these days|anymore|any ?more|or did)\b/g,
    0.7,
  ],
  [
    /\b(?:dismissed|discharged|terminated|dropped|released|fired|graduated) from (?:the |our |her |his )?(?:practice|clinic|program|service|care|panel|iop|php|detox|caseload)\b/g,
    0.85,
  ],
  [
    new RegExp(
      `\\b(?:does?|did|gets?|got|getting|doing|has) (?:her|his|their|all (?:her|his)) (?:[a-z]{2,10} )?${CARE_OF} (?:with|w|w/|at|thru|through) (?:us|our|you|ya|your)\\b`,
      'g',
    ),
    0.85,
  ],
  [/\bfollows? (?:up )?(?:w|w\/|with) us\b|\b(?:is|was|been|being) followed (?:by us|here)\b/g, 0.8],
  [
    /\b(?:moved|moving|going|went) in(?:to)? (?:the )?(?:independent|assisted|memory|skilled|long.?term|hospice) (?:side|wing|hall|unit|living|care)\b/g,
    0.8,
  ],
  [
    new RegExp(
      `\\b(?:on|off|onto|from|came off|moved up|popped up on|showed up on|landed on|ended up on) (?:our|my|tomorrow'?s?|today'?s?|tmrw'?s|tonight'?s?|mon\\w{0,4}'?s|tues?\\w{0,4}'?s|wed\\w{0,6}'?s|thurs?\\w{0,4}'?s|fri\\w{0,3}'?s|this week'?s?) (?:[a-z]{2,10} )?${LISTS} ?(?:list|schedule|sched|sheet|board|roster|slots?)\\b`,
      'g',
    ),
    0.85,
  ],
  [
    /\b(?:can'?t|cannot|cant|not allowed to|we don'?t|couldn'?t|won'?t) (?:say|tell (?:you|u|them|him|her|anyone)|confirm|give out|disclose|discuss) (?:if|whether|where|when|why|that) (?:she|he|they|[a-z]{3,12}) (?:is|was|went|are|ever|lives?|comes?|came|s)\b/g,
    0.75,
  ],
  [
    /\bask(?:ing|ed|s) (?:me |us )?(?:if|whether) (?!(?:the|an?|my|your|our|this|that|it|its|there|we|you|u|i|everyone|anyone|someone|lunch|dr)\b)(?:[a-z'-]{2,16} ){1,3}(?:is|was|s|are|ever) (?:still )?(?:staying |living )?(?:here|with us|at our|in our|one of (?:ours|our)|a patient)\b|\bverify(?:ing)? (?:that )?(?:[a-z'-]{2,16} ){1,3}(?:is|was) (?:here|in|with|at|a)\b/g,
    0.85,
  ],
  [
    /\b(?:is|was|were|s|been|stay(?:s|ed|ing)|living) in (?:our|the|your) (?:residential|sober living|halfway house|shelter|safe ?house|recovery house|iop|php|group home|respite|crisis (?:unit|bed|house))\b|\besta en (?:el|nuestro|la|nuestra) (?:albergue|refugio|casa de (?:recuperacion|acogida)|centro de rehabilitacion|anexo)\b/g,
    0.8,
  ],
  [/\bwas here (?:from )?\d{1,2}(?::\d\d)? ?(?:[ap]m)? ?(?:to|-|til|till|until|thru) ?\d{1,2}/g, 0.8],
  [
    /\b(?:every|each|all the|which|what) (?:dates?|days?|times?|visits?) (?:that )?(?:[a-z'-]{2,16} ){1,3}(?:saw us|was (?:seen|here)|came in|visited)\b/g,
    0.85,
  ],
  [
    /\bi (?:do|did|have|still do) (?:her|his|their) (?:home )?(?:visits|wound care|dressing changes|infusions|shots|meds|therapy|bath|baths|intake|eval|trach|ostomy|nails and feet|foot care)\b|\b(?:my|her|his) (?:home (?:nurse|health (?:nurse|aide))|hospice nurse|wound nurse|visiting nurse)\b/g,
    0.75,
  ],
  [
    /\b(?:check(?:ed|ing|s)?|sign(?:ed|ing|s)?) in at (?:triage|registration|admitting|admissions|intake|the (?:er|ed|urgent care|clinic|window|infusion|front window|cancer center)|labor|l&d|radiology|oncology|peds|urgent care|behavioral health|detox)\b/g,
    0.8,
  ],
  [
    new RegExp(
      `\\b(?:is|was|s) (?:my|our|ur|your) (?:new )?(?:1 to 1|1:1|one to one|one on one|sitter case|${HOUR} (?:eval|consult|intake|patient|pt|new|np|followup|follow up|cleaning|root canal|scope|pap|annual|physical|transfer|retrieval|infusion|wound|admit|discharge|soc|recert))\\b`,
      'g',
    ),
    0.85,
  ],
  [
    /\b(?:is|s|was|sitting|waiting|standing) in (?:my|our) (?:lobby|waiting room|waiting area|triage|exam room|infusion chair|chair|recliner|parking lot waiting)\b/g,
    0.8,
  ],
  [
    new RegExp(
      `\\b(?:is|are|s) on (?:the|${OUR}) (?:schedule|board|books) for (?:tomorrow|today|tmrw|tonight|mon|tues|wed|thurs|fri|monday|tuesday|wednesday|thursday|friday|\\d)`,
      'g',
    ),
    0.8,
  ],
];

/**
 * Where else a patient is put: by the short name of a ward or a machine, a cottage of a home, a number that is moved,
 * isolated or fetched. Each with how sure it is that it is a room; what is faint needs clinical facts beside it
 * (rules/rooms.ts). Only drafts of the length of a chat line are asked (room.ts).
 */

/** What is told of whoever lies, sits or waits there, and hardly of a machine. */
const TOLD =
  "(?:sats?|spo2|bp|hr|temp|o2|pain|fever|has (?:chest|no |a (?:fever|rash|temp|seizure|sz|headache|lac|nosebleed)|her|his|pain|hives|vomit|been (?:crying|puking|waiting to pee))|needs (?:rt|a (?:neb|line|sitter|bedpan|blanket|bucket|lift)|an iv|her|his|pain|zofran|ativan|o2|to (?:pee|poop|go home))|wants (?:to leave|pain|her|his|out|water|more)|says|puked|puking|vomit\\w{0,4}|threw up|claustro\\w{0,7}|anxious|freaking|passed out|faint\\w{0,3}|dizzy|vagal\\w{0,2}|vagaled|cry(?:ing)?|refus\\w{2,4}|npo|allergic|c/o|s/p|coded|coding|seiz\\w{2,4}|bleeding|fell|pulled|cannot|cant|can't|wont|won't|ate|peed|is (?:dizzy|crying|puking|bleeding|febrile|hypo\\w{3,9}|npo|allergic|refusing|passing|seizing|sick|in pain|claustro\\w{0,7}))";
/** Machines and corners that are numbered. */
const CORNERS =
  '(?:uc|ucc|urgent care|mri|ct|xr|x-?ray|us|ultrasound|ir|endo|scope|lane|eye lane|window|sim|vault|linac|prep|cast room|draw|draw station|booth|pit|stall|results pending|rp|vertical|intake|sleep room|tub|spa)';
/** Cottages, halls and neighborhoods of homes carry the names of trees, flowers, birds and weather. */
const HOUSES =
  '(?:juniper|willow|maple|oak|cedar|magnolia|rose|lily|daisy|aspen|birch|pine|elm|sycamore|garden|harbor|sunrise|sunset|meadow|orchard|azalea|dogwood|hickory|laurel|heron|robin|cardinal|bluebird|sparrow|eagle|amber|jade|pearl|topaz|ruby|sapphire|emerald|lakeside|harmony|serenity|lavender|primrose|violet|tulip|poppy|sage|cypress|spruce|redwood|sequoia|hawthorn|wisteria|jasmine|camellia|cottage|bungalow|lodge|villa)';
const NOT_MORE =
  '(?![\\d/%$]|:\\d|[.,]\\d| ?(?:am|pm|mg|mcg|ml|cc|hours?|hrs?|mins?|minutes?|days?|weeks?|wks?|months?|years?|yrs?|yo|people|ppl|pts|patients|kids|times|of|more|st|street|ave|rd|ln|dr|ct|dollars|bucks|miles|lbs|kg|ft|feet)\\b)';
const ISOLATION =
  '(?:c ?-?diff|contact|droplet|airborne|iso|isolation|enteric|neutropenic|fall|seizure|aspiration|suicide|elopement|bleeding|covid|mrsa|vre|precautions|oxygen|o2|bipap|cpap|hi ?flow|tele|telemetry|a monitor|the monitor|1:1|one to one|a sitter|bed ?rest|npo|clears|clear liquids|hospice|comfort (?:care|measures)|a ciwa|ciwa|q15s?|15 minute checks|checks)';

export const WARDS: readonly (readonly [RegExp, number])[] = [
  // "UC 4 sat 86", "MRI 2 claustro, gave 2 ativan"
  [new RegExp(`\\b${CORNERS} (\\d{1,2}[a-d]?)(?=,? ${TOLD}\\b)`, 'g'), 0.55],
  // "Moving 6207 to tele after dinner"
  [
    /\b(?:moving|move|moved|transfer|transferring|transferred|boarding|bringing|transporting|rolling|wheeling) ([1-9]\d{2,3}[a-d]?|\d{1,2}[a-d]) (?=(?:to|up to|down to|over to|out to|back to) (?:tele|telemetry|stepdown|icu|the (?:icu|unit|floor|or|cath|hallway|other)|pcu|ccu|imc|med ?surg|ortho|peds|rehab|psych|surgery|mri|ct|x-?ray|dialysis|a (?:private|different|new|bigger)|isolation|hospice|\d))/g,
    0.5,
  ],
  // "put 17 on c diff precautions"
  [
    new RegExp(
      `\\b(?:put|placed|place|have|got|started|start|need) (\\d{1,4}[a-d]?) on ${ISOLATION}\\b`,
      'g',
    ),
    0.7,
  ],
  // "Put Willow 2 on the list", "lower the bed in Juniper 8"
  [
    new RegExp(
      `\\b(?:in|on|to|from|for|of|at|put|take|check|see|turn|feed|bring) (${HOUSES} \\d{1,2}[a-d]?)${NOT_MORE}(?=[ ,:.;!?']|$)`,
      'g',
    ),
    0.5,
  ],
  [new RegExp(`\\b(${HOUSES} \\d{1,2}[a-d]?)(?=,? ${TOLD}\\b)`, 'g'), 0.55],
  // "204-A NPO p MN", "Nothing by mouth on 1015 B, swallow study"
  [/(?<![\da-z$#/.:-])([1-9]\d{1,3}-[a-d])(?![\da-z]|[-/.]\d)/g, 0.5],
  [
    /\b(?:on|in|for|to|from|of|with|w|check|turn|feed|npo) ([1-9]\d{2,3} [a-d])(?= ?[,.;:!?]| (?:is|has|needs|wants|please|pls|npo|no|until|til|after|she|he)\b| ?$)/g,
    0.5,
  ],
  // "did 36 window keep her pills down", "hows 12 door"
  [
    /\b(?:did|does|is|has|can|hows|how's|hows about|see|check|turn|feed|wake) (\d{1,4}[a-d]? (?:window|door|bed [a-d]|w|d))(?= [a-z])/g,
    0.6,
  ],
  // "send 8 first, ankle is blue, 11 can wait"
  [/\b(?:send|sending|shoot|scan|see|bring|room) (\d{1,2}[a-d]?) (?=(?:first|next|last|now|back)\b)/g, 0.45],
  [/(?:^|[,.;] ?|\b(?:but|and|so) )(\d{1,3}[a-d]?) (?=can wait\b)/g, 0.45],
];

/** What a body does or lets happen, of somebody already placed in a room: "rm 51, shes soaked thru the dressing". */
export const OF_THE_BODY =
  /\b(?:he|she|they|hes|shes|theyre|pt)(?:'s|'re)? (?:is |was |are |just |keeps |still |again |also |wont stop |won't stop ){0,2}(?:grabbing|hitting|biting|kicking|spitting|swinging|punching|scratching|groping|climb\w{0,3}|rolled out|roll(?:s|ing)? out|slid (?:out|off|down)|soaked|soaking|bleeding|oozing|leaking|pulled|pulling|ripped|ripping|smearing|undress\w{1,3}|strip(?:ped|ping)|wandering|sweaty|sweating|clammy|pale|gr[ae]y|blue|limp|cold and|mottled|drool\w{1,3}|shak\w{1,3}|twitch\w{1,3}|stiff|slump\w{1,3}|nodding|out of it|not making sense|hallucinat\w{1,3}|scream\w{1,3}|moan\w{1,3}|grunt\w{1,3}|gasp\w{1,3}|chok\w{1,3}|pock?eting|picking at|tugging at|calling (?:out )?for (?:her|his)|peed|wet|wet the bed|pooped|stopped (?:talking|eating|drinking|breathing)|wont (?:eat|drink|wake|talk)|won't (?:eat|drink|wake|talk))\b/;

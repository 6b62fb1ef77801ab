/**
 * More short forms of where a patient lies, each with how sure it is that it is a room. Only drafts of the length of a
 * chat line are asked (room.ts), and what counts as faint needs clinical facts beside it (rules/rooms.ts).
 */

/** What is on, in or read off a body, owned by a number: "27s trach", "15s drip", "17s temp". */
const ON_A_BODY =
  '(?:trach|drip|temp|bp|pressure|iv|pump|foley|vent|art line|central line|picc|tele|drain|wound|dressing|ng|peg|tube feed|feeds?|chest tube|k|hgb|lactate|trop|labs|sugar|accucheck|o2|sats?|pee|urine|output|stool|brief|diaper|meds|insulin|pain|sitter|restraints|family|wife|husband|daughter|code status|monitor|bed alarm|call light|leg|foot|arm|hip|belly|mom)';
/** What whoever lies there does, needs or has done: nothing else in a house has a number and does so. */
const DOES =
  "(?:needs?|wants?|fell|has|ate|is (?:on|a|an|npo|still|back|asking|refusing|yelling|crying|off|in)|won'?t|wont|knocked|pulled|ripped|threw|spit|puked|vomit(?:ed|ing)|refus(?:ed|es|ing)|keeps|got up|complete|pushing|crowning|intubated|coded|coding|seiz(?:ed|ing)|desat\\w{0,4}|passed out|bled|bleeding|delivered|(?:un)?responsive|satting|screaming|have (?:tylenol|motrin|pain|something for|her|his|zofran|ice|water))";
const NOT_MORE =
  '(?![\\d/%$]|:\\d|[.,]\\d| ?(?:am|pm|mg|mcg|ml|cc|hours?|hrs?|mins?|minutes?|days?|weeks?|wks?|months?|years?|yrs?|yo|people|ppl|pts|patients|kids|times|of|more|left over|dollars|bucks|miles|lbs|kg)\\b)';

export const BEDSIDE: readonly (readonly [RegExp, number])[] = [
  [
    new RegExp(
      `(?<!\\b(?:the|in|low|mid|high|early|late|upper|lower|every|his|her|their|for|my|last|another|only) )\\b(\\d{2,4}[a-d]?|\\d[a-d])'?s (?=${ON_A_BODY}\\b)`,
      'g',
    ),
    0.5,
  ],
  // "yall 22 has scabies", "anyone know why 24 is on dilaudid", "hey 413 wont quit hitting head".
  [
    new RegExp(
      `\\b(?:yall|y'all|guys|hey|heads up|fyi|someone|know why|why|know if|is|can|how is|did|does|so|ok|omg|ugh|and|but|says|pls|please|because|cuz|think|while|since|til|until) (\\d{2,4}[a-d]?|\\d[a-d])(?= ${DOES}\\b)`,
      'g',
    ),
    0.45,
  ],
  [new RegExp(`(?:^|\\n)[ \\t]{0,8}(\\d{2,4}[a-d]?|\\d[a-d])(?= ${DOES}\\b)`, 'g'), 0.45],
  [
    /\b(?:is|was|are) (\d{2,4}[a-d]?|\d[a-d])(?= (?:still )?(?:hospice|dnr|full code|npo|comfort care|a feeder|iso|on iso|on precautions|a fall risk|cleared|discharged|admitted|one to one|1:1)\b)/g,
    0.5,
  ],
  // "12 door needs 2L", "5 window", "12 left in my pod", "4B ventana".
  [
    new RegExp(
      `(?<![\\d/.$-])\\b(\\d{1,3}[a-d]? (?:door|window|wndw|upper|lower|ventana|puerta|left|right))(?= (?:${DOES}|in my (?:pod|hall|row|wing|section|assignment|side)|ppd|es|esta|quiere|tiene|pide|necesita)\\b)`,
      'g',
    ),
    0.6,
  ],
  // "C side 7", "pod A 6 lower", "west hall 3", "B block 12".
  [
    new RegExp(
      `\\b((?:[b-f] side|[a-f] (?:hall|pod|wing|tower|block)|(?:north|south|east|west|left|right|back) (?:side|hall|pod|wing|tower|block)) \\d{1,3}[a-d]?|(?:pod|side|hall|wing|tower|block) [a-f] \\d{1,3}(?: (?:upper|lower|bunk))?)${NOT_MORE}(?=[ ,:.;!?]|$)`,
      'g',
    ),
    0.6,
  ],
  // Wards by their short names, where somebody is doing something: "OB 2 complete", "swing 6 knocked", "hall 2 have".
  [
    new RegExp(
      `\\b(?:swing|ob|ldr|ldrp|gyn|pp|postpartum|antepartum|ante|mb|tele|obs|onc|ortho|cardiac|stepdown|hall|hallway|bh|snf|med|ct|mri|cath|pre-?op|annex|cottage) (\\d{1,3}[a-d]?)(?=,? (?:${DOES}|who|and|for|again)\\b|:| \\d{1,2} ?(?:beat|bt|cm|sec))`,
      'g',
    ),
    0.5,
  ],
  [
    new RegExp(
      `\\b(?:band|gown|socks|blanket|bracelet|toddler|drunk|detox|psych hold|overdose|od|stab wound|gsw|laceration|wanderer|screamer) in (\\d{1,3}[a-d]?)${NOT_MORE}\\b`,
      'g',
    ),
    0.6,
  ],
  [
    /\b(?:access|line|stick|poke|blood|iv start|iv|eyes|sitter|lift|hands) (?:on|in|for|w|with) (\d{1,4}[a-d]?)(?= ?[?.,;:!]| (?:bed|he|she|hes|shes|they|please|pls|stat|now|asap)\b| ?$)/g,
    0.5,
  ],
  // "al de la 9 le falto", "la guera del 4 tiene", "en la 12 piden".
  [
    /\b(?:al|el|la|lo|los|las)(?: [a-z]{3,12})? (?:de la|del|de) (\d{1,3}[a-d]?)(?= (?:le|se|tiene|trae|pide|piden|no (?:quiere|deja|come|ha)|ya|quiere|esta|sigue|necesita|vomit\w{1,4}|amanecio|con (?:fiebre|dolor))\b)/g,
    0.55,
  ],
  [
    /\ben (?:la|el|urgencias|camilla|observacion) (\d{1,3}[a-d]?)(?= (?:piden?|hay (?:un|una)|tienen?|se (?:cayo|desmayo|quito)|esta (?:vomit|sangr|grave|mal)|trae|quieren?|necesitan?)\b)/g,
    0.55,
  ],
  // "nothing by mouth on 1015 B", "204-A NPO", "rom 7 says".
  [/(?<![\d/.$-])\b([1-9]\d{2,3}(?:-[a-d]| b))(?![\w-])/g, 0.5],
  [new RegExp(`\\b(?:rom|rooom|roon|rrom) (\\d{1,4}[a-d]?)(?= (?:says?|said|${DOES}))`, 'g'), 0.6],
];

/** What happens to people in beds and hardly to anything else in a room (rules/rooms.ts), behind the number. */
export const MORE_HAPPENINGS: readonly RegExp[] = [
  /^(?:'?s (?:trach|drip|temp|foley|chest tube|tube feed|feeds?|picc|drain|iv)\b|,? (?:door |window |left |right |upper |lower |side |ventana |bed [a-d] ?)?(?:ate \d{1,3} ?%|(?:won'?t|wont|keeps|will not) (?:quit |stop )?(?:hitting|biting|pulling|picking|scratching|bang(?:ing)?|eat|drink|swallow|wake|sleep|breathe?)|knocked (?:over |out )?(?:her|his)|has (?:no pulse|scabies|lice|a rash|a fever|chest pain|c ?diff|bedbugs)|needs? (?:\d ?l(?:iters?)?\b|(?:a |her |his )?(?:neb|o2|oxygen|bipap|cpap|suction|hoyer|lift|bed bath|depends|briefs?|pull-?up)|\d (?:to|people to) (?:lift|turn|boost))|(?:on|hit) the floor|got up (?:w\/?o|without|alone)|fell\b|complete\b|pushing\b|(?:is )?puro pure|es puro pure|le falto la dosis|piden? panal|no loc\b|breathing (?:weird|funny|fast|hard)|pit(?:ocin)? (?:off|on|at)|lates\b))/,
  /^(?: (?:w|to|for) (?:o2|a monitor|ct|mri|dialysis)\b|(?: is)? (?:peeing|coughing|spitting) (?:up )?(?:frank |bright |red )?(?:blood|clots)\b|,? neg (?:stress|trops?|cta?|dvt|strep|flu)\b|,? trop(?:onin)? (?:leak|bump)|,? (?:swallowed|inhaled|drank) (?:an? |the |his |her )|,? says (?:the |her )?(?:baby is|water broke)|,? quiere (?:sacar|quitar)se )/,
];
/** What is called to a bed, right before the number: "need suction room 15 now", "need eyes on 6". */
export const CALLED_TO =
  /\b(?:need|needs|get|send|bring|want) (?:a |an |some |the )?(?:suction|crash cart|lift|rt|respiratory|anesthesia|rapid|bedpan|straight cath|narcan|epi|o2|oxygen|neb|eyes|blood|hoyer|code cart|glucagon|ativan|d50|ambu bag|bvm)(?: (?:in|to|on|at|for))? (?:room |rm |bed |bay |trauma |exam )?$/;

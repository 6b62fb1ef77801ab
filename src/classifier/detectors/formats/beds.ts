/**
 * Beds and corners of a place of care that go by a number, a letter or a name of their own: "17-window", "n-18", "SDU 3",
 * "fast track c", "Sunroom 1", "chairs 10 and 11", "la 3 de preop". Each with how sure it is that it is a room (room.ts).
 */
export const BEDS: readonly (readonly [RegExp, number])[] = [
  // No car has ten doors.
  [/(?<![\d/.$-])\b(\d{2,3}-(?:window|door|ventana|puerta))\b/g, 0.7],
  [/\b(?:transport|rt|to|in|from) ([a-z]-\d{2,3})(?= (?:w|with|has|needs|for|pls)\b)/g, 0.5],
  [/\b(?:is|its|it's|that's|was) (\d{1,3}[a-d])(?=[,;!?]| ?$)(?!,\d)/g, 0.45],
  [
    /\b(?:sdu|imcu?|cvicu|cticu|tcu|cdu|hdu|scn|recl|cub|cubiculo|observacion|is[lo]{2,4}ation) ?#?(\d{1,3}[a-d]?)\b(?![\d/%$]|:\d|[.,]\d| ?(?:am|pm|people|beds|open|of|left)\b)/g,
    0.5,
  ],
  [/(?:^|\n|[.!?] )(\d[a-d]-\d{1,2}|\d{1,2}-[1-9]\d{2})(?=,? [a-z])/g, 0.45],
  [/\b((?:sunroom|solarium|parlor) \d{1,2})\b/g, 0.7],
  [/\b(?:chairs|beds|bays|rooms|rms|camas|cunas) (\d{1,3}[a-d]?)(?= ?(?:and|&|,|\+|y) ?\d)/g, 0.6],
  // "la 3 de preop", "la 214 window".
  [
    /\b(?:la|el) (?:(\d{1,3}[a-d]?) de (?:preop|trauma|urgencias|recuperacion|parto|labor|neo|uci)|(\d{1,4} (?:window|door|ventana|puerta)|\d{1,3}-[a-d]) (?=quiere|tiene|pide|anda|esta|se|no))/g,
    0.7,
  ],
];

/** Those that go by a letter or a name. */
export const UNNUMBERED: readonly (readonly [RegExp, number])[] = [
  [
    /\b(?:fast track|hall|trauma|triage|resus|bay|chair) ([a-h])(?= (?:stretcher |bed )?(?:is|has|needs|wants|keeps|fell|pulled|swallowed|says|vomit\w{0,3}|sats?|npo|coded|refus\w{2,3})\b)/g,
    0.5,
  ],
  [
    /\b(?:by|in|outside) the ((?:lilac|rose|willow|dove|butterfly|lotus|serenity|harbor|magnolia|comfort) (?:room|suite))(?=,? [^.?!]{0,24}\b(?:him|her|he|she|they'?re)\b)/g,
    0.5,
  ],
];

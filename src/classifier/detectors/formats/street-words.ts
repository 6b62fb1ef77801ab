/**
 * Words of postal addresses, folded lower case. Suffixes after USPS Publication 28, appendix C1:
 * https://pe.usps.com/text/pub28/28apc_002.htm
 */

/** Suffixes that hardly mean anything but a street. */
export const PLAIN_SUFFIXES =
  'street|avenue|ave|avn|blvd|boulevard|road|rd|lane|ln|highway|hwy|parkway|pkwy|terrace|ter|turnpike|tpke|expressway|freeway|cres|crescent|trce|byp|str';

/** Suffixes that are common words or short forms of something else: "way", "row", "dr", "st", "court". */
export const COMMON_SUFFIXES =
  'st|dr|drive|ct|court|way|place|pl|circle|cir|trail|trl|square|sq|loop|alley|aly|row|run|pike|plaza|close|pass|path|point|pt|ridge|hill|hills|view|crossing|xing|bend|cove|grove|creek|hollow|landing|meadow|commons|walk|mews|broadway';

/** Postal codes of states and territories. https://pe.usps.com/text/pub28/28apb.htm */
export const STATES =
  'al|ak|az|ar|ca|co|ct|de|dc|fl|ga|hi|id|il|in|ia|ks|ky|la|me|md|ma|mi|mn|ms|mo|mt|ne|nv|nh|nj|nm|ny|nc|nd|oh|ok|or|pa|pr|ri|sc|sd|tn|tx|ut|vt|va|wa|wv|wi|wy|' +
  'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming';

/** Words that cannot be part of a street's name: between a number and "way" or "st" they make another sentence. */
export const NOT_IN_STREET =
  'a|about|after|ago|all|am|an|and|are|at|away|baby|back|bags?|beds?|before|bit|block|blocks|but|by|call|came|can|cars?|cc|days?|dias|doses?|dollars|dr|each|feet|foot|for|ft|free|friends|from|get|go|going|good|got|had|has|have|he|her|his|hours?|hrs?|i|if|in|inch|inches|is|it|items|just|kids|km|last|later|left|less|like|long|lbs|m|me|meds|mg|miles?|mins?|minutes?|ml|mm|mo|months?|more|my|need|new|next|no|not|now|o|of|off|oclock|on|only|or|orders|out|over|oz|pages?|patients?|pain|people|percent|pills?|pm|points?|pts?|rooms?|sec|seconds|she|should|since|so|some|soon|stars?|steps?|tabs?|than|that|the|their|them|then|there|they|thing|things|this|times?|to|today|tomorrow|too|tons|units?|until|up|very|visits?|was|we|weeks?|were|when|who|will|with|wks?|x|yards|years?|yo|yrs?|you|your|y|de|del|en|el|la|los|las|que|con|para|por|horas?|minutos?|semanas?|meses|anos?|veces|personas?|km|grados';

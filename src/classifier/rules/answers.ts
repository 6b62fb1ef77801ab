/** How an answer in a thread reads, whoever it is about. */

/** Up to this many characters a draft reads as an answer to the message before it. */
export const SHORT = 90;
/** Up to this many it still answers, when something was asked. */
export const FRAGMENT = 180;
export const OUTCOME =
  /\b(?:positive|negative|normal|abnormal|benign|malignant|cancer|high|low|elevated|came back|bad|clear|clean|worse|better|stable|critical|admitted|discharged|died|passed|refused|allergic|positiv[oa]|negativ[oa]|alt[oa]|baj[oa]|mal|bien|grave|murio)\b/;
/** Measurements and short forms of a result: "88/50", "neg x2", "+ for legionella", "5cm/90". */
export const VALUES =
  /\b\d{2,3}\/\d{2,3}\b|\b(?:neg|pos|wnl|nad|npo|stage \d)\b|^\W*\+ (?:for)?|\b\d\s?cm\b|\b\d{2,3} ?%|\b(?:afebrile|febrile|clean|benign|malignant|broken?|fractured|broke)\b/;
/** Sends the asker elsewhere instead of answering. */
export const DECLINED =
  /\b(?:use the portal|(?:can'?t|cannot|wont|won't|not (?:allowed|supposed) to) (?:say|tell|go over|discuss|talk|peek|put)|in the (?:chart|portal)\b[^.]{0,12}$|call (?:me|the (?:office|desk|unit|floor|clinic))|not (?:on|over) (?:here|this|fb|facebook|messenger)|secure chat|no puedo (?:decir|hablar))\b/;
/** Somebody came to us, stays with us, left us. */
export const CAME =
  /\b(?:sees us|comes? to us|(?:one|patient) of ours|(?:is|s) (?:still )?here|came in|signed (?:him|her|them)self (?:in|out)|checked (?:in|out)|transferred|switched to the other|back (?:there|w|with) |upstairs|been (?:up )?(?:there|here|in)|room(?:'?s)? (?:is )?(?:ready|and all)|esta aqui|vino|sigue aqui)\b/;
export const CLOCK = /\b(?:at|by|around|til|until|a las) \d|\d ?(?:am|pm|min|mins|minutes)\b|\d:\d\d/;
/** Says of somebody who was asked after that they are a patient, or were. */
export const CONFIRMS =
  /^\W*(?:lol |haha |um+ |uh+ |omg |well |ok ){0,2}(?:yes|yep|yeah|yup|ya|yea|mhm+|mm+hm+|correct|si|sip|claro|not (?:since|anymore|any more|for)|used to|every|since|twice|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|for (?:years|months)|(?:she|he|they) (?:does|did|is|was|used|switched|left|moved|comes|goes|started|stopped|quit|transferred|graduated))\b|\bbut (?:yes|yeah|yep)\b/;
/** Grave news in few words, where somebody's care is spoken of. */
export const GRAVE =
  /\b(?:in the (?:liver|bones?|brain|lungs?|nodes?|spine)|spread to|kept (?:him|her|them)|called it at|(?:she|he)(?:'s|s| is)? gone\b|maybe less|both carriers|not compatible|\d{1,2} (?:mature|fertilized|frozen)|onion skin|tore (?:it )?open|broke it in|the bad kind|the aggressive (?:kind|one)|one to one|no sharps|cant find (?:the|her|his) (?:word|words|pulse)|popped (?:it )?open|walked out before|wouldn'?t let (?:me|us|them)|bit the (?:hygienist|nurse|tech)|refused it|still (?:bleeding|leaking|oozing)|sangra)\b/;
/** Where somebody is, as an answer: a number at the head, with a window, a side or who it is behind it. */
export const PLACE_TOLD =
  /^\W*(?:(?:still|its|it's|that'?s|in|la|el|he'?s|she'?s) ){0,2}(?:in )?((?:(?:bay|bed|rm|room|chair|pod|cub|cama|hall) ?)?\d{1,4}[a-d]?(?: (?:left|right|window|door|l|r|upper|lower))?)(?=[,.;!]| ?- | and (?:he|she)\b|$)/;
/** Says of somebody who was named that they are ours, in words that only care has. */
export const OURS =
  /\b(?:saw (?:her|his|their) (?:file|chart|name) (?:on|in)|on (?:the|our|my) (?:schedule|census|caseload|books)\b|one of (?:mine|ours)|behind the double doors|(?:fired|left|dropped) us\b|went (?:w|with|to) (?:the|another) (?:agency|clinic|practice)|(?:de|es de) los mi[oa]s|(?:lo|la) veo cada|viene los|con nosotros)\b/;

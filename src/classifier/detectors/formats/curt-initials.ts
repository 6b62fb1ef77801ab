/**
 * Initials in the forms that hurried hands give them: with a dash ("M-P") and with the prefix of a surname ("KMc",
 * "T.O'B", "j.o'd").
 */

export const DASHED = /(?<![\w'/-])[A-Z]-[A-Z](?:-[A-Z])?(?![\w/-])/g;
/** Letters and a dash that are no person: waves, valves, parts of the alphabet. */
export const NOT_DASHED =
  /^(?:[a-d]-[b-e]|[p-t]-[p-u]|a-v|x-y|b-e-d|m-f|i-[dv]|[eo]-r|r-n|o-k|[a-z]-[a-z]-[ydu])$/;
export const PREFIXED =
  /(?<![A-Za-z.'])[A-Z](?:\. ?)?(?:Mc[A-Z]?|O'[A-Z]|Mac[A-Z]|D'[A-Z]|deL|VdB|vdB|DLC|StJ)(?![A-Za-z])/g;
export const PREFIXED_LOWER = /(?<![a-z.'])[a-z]\. ?(?:o'|mc|d')[a-z](?![a-z])/g;

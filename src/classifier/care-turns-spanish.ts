import type { Turn } from './care-voice.ts';

/**
 * Turns of a clinic's voice to its reader in Spanish (care-voice.ts), each before a word of care that the lists know: what
 * is moved or done again, what has come or was authorized, who comes to see the reader, how to live with a cast.
 */
export const SPANISH_TURNS: readonly Turn[] = [
  {
    kind: 'appointment',
    score: 0.57,
    ofDoctor: true,
    beforeCare: true,
    says: /\b(?:(?:le|te) (?:movemos|cambiamos|pasamos|agendamos|repito|repetimos|quitamos|ponemos)|hay que (?:repetir|hacer|sacar|tomar|revisar|poner|bajar)[lt]e|no (?:se |te )?(?:l[oa] )?(?:moje|quite|rasque|jale)s?) (?:el|la|los|las|su|tu|una?) (?!puntos (?:de|por))/,
  },
  {
    kind: 'device',
    score: 0.56,
    ofDoctor: true,
    beforeCare: true,
    says: /\b(?:(?:su|tu)s? (?=\w+ (?:portatil )?(?:ya )?(?:lleg|sali|esta list|fue a))|(?:el|la|los|las) (?=\w+ (?:[a-z]+ ){0,3}(?:l[oa]s?|te) (?:autoriz|aprob|cubr|visita |va a ver|espera )))/,
  },
];

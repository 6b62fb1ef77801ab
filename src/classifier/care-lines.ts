import type { Turn } from './care-voice.ts';

/**
 * Further lines of a clinic to its reader (care-voice.ts): stitches that come out, which pill when, what was made to
 * measure and lies ready, what must be done once more. Near-misses are bakeries, garages and schools.
 */
const DAY =
  '(?:mon|tues?|weds?|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|tmrw|today|tonight|the \\d{1,2}|lunes|martes|miercoles|jueves|viernes)';

export const LINES: readonly Turn[] = [
  {
    kind: 'procedure',
    score: 0.57,
    says: new RegExp(
      `\\b(?:stitches|staples|sutures|drains?|packing|catheter|foley|picc|port|cast) (?:(?:can |will )?comes? |is |are )?(?:out|off) (?:on |this |next )?${DAY}\\b`,
    ),
  },
  {
    kind: 'medication',
    score: 0.57,
    says: /\bthe (?:white|yellow|pink|blue|red|green|orange|purple|little|big) (?:one|ones|pill|pills) (?:(?:once|twice) a day|every \d|at night|in the (?:morning|evening)|with (?:food|breakfast|supper|dinner)|before bed)\b/,
  },
  {
    kind: 'device',
    score: 0.57,
    says: /\b(?:your|ur|baby'?s) (?:new )?(?:insoles?|orthotics|bite ?guard|aligners|ear ?molds?|flipper|prosthe\w{3,4}|afos?|helmet|wig|compression (?:socks|stockings)|oxygen|concentrator|sensors|splint) (?:just )?(?:came|is|are|r|got)(?: back| in| here| ready|!)/,
  },
  {
    kind: 'lab',
    score: 0.57,
    ofDoctor: true,
    says: /\b(?:pathologist|radiologist|dermatologist|lab|dr\.? [a-z]{2,14}) (?:called|read|says) (?:your|ur) [a-z]{3,12} (?:is )?(?:benign|clean|clear|normal|stable|negative|positive)\b|\bwants? (?:your|ur) (?:[a-z\d]{2,10} ){1,2}(?:repeated|redone|rechecked|drawn)\b|\b(?:forgave|wrote off) (?:your|ur) [a-z]{2,9} bill\b/,
  },
  {
    kind: 'appointment',
    score: 0.57,
    says: /\ble (?:mov[ei]mos|cambiamos|adelantamos) (?:la|el|su) (?:cita|consulta|eco|[a-z]{4,14}(?:grafia|scopia|metria|terapia)|estudio|cirugia|limpieza|placa) |\bhay que (?:repetir|sacar|quitar|cambiar|bajar|subir|checar)(?:le|te) (?:el |la |los |a la )?(?:potasio|sangre|prueba|examen|placa|dosis|insulina|sal|azucar|puntos|yeso|sonda|presion)\b/,
  },
];

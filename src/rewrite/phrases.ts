import type { IdentifierKind } from '../classifier/types.ts';
import type { Language } from './language-of.ts';

/** What an identifier is called instead, and `''` for what is left out. */
export interface Phrases {
  readonly patient: string;
  readonly another: string;
  /** Before a year. */
  readonly inYear: string;
  readonly bornIn: string;
  readonly old: string;
  readonly onFile: (kind: IdentifierKind) => string;
}

export const PHRASES: Readonly<Record<Language, Phrases>> = {
  en: {
    patient: 'the patient',
    another: 'another patient',
    inYear: 'in ',
    bornIn: 'born in ',
    old: '90 or older',
    onFile: (kind) =>
      kind === 'phone'
        ? 'the phone number on file'
        : kind === 'email'
          ? 'the email on file'
          : 'the number on file',
  },
  es: {
    patient: 'el/la paciente',
    another: 'otro/a paciente',
    inYear: 'en ',
    bornIn: 'año de nacimiento ',
    old: '90 años o más',
    onFile: (kind) =>
      kind === 'phone'
        ? 'el teléfono registrado'
        : kind === 'email'
          ? 'el correo registrado'
          : 'el número registrado',
  },
};

/** Instead of what tells of a patient. It says nothing of whether there is one. */
export const NOT_HERE: Readonly<Record<Language, string>> = {
  en: "I can't write about this here. Please look in our secure system, or call me.",
  es: 'No puedo escribir sobre esto aquí. Búsquelo en nuestro sistema seguro o llámeme.',
};

// What stands right before an identifier and goes with it. Each is matched at the end of the text before.

export const TITLE = /\b(?:mrs?|ms|miss|mx|sra?|srta|señora?|señorita|senora?|don|doña)\.?\s+$/i;
export const FEMININE = /^(?:mrs|ms|miss|sra|srta|señora|señorita|senora|doña)\b/i;
export const ARTICLE = /(?:^|[^\p{L}])(?:the|our|el|la|al|del)\s+$/iu;
/** The word already says what the name would be replaced by. */
export const PATIENT = /(?:^|[^\p{L}])(?:pts?|patient|client|resident|paciente|residente)[\s:,-]*$/iu;
export const GREETING =
  /(?:^|[\n.!?])\s*(?:hi|hey|hello|dear|good (?:morning|afternoon|evening)|hola|estimad[oa]|buen[oa]s \p{L}+)\s+$/iu;
export const OF_OR_TO = /(?:^|[^\p{L}])(de|a)\s+$/iu;

export const BORN =
  /\b(?:dob|d\.o\.b\.?|b\.?d\.?|(?:date of )?birth(?:\s?(?:day|date))?|born(?: on)?|fecha de nacimiento|f\.?d?\.?n\.?|nacid[oa](?: el)?|naci[oó](?: el)?)(?:\s+(?:is|was|on|es|el))?\s*[:=#-]?\s*$/i;
const WEEKDAY =
  '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)';
export const BEFORE_DATE = new RegExp(
  `(?:\\b(on|to|since|from|by|before|after|until|till|for|in|el|desde|hasta|para|antes del?|después del?|del?)\\s+)?(?:the\\s+)?(?:${WEEKDAY}\\.?,?\\s+)?(?:the\\s+)?$`,
  'i',
);
/** Prepositions that keep their meaning before a year. */
export const KEPT_BEFORE_YEAR = /^(?:since|before|after|until|till|by|from|desde|hasta|antes de|después de)/i;
export const CLOCK =
  /^,?\s*(?:at|@|a las?)\s*\d{1,2}(?::?\d\d)?\s*(?:[ap]\.?\s?m\b\.?|h(?:rs?)?\b|o'?clock)?/i;

const LABEL =
  "(?:mrn|m\\.r\\.n\\.?|medical|record|chart|member|subscriber|beneficiary|policy|plan|account|acct|claim|case|ssn?|social|security|id|ids|dl|driver'?s|licen[sc]e|plate|npi|dea|vin|serial|device|phone|cell(?:phone)?|mobile|tele?(?:phone)?|fax|number|num|no|nr|e-?mail|mail|address|web|site|link|url|ip|expediente|historia|cl[ií]nica|p[oó]liza|cuenta|afiliad[oa]|afiliaci[oó]n|seguro|tel[eé]fono|celular|cel|correo|n[uú]mero|n[uú]m|direcci[oó]n|de)";
/** "his MRN is", "phone:", "at", "to". */
export const LABELS = new RegExp(
  `(?:\\b(?:and|y|with|con)\\s+)?(?:\\b(?:his|her|their|the|your|su|el|la)\\s+)?\\b${LABEL}(?:[\\s.:#=-]+(?:${LABEL}|is|es|#))*[\\s.:#=-]*$`,
  'i',
);
export const PREPOSITION = /\b(?:at|on|to|via|under|with|from|in|al|en|por|con)\s+(?:#\s*)?$/i;
export const LIVES =
  /(?:,?\s*\b(?:(?:and|who|y|que)\s+)?(?:he|she|they)?\s*(?:lives?|living|resides?|staying|vive|viven)\s+)?(?:\b(?:at|in|on|from|near|en|de)\s+)?(?:the\s+)?$/i;
export const ROOM =
  /(?:\b(?:in|to|at|from|en|del?|al?)\s+)?(?:\b(?:the|la|el)\s+)?(?:\b(?:room|rm|bed|bay|unit|suite|floor|habitaci[oó]n|hab|cuarto|cama|piso)\.?\s*)?(?:#\s*)?$/i;
/** A second one begins here. */
export const AND = /(?:\b(?:and|but|y|pero)\s+|,\s*)$/i;
export const YEARS_OLD =
  /^\s*-?\s*(?:y\.?\/?o\.?\b|yrs?[ -]?(?:old|o)?\b|years?[ -]?olds?\b|a[ñn]os(?: de edad)?\b)/i;
export const AGED = /\b(?:aged?|edad)\s*:?\s*$/i;
/** Somebody is named by the age alone: "the 94 yo in bed 2". */
export const OF_AGE = /\b(the|an?|our|this|that|la|el|una?)\s+$/i;
export const PERSON_WORD =
  /^\s*(?:f\b|m\b|fe?male|(?:wo)?man|lady|gentleman|guy|pt|patient|resident|client|mujer|hombre|paciente|se[ñn]ora?)/i;

import { hashEnd, hashOn } from './lexicons/hash.ts';
import { HASH_START } from './lexicons/lexicon.ts';

/**
 * Small closed word classes that tell who is spoken of and in what voice. Open classes (names, drugs, places) are
 * lexicons; these are grammar, so they stay in code, where the detectors can name them. English and Spanish, folded.
 */
export const WRITER = 1 << 0;
export const READER = 1 << 1;
export const THIRD = 1 << 2;
export const PATIENT = 1 << 3;
export const RELATIVE = 1 << 4;
export const TITLE = 1 << 5;
export const DOCTOR = 1 << 6;
/** Verbs whose object is a person: call, remind, room. */
export const PERSON_VERB = 1 << 7;
/** Verbs and copulas whose subject is a person when a name stands before them: needs, checked, called. */
export const PERSON_PREDICATE = 1 << 8;
export const PREPOSITION = 1 << 9;
export const DETERMINER = 1 << 10;
export const QUESTION = 1 << 11;
export const CONDITIONAL = 1 << 12;
export const NEGATION = 1 << 13;
export const GREETING = 1 << 14;
export const FRIENDLY = 1 << 15;
export const ANIMAL = 1 << 16;
export const MONTH = 1 << 17;
export const WEEKDAY = 1 << 18;
/** Jobs of the care team: the nurse, the front desk. */
export const STAFF = 1 << 19;
export const AUXILIARY = 1 << 20;
/** One, two, oh, cero: a spelled digit. */
export const DIGIT_WORD = 1 << 21;
/** Any other function word: never a name on its own in lower case. */
export const FUNCTION = 1 << 22;
export const PARTICLE = 1 << 23;
/** Spanish possessives that may mean hers or yours. */
export const SU = 1 << 24;
export const TIME = 1 << 25;
/** Words that say something exists, is ready or came back: the predicate of a result. */
export const STATUS = 1 << 26;
export const WE = 1 << 27;

const LISTS: readonly (readonly [number, string])[] = [
  [WRITER, 'i im ive me my mine myself imma yo mi mis mio mia conmigo'],
  [WE, 'we us our ours weve were-we ourselves nosotros nosotras nuestro nuestra nuestros nuestras nos'],
  [
    READER,
    'you your yours u ur youre youve yall yourself yr tu tus usted ustedes te ti vos contigo tuyo tuya',
  ],
  [SU, 'su sus suyo suya'],
  [
    THIRD,
    'he she him her his hers hes shes they them their theirs theyre theyve himself herself ella ellos ellas',
  ],
  [PATIENT, 'pt pts patient patients pacient paciente pacientes ptnt client clients cliente pnt'],
  [
    RELATIVE,
    'mom moms mother mum momma mama ma dad daddy dads father papa pops son daughter sons daughters wife husband ' +
      'hubby spouse partner brother sister bro sis grandma grandmother grandpa grandfather granny nana abuela abuelo ' +
      'abuelita abuelito aunt auntie uncle tia tio cousin prima primo niece nephew sobrino sobrina kid kids child ' +
      'children baby boyfriend girlfriend fiance fiancee stepson stepdaughter stepdad stepmom grandson granddaughter ' +
      'grandson grandchild grandkid twins madre padre hijo hija hijos hijas esposo esposa marido mujer hermano hermana ' +
      'nieto nieta suegra suegro novio novia roommate neighbor vecina vecino bebe nene nena toddler infant newborn ' +
      'mami papi mamita papito cunada cunado yerno nuera ahijado ahijada padrastro madrastra in-law daugther dauther daughtr grandaughter husbnd huband',
  ],
  [
    TITLE,
    'mr mrs ms miss mister missus sr sra srta senor senora senorita don dona sir madam mx prof professor',
  ],
  [DOCTOR, 'dr dra doctor doctora drs doc'],
  [
    STAFF,
    'nurse np pa rn lpn cna ma provider tech receptionist biller coder pharmacist therapist hygienist scribe ' +
      'intern resident attending hospitalist supervisor manager coworker colleague enfermera enfermero recepcionista ' +
      'doula midwife paramedic emt phlebotomist',
  ],
  [
    PERSON_VERB,
    'call calling phone text texting message remind tell telling told ask asking contact schedule reschedule rescheduled ' +
      'book booked room roomed see saw seeing meet notify inform email fax admit admitted discharge discharged ' +
      'draw sedate prep transport transfer squeeze bring send help page paged llama llamar llamame llamale llamen ' +
      'avisa avisale avisar dile diganle digale recuerda recuerdale pregunta preguntale agenda agendar agendale cita ' +
      'checking triage vaccinate treat treated treating examine examined consult consulted',
  ],
  [
    PERSON_PREDICATE,
    'is was has had needs need wants wanted called calls came comes says said asked asks missed checked checks arrived ' +
      'arrives tested got gets started starts stopped takes took showed shows went goes died passed relapsed fell ' +
      'reported reports denies complains complaining feels felt looks seems refuses refused refusing requests requested ' +
      'signed cancelled canceled rescheduled no-showed brought picked dropped left delivered lost gained ' +
      'tiene tuvo esta estaba vino viene llego llamo dice dijo quiere necesita falto salio fue es era toma ' +
      'tomo pidio cancelo sigue se fallecio murio ingreso dio perdio trae trajo paso pregunto',
  ],
  [
    PREPOSITION,
    'for about re regarding with from to of by on per concerning w para sobre con de por a del acerca sin',
  ],
  [
    DETERMINER,
    'the a an this that these those some any each every another no el la los las un una unos unas este esta ese esa al lo',
  ],
  [
    QUESTION,
    'what when where why how who which whose whats wheres hows whos que cuando donde como cual cuanto quien cuantos',
  ],
  [CONDITIONAL, 'if unless whether when si cuando whenever'],
  [
    NEGATION,
    'no not never none dont doesnt didnt isnt wasnt arent cant wont hasnt havent without sin nunca ningun ninguna',
  ],
  [
    GREETING,
    'hi hello hey dear hola buenas buenos good gm hiya howdy estimado estimada querido querida thanks thank thx ty gracias sorry',
  ],
  [
    FRIENDLY,
    'hope hopefully hugs love congrats congratulations happy birthday lol haha lmao xo xoxo bday praying prayers ' +
      'wish miss dinner lunch party beer coffee drinks movie espero felicidades cumpleanos jaja abrazo abrazos besos',
  ],
  [
    ANIMAL,
    'dog dogs puppy pup cat cats kitten kitty horse pony hamster rabbit bunny parrot vet veterinarian goat cow ' +
      'perro perrita perrito perra gato gata gatito veterinario veterinaria pet pets mascota doggo poodle labrador lab-dog ' +
      'beagle chihuahua retriever pug corgi dachshund mutt mutts terrier schnauzer rottweiler pitbull goldendoodle ' +
      'labradoodle collie heeler spaniel mastiff hound calico feline k9 ferret gerbil iguana cockatiel ' +
      'heifer gelding foal kitties pups pupper cachorro cachorra perritos gatitos',
  ],
  [
    MONTH,
    'january february march april may june july august september october november december jan feb mar apr jun jul ' +
      'aug sep sept oct nov dec enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  ],
  [
    WEEKDAY,
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun ' +
      'lunes martes miercoles jueves viernes sabado domingo',
  ],
  [
    TIME,
    'today tomorrow tmrw tmr tomo yesterday tonight morning afternoon evening noon am pm week month year weekend hoy ' +
      'manana ayer noche tarde semana mes ano now later soon asap oclock ahora ahorita luego pronto',
  ],
  [
    AUXILIARY,
    'be been being am are were do does did doing done will would can could should shall may might must have having ' +
      'lets gonna gotta wanna estoy estan somos son ser estar hay he ha han va voy vas vamos van puede puedes pueden puedo debe',
  ],
  [
    STATUS,
    'back ready in scheduled confirmed approved denied due overdue positive negative normal abnormal elevated low high ' +
      'benign malignant stable pending clear available listo lista listos listas positivo negativo programada programado ' +
      'confirmada confirmado aprobada aprobado vencida pendiente',
  ],
  [
    DIGIT_WORD,
    'zero oh one two three four five six seven eight nine cero uno dos tres cuatro cinco seis siete ocho nueve',
  ],
  [PARTICLE, 'de del la las los van von bin ibn al el da dos das di du der den ter abu ap st mac mc o le y'],
  [
    FUNCTION,
    'and or but so because cause cuz as at than then there here it its just only also too very really much many more ' +
      'most up down out off over again back into onto after before during until while since through yes yeah yep ok okay ' +
      'nope please pls plz plse sure maybe well right let like get go come know think want make take give find say ' +
      'good bad new old next last first other same own all both few such rt via etc vs asap btw fyi idk omg np ' +
      'y o pero porque pues entonces ya muy mas menos tambien solo aqui alli alla bien mal desde hasta entre ' +
      'favor gracias ok oye mire mira eso esto asi algo nada todo toda todos cada otra otro fyi stat pm in on is it not now ' +
      'still yet ever ago able got guy guys lady man woman girl boy someone somebody anyone everybody everyone people thing ' +
      'things stuff lot lots bit way day days night time times hour hours min mins minute minutes weeks months years',
  ],
];

/** Open addressing over the same hashes as the lexicons', so that a token is hashed once for both. */
const SLOTS = 4096;
const keys = new Uint32Array(SLOTS);
const bits = new Int32Array(SLOTS);

function slotOf(hash: number): number {
  let slot = hash & (SLOTS - 1);
  while (bits[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (SLOTS - 1);
  return slot;
}

for (const [bit, words] of LISTS) {
  for (const word of words.split(' ')) {
    const hash = hashEnd(hashOn(HASH_START, word));
    const slot = slotOf(hash);
    keys[slot] = hash;
    bits[slot] = (bits[slot] ?? 0) | bit;
  }
}

/** The cue bits of a finished hash; 0 for most words. */
export function cuesOfHash(hash: number): number {
  return bits[slotOf(hash)] ?? 0;
}

/** The cue bits of a folded lower-case word without apostrophes; 0 for most words. */
export function cuesOf(word: string): number {
  return cuesOfHash(hashEnd(hashOn(HASH_START, word)));
}

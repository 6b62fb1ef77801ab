import type { Candidate, Doc } from '../../document.ts';
import { COMMON, hasHealth, NAME_BITS } from '../../lexicons/classes.ts';
import type { HealthKind, Strength } from '../../types.ts';

/**
 * Words of medicine by how they end: Greek and Latin make new ones faster than any list. Drug endings are the stems of
 * https://www.who.int/teams/health-product-and-policy-standards/inn/stembook. Without accents; English and Spanish.
 */
const ENDINGS: readonly (readonly [HealthKind, Strength, string])[] = [
  [
    'procedure',
    'strong',
    'ectomy ectomies ectomia ectomias ostomy ostomies ostomia ostomias otomy otomies otomia otomias plasty ' +
      'plasties plastia plastias scopy scopies scopia scopias rrhaphy rrafia rrafias centesis opexy opexia ' +
      'desis angiogram angiografia angiografias reatografia ecografia ecografias gammagrafia gammagrafias ' +
      'mamografia mamografias arteriografia arteriografias venografia urografia rgometria pirometria sitometria ' +
      'anometria udiometria embolizacion embolization quimioterapia radioterapia',
  ],
  [
    'condition',
    'strong',
    'itis cosis xosis tosis rosis posis bosis oidosis cidosis losis nosis cemia remia temia kemia lemia nemia ' +
      'xemia semia pemia pathy pathies patia patias plegia plejia paresis paresia paresias megaly megalia penia ' +
      'rrhage rrhagia rragia rragias sarcoma sarcomas blastoma cytoma citoma lymphoma linfoma linfomas angioma ' +
      'angiomas ibroma ibromas denoma denomas myoma myomas mioma miomas lipoma lipomas teratoma glioma gliomas ' +
      'cinoma cinomas melanoma hematomas granuloma granulomas papiloma papilloma matoma ectasia ectasias ' +
      'ectasis malacia ertrophy ertrofia istrofia ystrophy plasia plasias eoplasm eoplasms',
  ],
  [
    'symptom',
    'medium',
    'algia algias odynia odinia aturia inuria isuria liuria iguria anuria riuria piuria ciuria ysuria octuria ' +
      'orrhea orrea orreas phagia fagia phasia fasia arthria artria kinesia cinesia cinesias pnea ptysis ptisis ' +
      'ycardia icardia',
  ],
  [
    'medication',
    'medium',
    'umab imab omab tinib ciclib parib zomib lisib april opril ipril sartan vastatin vastatina cillin cilina ' +
      'mycin micina floxacin floxacino conazole conazol prazole prazol gliptin gliptina gliflozin gliflozina ' +
      'glutide glutida olol dipine dipino setron triptan zepam zolam ocaine ocaina oxetine oxetina tidina ' +
      'thiazide tiazida semide semida cycline ciclina ovir tivir navir buvir asvir revir gravir dronate dronato ' +
      'dronic dronico aparin aparina xaban gatran grelor platin platino rubicin rubicina taxel limus solone ' +
      'solona metasona azepine azepina triptyline triptilina barbital profen profeno lukast botulinumtoxin',
  ],
];

/** Words with such an ending that are none of medicine, or known by the lists as something else. */
const OTHERS: ReadonlySet<string> = new Set(
  (
    'senioritis mondayitis graffitis karpathy apoptosis diagnosis misdiagnosis prognosis hypnosis hipnosis metamorphosis ' +
    'symbiosis simbiosis apoteosis apotheosis psychosis neurosis dichotomy dicotomia lobotomy lobotomia microscopy ' +
    'microscopia spectroscopy espectroscopia horoscopy kaleidoscopy sympathy sympathies telepathy antipathy homeopathy ' +
    'homeopatia osteopathy osteopatia naturopathy naturopatia psychopathy simpatia simpatias telepatia antipatia ' +
    'antipatias nostalgia nostalgias injuria injurias'
  ).split(' '),
);

/** Shorter words end by chance. */
const SHORTEST = 8;

const BY_ENDING: ReadonlyMap<string, readonly [HealthKind, Strength]> = new Map(
  ENDINGS.flatMap(([kind, strength, endings]) =>
    endings.split(' ').map((ending) => [ending, [kind, strength]] as const),
  ),
);

const LENGTHS = [...BY_ENDING.keys()].map(({ length }) => length);
const LONGEST_ENDING = Math.max(...LENGTHS);
const SHORTEST_ENDING = Math.min(...LENGTHS);

/** Below a listed term: the ending says what sort of thing it is, not which. */
const CONFIDENCE = 0.8;

/** Words that no list knows and that end as only words of medicine do. */
export function endings(doc: Doc): Candidate[] {
  const found: Candidate[] = [];
  for (const { shape, lower, classes, start, end } of doc.tokens) {
    if (shape !== 'word' || lower.length < SHORTEST) continue;
    if (hasHealth(classes) || (classes & (COMMON | NAME_BITS)) !== 0 || OTHERS.has(lower)) continue;
    for (let n = Math.min(LONGEST_ENDING, lower.length - 2); n >= SHORTEST_ENDING; n--) {
      const known = BY_ENDING.get(lower.slice(-n));
      if (known === undefined) continue;
      const [kind, strength] = known;
      found.push({ kind, start, end, confidence: CONFIDENCE, strength });
      break;
    }
  }
  return found;
}

import { readDocument } from './normalize.ts';

/**
 * Words of the matters that no patient-requested exception covers, in English and Spanish: substance use, psychotherapy
 * and mental health, HIV and sexual health, reproductive care, minors. Beginnings of words, accents folded; medicines
 * whose only common use tells the matter. Broad on purpose: a match keeps a message from passing that is stopped anyway.
 */
const PRIVATE = [
  // Substance use, 42 CFR Part 2.
  /(?<![a-z])(?:alcohol|drunk|borrach|sober|sobri|addict|adicc|adict|relaps|recaid|detox|desintox|rehab|overdos|sobredosis|opioid|narcan|naloxon|suboxon|subutex|sublocad|buprenorph|methadon|metadon|naltrexon|vivitrol|antabus|disulfiram|acamprosat|heroin|cocain|fentan|meth\b|metanfet|marijuan|marihuan|cannab|weed\b|drug (?:test|screen|use|abuse)|droga|withdrawal|abstinenci|smok(?:e|ing)|vap(?:e|ing)|substance|sustancia|12.step|sponsor)/,
  // Psychotherapy and mental health.
  /(?<![a-z])(?:psych|psiq|psico|counsel|consejer|therapist|terapeut|terapia|(?<!(?:physical|occupational|speech|hormone|radiation|infusion) )therapy|mental|depress|depres|anxi|ansied|bipolar|schizo|esquizo|panic|panico|ptsd|tept\b|adhd|tdah|autis|ocd\b|suicid|self.harm|autoles|anorexi|bulimi|eating disorder|mood|behavioral|antidep|antipsy|sertral|zoloft|fluoxet|prozac|citalop|escital|lexapro|celexa|paroxet|paxil|venlafax|effexor|duloxet|cymbalta|bupropion|wellbutrin|trazodon|mirtazap|lithium|litio|lamotrig|lamictal|quetiap|seroquel|aripipr|abilify|risperid|olanzap|zyprexa|haloper|clozap|lurasid|latuda|buspir|alprazol|xanax|lorazep|ativan|clonazep|klonopin|diazep|valium|methylphen|ritalin|concerta|adderall|vyvanse|amphetam|atomoxet|strattera)/,
  // HIV and sexual health.
  /(?<![a-z])(?:h[i1l!]v|v[i1l!]h\b|aids\b|sida\b|cd4|viral load|carga viral|antiretro|prep\b|truvada|descovy|biktarvy|genvoya|stribild|odefsey|triumeq|dovato|tivicay|dolutegr|emtricit|tenofov|cabotegr|apretude|prezist|stds?\b|stis?\b|ets\b|its\b(?= (?:test|prueba))|sex|chlamyd|clamid|gonor|syphil|sifil|herpes|hpv|vph\b|trichomon|tricomon|genital|penis|pene\b|vagin|condom|erecti|sildenaf|viagra|tadalaf|cialis|transg|transex|gender|genero|partner notif)/,
  // Reproductive care.
  /(?<![a-z])(?:pregn|embaraz|abort|miscarr|contracep|anticoncep|birth control|depo\b|iuds?\b|diu\b|nexplanon|mirena|ivf\b|fiv\b|iui\b|fertil|infertil|ovula|mifepri|misopro|plan b\b|morning.after|prenatal|antenatal|obstet|ob.?gyn|gynec|ginec|vasect|tubal|tubes tied|ligadura|menstru|menopaus|hyster|hister|uter[iou]|ovar|cervi(?:x|cal (?:cancer|screen|smear)|c?o uter)|pap\b|papanic|sperm|espermat|semen\b|fetal|fetus|feto|trimest|postpart|posparto|lactat|breastfe|amamant|labor and deliv|c.section|cesare|due date|hcg)/,
  // Minors.
  /(?<![a-z])(?:(?:your|tu|su) (?:son|daughter|child|kid|baby|babies|boy|girl|toddler|infant|teen|hij[oa]|nin[oa]|bebe|menor)|child|kids?\b|baby|babies|infant|toddler|newborn|teen|adolesc|pediatr|minor\b|ninos?\b|ninas?\b|bebes?\b|hij[oa]s?\b|school|escuela|daycare|guarderia|(?<![\d.])(?:1[0-7]|[1-9])[ -]?(?:yo\b|y\/o|m\/o|(?:years?|yrs?|months?|weeks?)[ -]old|(?:anos?|meses) de edad|year old)|grade\b|(?:6th|7th|8th|9th|10th|11th|12th) grader?)/,
];

/** Whether the text touches one of the matters that stay stopped, whatever a patient prefers. */
export function touchesPrivateMatter(text: string): boolean {
  const { lower } = readDocument(text);
  const folded = lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return PRIVATE.some((pattern) => pattern.test(folded));
}

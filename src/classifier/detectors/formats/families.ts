import type { Candidate, Doc } from '../../document.ts';
import { trigger } from '../../triggers.ts';
import type { HealthKind, Strength } from '../../types.ts';
import { scan } from './scan.ts';

/**
 * Ways of saying something about a body that have too many readings for a list. A template is a row of places, each
 * with its choices; an empty choice leaves the place out: "[tore|ruptured] [her|his|] [acl|meniscus]". A star marks the
 * place whose words are rarest: without one of them in the draft nothing is searched.
 */
interface Family {
  readonly strength: Strength;
  readonly confidence: number;
  readonly pattern: RegExp;
}

interface Group {
  readonly trigger: number;
  readonly families: readonly Family[];
}

const WORDS = /[a-z]+/;
const PLACES = /\*?\[[^[\]]*\]/g;

/** One template as the source of a pattern. The space beside a place that may be left out is left out with it. */
function source(template: string): string {
  let pattern = '';
  for (const place of template.match(PLACES) ?? []) {
    const choices = place
      .replaceAll(/^\*?\[|\]$/g, '')
      .split('|')
      .map((choice) => choice.trim());
    const any = `(?:${choices.filter((choice) => choice !== '').join('|')})`;
    if (pattern === '' || pattern.endsWith(' )?')) pattern += choices.includes('') ? `(?:${any} )?` : any;
    else pattern += choices.includes('') ? `(?: ${any})?` : ` ${any}`;
  }
  return pattern;
}

/** The words that open the choices of the starred places: one of them stands in whatever matches. */
function words(templates: readonly string[]): string[] {
  const found: string[] = [];
  for (const template of templates) {
    const starred = /\*\[([^\]]*)\]/.exec(template)?.[1] ?? '';
    for (const choice of starred.split('|')) {
      const word = WORDS.exec(choice.replaceAll("'", ''))?.[0];
      if (word !== undefined) found.push(word);
    }
  }
  return found;
}

/** Everyday families wait for context like everyday words of the lists. */
const CONFIDENCE = { sure: 0.85, everyday: 0.5 } as const;

type Row = readonly [strength: Strength, use: keyof typeof CONFIDENCE, templates: readonly string[]];

function group(rows: readonly Row[]): Group {
  return {
    trigger: trigger(rows.flatMap(([, , templates]) => words(templates)).join(' ')),
    families: rows.map(([strength, use, templates]) => ({
      strength,
      confidence: CONFIDENCE[use],
      pattern: new RegExp(`\\b(?:${templates.map(source).join('|')})(?![a-z0-9])`, 'g'),
    })),
  };
}

const BONES =
  'hip|arm|leg|ankle|wrist|femur|collarbone|collar bone|pelvis|elbow|rib|ribs|tailbone|kneecap|jaw|tibia|fibula|clavicle|sternum|vertebra|heel|toe|toes|finger|fingers|thumb|nose|skull|neck|shoulder|foot|hand|wrists|ankles|orbit|eye socket|back';
const LIMBS = 'arm|leg|side|hand|foot|legs|arms|face|neck|fingers|toes|knee|shoulder';
const HUESOS =
  'brazo|pierna|tobillo|cadera|muneca|pie|dedo|dedos|clavicula|costilla|costillas|rodilla|hombro|codo|mano|nariz|diente|dientes|columna|cuello|femur|menisco|ligamento|ligamentos|espalda';
const WHOSE = 'her|his|their|the|your|my|a|both|both her|both his';
const OPERATIONS =
  'fusion|bypass|ablation|stent|stents|cath|extraction|crown|implant|implants|graft|scope|scoped|procedure|injection|infusion|transfusion|sling|mesh|revision|section|delivery|surgery|surgeries|op|transplant|chemo|radiation|hip|knee|shoulder|tubes|tonsils|gallbladder|appendix|hernia|amputation|induction|stroke|seizure|fall|admission|discharge|steroids|vanc|antibiotics|detox|overdose';

const GROUPS: Readonly<Partial<Record<HealthKind, Group>>> = {
  symptom: group([
    [
      'strong',
      'sure',
      [
        '*[dolor|dolores] [de|en] [pecho|el pecho|muela|la vesicula|vesicula|rinon|los rinones|el abdomen|abdomen|vientre|el vientre|la cadera|cadera|la boca del estomago|el costado|la cara|la mandibula|los huesos|las articulaciones|el ojo|la ingle|los testiculos|los senos|parto|cuello|columna|ciatico|oido]',
        '[coughing|coughed|coughs|throwing|threw|spitting|spit|spits|vomiting|vomited|vomits|puking|puked|hacking|bringing|brought] [up] *[blood|bloody|clots|bright red|pus|coffee grounds]',
        '*[vomitando|vomita|vomito|tosiendo|tose|tosio|escupiendo|escupe|escupio|orinando|orina|orino|evacuando|evacua|obrando|cagando|haciendo popo|meando|arrojando|devolviendo] [sangre|con sangre|coagulos|pus|negro]',
        '*[sangre] [en] [la|el|su|las|los|tu] [orina|popo|excremento|heces|pipi|panal|vomito|esputo|sonda|semen|saliva|flema|bano]',
        '*[curtain] [over] [the|his|her|my|your|their|one|left|right] [left|right|vision|eye|left eye|right eye|one eye|half]',
        '[no ha|lleva sin|sin|no] *[orinado|orinar|orina|obrado|obrar|evacuado|evacuar|hecho del bano|hecho popo|hecho pipi|comido nada|despertado|respirado|reaccionado|reacciona|despierta|respira|traga]',
        '[se le|le] *[subio|bajo|disparo|descontrolo] [mucho|demasiado|otra vez|] [la presion|la precion|el azucar|la azucar|la asucar|el asucar|la glucosa|el potasio|la calentura|la temperatura|las plaquetas|la oxigenacion|el oxigeno]',
        '[left|right|whole left|whole right|one] [side] [is|went|was|feels|of her face|of his face|of the face|of her body|of his body|] *[numb|weak|drooping|droopy|paralyzed|limp]',
        '[lost] [most of|half of|all of|some of|] [the|his|her|your] *[upper half|lower half|upper field|lower field|peripheral|peripheral vision|side vision|central vision|left field|right field|vision|hearing|sight]',
        '[fluid|water] [on|in|around] [her|his|the|their|your|my] *[lung|lungs|heart|brain|belly|knee]',
        '[no|ya no|casi no|apenas] [puede|podia|aguanta|logra] *[respirar|caminar|tragar|orinar|hacer del bano|mover el brazo|mover la pierna|mover las piernas|obrar|evacuar|comer nada|dormir del dolor|el dolor]',
        '[esta|ta|anda|sigue|estaba|amanecio] *[sangrando|convulsionando|babeando|delirando|desorientado|desorientada|inconsciente|deshidratado|deshidratada|grave|muy grave|delicado|delicada|muy delicado|muy delicada|intubado|intubada|entubado|entubada|sedado|sedada|agonizando|desahuciado|desahuciada|hinchado|hinchada|infectado|infectada|paralizado|paralizada]',
        '[blood] [in] [|her|his|their|your|my|the] *[urine|pee|stool|stools|poop|diaper|sputum|spit|vomit|emesis|foley|cath|bag|toilet|semen|catheter|phlegm|ear|pad|underwear|depends|saliva|drain]',
        '*[wound|incision|dressing|stump|surgical site|port site|cath|breath|urine] [smells|stinks|reeks|smelled|is draining|is leaking|is oozing|opened up|opened back up|came open|popped open|came apart|is gaping|split open|split|is red and hot|is hot|busted open|is weeping|dehisced]',
        '*[peeing|pees|peed|pissing|pooping|poops|pooped|passing|passed|crapping|shitting|urinating|stooling|dripping|leaking] [blood|clots|tissue|pus|bright red blood|bright red|stones|black|tar|razor blades]',
        '[se le|le] *[durmio|adormecio|torcio|chuequeo|chueco|paralizo|cayo] [la cara|la boca|el brazo|la pierna|la mitad del cuerpo|un lado|medio cuerpo|la mano]',
        `[can't|cant|cannot|couldn't|couldnt|unable to|not able to] [move|feel|lift|raise|bear weight on|put weight on] [${WHOSE}|that] [left|right|whole|whole left|whole right|] *[${LIMBS}]`,
        "[can't|cant|cannot|couldn't|couldnt] *[bear weight|weight bear]",
        '*[soaking|soaked|soaks|bleeding|bled|saturating|filling] [through|] [a|one|two|2|her|every|] [pad|pads] [an|every|per|in an|q|in] [hour|hr|30 min|hours]',
        '[una|la|otra|] *[bolita|bola|masa|llaga|ulcera|mancha] [en] [el seno|el pecho|el pulmon|la mama|el cuello|la axila|la ingle|el higado|la pierna|el pie|la boca|la lengua|el utero|la matriz|el ojo|los testiculos|el rinon|el cerebro|el pancreas|la tiroides|un seno]',
        '*[spot|spots|shadow|nodule|nodules|mass|masses|tumor|lesion|lesions|opacity] [on|in] [her|his|the|your|their|my|a] [left|right|upper|lower|] [lung|lungs|liver|kidney|pancreas|brain|ovary|spine|mammogram|x-ray|xray|ct|scan|mri|adrenal|spleen|breast|thyroid|bladder|colon]',
      ],
    ],
    [
      'medium',
      'sure',
      [
        '*[cuts|cut marks|bruises|burns|marks|welts|scratches] [on] [both|her|his|their] [thighs|arms|wrists|legs|neck|back|arm|wrist|thigh]',
        '[toe|toes|foot|feet|finger|fingers|leg|ankle|hand|lips|stump] [is|are|has|have|went|turned|turning|looks|look|r|] [all|gone|turned|going|] *[black|blue|purple|dusky|mottled|gangrenous]',
        '*[soaked|soaking|bled|bleeding|leaking|oozing|draining] [through|thru] [the|his|her|ur|your|two|2|three|3|another|] [dressing|dressings|bandage|gauze|pad|pads|gown|sheets|cast]',
        '*[pulling|tugging|digging] [at|on|in] [her|his|their|the] [ear|ears]',
        "[hasn't|hasnt|has not|haven't|havent|hadn't|not|can't|cant|cannot|couldn't|couldnt|didn't|didnt|isn't|isnt|aint|ain't|never] *[peed|pee|peeing|pooped|poop|pooping|voided|void|voiding|urinated|urinate|urinating|stooled|keeping anything down|keep anything down|kept anything down|keeping fluids down|keep food down|keeping food down|keep water down|kept food down|kept a thing down|passed gas|passing gas|moved her bowels|moved his bowels|had a bm|had a bowel movement|made urine|making urine|making tears|able to pee|able to go]",
        '[con|trae|tiene|tuvo|anda con|sigue con|amanecio con|empezo con|llego con|vino con|viene con|vino por|viene por] *[fiebre|mucha fiebre|vomito|vomitos|diarrea|chorro|mucho dolor|dolores|nauseas|sangrado|ronchas|comezon|ardor|infeccion|una infeccion|infeccion en la orina|mal de orin|flujo|hinchazon|escalofrios|convulsiones|ataques|contracciones|palpitaciones|taquicardia|migrana|jaqueca|llagas|ulceras|anemia|estrenimiento|reflujo|ansiedad|depresion|derrame|la presion alta|presion alta|el azucar alta|azucar alta|el azucar alto|piojos|sarna|hongos|varicela|influenza|covid|neumonia|pulmonia|asma|bronquitis|anginas|amigdalitis|otitis|conjuntivitis|hemorroides|almorranas|un bulto|una bola|un quiste|quistes|miomas]',
        '[female|male] *[fall|mva|mvc|rollover]',
        '[leg|arm|hip|ankle|wrist|foot] [is|was|looks|looked] *[turned out|shortened|shorter|shortened and rotated|externally rotated|at a weird angle|bent wrong|the wrong way]',
        `*[lump|knot|mass|growth|mole|sore|bump|lesion|boil|cyst] [in|on|under|behind] [${WHOSE}] [left|right|] [breast|boob|neck|armpit|testicle|groin|lung|liver|kidney|pancreas|brain|thyroid|back|scalp|lip|tongue|jaw|ovary|chest|nose|ear|eyelid|cheek|face|leg|gum|foot|wrist]`,
        '[the|your|her|his|that|ur] *[lump|mole|mass|nodule|growth|lesion|polyp|polyps|biopsied spot] [was|is|were|are|came back|turned out|looks|looked] [|just|only|to be] [|a|an] [benign|cancer|cancerous|nothing|growing|bigger|cyst|lipoma|fibroid|melanoma|clean|fine|precancerous]',
        "*[rash|bite|boil|sore|incision|stye|blister|wound|stump] [is|was|has|got|looks|looked|'s|] [spreading|spread|infected|worse|oozing|draining|nasty|angry|streaking|weeping|open again|smelling]",
        "[leg|legs|foot|feet|ankle|ankles|belly|face|hand|hands|arm|calf|tongue|lips|throat|eye|knee] [is|are|'s|r|all|really|so|got|went|] [all|so|really|] *[swelled|swole|swoll|swollen|swelling|ballooned] [up|shut|]",
        `*[fell|falls|fallen|tumbled|slid|slides|rolled|slipped] [off|out of|outa|outta|getting out of|from|off of] [the|a|his|her|their|] [bed|toilet|wheelchair|commode|stretcher|gurney|exam table|changing table|roof|ladder|hayloft|chair] [at|in|on|overnight|last night|again|twice|this|and|n|&]`,
        '*[fishhook|fish hook|nail|splinter|bead|pea|bean|metal|bug|needle] [stuck |lodged |way |] [in|up|through] [his|her|their|the] [eye|eyelid|ear|nose|nostril|foot|hand|finger|throat|thumb|toe|cornea|gum]',
        '*[bit|bitten|stung] [by|] [a|an|the|his|her|their|] [snake|copperhead|rattlesnake|rattler|dog|neighbors dog|cat|tick|bat|raccoon|brown recluse|spider|black widow|scorpion|wasps|hornet]',
        "*[swallowed|drank|chugged|inhaled|aspirated|ingested] [a|the|some|his|her|grandma's|grandpas|moms|mom's|two|] [button |] [battery|coin|penny|quarter|magnet|magnets|bleach|antifreeze|drano|pills|tide pod|tide pods|lego|bottle of tylenol|nail polish remover|rat poison|meds|peanut]",
        '[se] *[tomo|trago] [el|la|un|una|las|unas|los|] [cloro|pastillas|pila|bateria|moneda|veneno|raticida|detergente|thinner|gasolina|insecticida]',
        '[le|les] *[duele|duelen|arde|punza] [mucho|bastante|] [el|la|los|las|] [pecho|vientre|rinon|rinones|costado|herida|seno|senos|al orinar|cuando orina|la herida]',
        '[hurts|burns|burning|stings] [when] [she|he|they|you|u] *[pees|pee|urinates|urinate|voids]',
        '[no|not a|without a] *[heartbeat|heart beat|pulse|pulses] [on|in|at|found|detected|today|for]',
      ],
    ],
    [
      'weak',
      'sure',
      [
        '[le|les] *[duele|duelen|molesta|molestan] [mucho|bastante|] [el|la|los|las] [cabeza|espalda|garganta|rodilla|rodillas|cintura|pie|pies|cuello|pierna|piernas|brazo|huesos|panza|estomago|cadera|muela|muelas|ojos|ojo|mandibula|oido|oidos]',
      ],
    ],
    [
      'medium',
      'everyday',
      [
        '[losing|lost|dropped|gained|down|up] [a lot of|too much|ten|twenty|10|12|15|18|20|25|30|40|50] *[weight|pounds|lbs|lb|kilos|kg]',
        '[se] *[corto|quemo|machuco|entero|pico|golpeo|pego] [el|la|un|una|con|en] [dedo|mano|brazo|pie|pierna|clavo|vidrio|cuchillo|aceite|cabeza|la cabeza|la frente|cara|ojo]',
        '[lo|la|le] *[pico|mordio] [el|la|un|una] [alacran|vibora|arana|avispa|perro|gato|garrapata|murcielago|culebra]',
      ],
    ],
  ]),
  condition: group([
    [
      'strong',
      'sure',
      [
        "*[end stage|endstage|late stage|advanced|terminal|metastatic|early stage|recurrent|inoperable|aggressive|widespread] [kidney|renal|liver|heart|lung|copd|dementia|parkinson's|parkinsons|als|cancer|disease|cirrhosis|alzheimer's|alzheimers|breast cancer|lung cancer|illness|ms|esrd|chf]",
        '*[looks|look|looked|looking] [like] [walking pneumonia|pneumonia|a uti|uti|strep|shingles|cellulitis|a fracture|fx|a stroke|appendicitis|a kidney stone|kidney stones|gallstones|a dvt|dvt|mono|flu|covid|cancer|scabies|ringworm|impetigo|pink eye|psoriasis|eczema|mrsa|staph|a hernia|a clot|copd|chf|dementia|lupus|melanoma|basal cell|a torn meniscus|gout|bronchitis|sepsis|dka|croup|rsv|poison ivy|an abscess|abscess]',
        '[abscessed|infected|cracked|broken|chipped|impacted|rotten|rotted|fractured|knocked out|dead|dying] *[tooth|teeth|molar|molars|wisdom tooth|wisdom teeth|front tooth|crown]',
        '*[heel|foot|sacral|coccyx|pressure|diabetic|diabetic foot|venous|leg|ankle|stasis|arterial|hip|buttock|toe] [ulcer|ulcers|wound|wounds|sore|sores|decub|decubitus]',
        "*[hairline|stress|compound|greenstick|compression|spiral|buckle|boxer|boxers|boxer's|hip|wrist|colles|smith|jones|burst|pathologic|open|closed|displaced|nondisplaced|non displaced|comminuted|tib fib|salter harris|skull|rib|pelvic|orbital|pars|lisfranc|bimal|trimal|scaphoid|nasal|torus] [fracture|fractures|fx]",
        '[blood clot|blood clots|clot|clots] [in] [his|her|the|your|their|my|both] *[leg|legs|lung|lungs|arm|brain|heart|calf|groin|eye]',
        `*[broke|broken|breaks|fractured|fx|fx'd|fxd|shattered|busted|cracked] [${WHOSE}|two|three|2|3|] [left|right|] [${BONES}]`,
        `[his|her|their|your|ur] [left|right|] [${BONES}] [is|was|are|were|looks|probably|prob|def|] *[broken|fractured|shattered|dislocated]`,
        "[(?<='s )(?:left |right )?arm|ankle|wrist|hip|collarbone|femur|pelvis|elbow|jaw|shoulder|ribs|hand] [is|was|are|were|looks|] *[broken|fractured|shattered|dislocated]",
        `[${BONES}] [is|was|] *[broken|fractured|shattered|snapped] [in] [two|three|2|3|four|4|several|a few] [places|spots|pieces]`,
        `*[tore|torn|tears|blew|blew out|blown|ruptured|popped|tear of|ripped|repaired] [${WHOSE}|] [left|right|] [acl|mcl|pcl|lcl|meniscus|rotator cuff|labrum|achilles|hamstring|biceps?|quad tendon|patellar tendon|eardrum|disc|calf muscle|rotator]`,
        `*[dislocated|dislocates|separated|popped out] [${WHOSE}] [left|right|] [shoulder|hip|knee|elbow|finger|thumb|jaw|kneecap|patella]`,
        '*[stage|grade] [1|2|3|4|i|ii|iii|iv|two|three|four|one|3a|3b|4b|2a|2b|ia|iia|iib|iiia] [breast|lung|colon|ovarian|prostate|pancreatic|cancer|melanoma|lymphoma|ckd|kidney|pressure|sacral|decub|wound|sacrum|on her heel|on his heel|on her bottom|on his bottom|copd|chf|endometriosis|bladder|rectal|esophageal|liver|gastric|nsclc|adeno]',
        '[se|se le] *[quebro|rompio|fracturo|torcio|zafo|disloco|luxo|esguinzo|lastimo] [el|la|los|las|un|una|dos|tres] [' +
          HUESOS +
          ']',
        '[infeccion|infecsion|infecion|imfeccion|infexion] [de|en|del] [la|las|los|el|] *[orina|vias urinarias|rinon|rinones|oido|garganta|sangre|herida|pulmones|muela|piel|ojos|ojo|matriz|vejiga|vias|pecho]',
      ],
    ],
  ]),
  procedure: group([
    [
      'strong',
      'sure',
      [
        '[le|les|te|a] *[van|tuvieron|tienen] [a|que] [amputar|cortar|sacar|quitar|ligar|operar|abrir|poner|hacer] [el|la|los|las|un|una|dos|de la|del|] [dedos?|pierna|pie|vesicula|muelas?|matriz|trompas|apendice|rinon|pulmon|marcapasos|valvula|stent|rodilla|cadera|hernia|corazon|ojo|cesarea|biopsia|bypass|seno|columna|prostata|tumor]',
        '*[operacion|operasion|cirugia|sirugia] [de] [la|el|los|las|] [vesicula|matriz|rodilla|cadera|hernia|apendice|corazon|columna|ojos|ojo|cataratas|prostata|rinon|muela|muelas|seno|tiroides|hombro|mano|pie|nariz|cerebro|cabeza|espalda|estomago|anginas|amigdalas|hemorroides]',
        "[needs|needed|need|getting|got|gets|put in|took|placed] *[stitches|staples|sutures|ten stitches|six stitches|a transfusion|two units|2 units|a unit of blood|prbcs|ffp|intubated|cardioverted|lanced|debrided|i&d'd|suctioned|straight cathed|cathed|disimpacted|an enema|a paracentesis|tapped|a thora|a central line|a picc|a midline|a trach|a peg|dialyzed|emergent dialysis|crrt|ecmo|bipap|high flow|hiflow|an lp|a head ct|a ct|an mri|an echo|a biopsy|a colonoscopy|admitted|amputated|a splint|splinted|casted|a nebulizer|nebs|a psych eval|a sitter|restraints]",
        '[lo|la|le|los|las|me lo|me la|te|se lo|se la] *[operaron|operan|operaran|van a operar|tienen que operar|internaron|van a internar|intubaron|entubaron|hospitalizaron|desahuciaron|dializan|dializaron|sedaron|vacunaron|inyectaron|amputaron|trasplantaron|reanimaron|desfibrilaron|sondaron|canalizaron|transfundieron|suturaron|enyesaron|anestesiaron|radiaron|dieron de alta|pasaron a piso|pasaron a terapia|subieron a piso|metieron a quirofano|aliviaron]',
        '[started|starts|starting|start|finished|finishing|done with|finishes|completed|on|through|getting|doing|last|final|first|next|second|third] *[chemo|radiation|rads|xrt|dialysis|hd|immunotherapy|infusions|keytruda|taxol|folfox|folfirinox|r-chop|rchop|abvd|proton therapy|brachytherapy|hormone therapy|hrt|ivf|iop|php|detox|cardiac rehab|pulm rehab|home oxygen|home o2|hospice|palliative]',
        '*[tubes|tube] [in] [his|her|their|the|both|both his|both her|your] [ear|ears|nose|chest|throat|belly|stomach|kidney|kidneys]',
        `[day|days|week|weeks|wk|wks|month|months] [#|] [1|2|3|4|5|6|7|8|9|10|11|12|14|one|two|three|four|five|six|seven|eight|ten|] [after|post|from|of|since|out from|s/p] [${WHOSE}|] [spinal|lumbar|neck|cervical|back|knee|hip|heart|left|right|] *[${OPERATIONS}]`,
        `[1|2|3|4|5|6|7|8|9|10|12|14|two|three|four|five|six|ten] [days|day|weeks|wks|wk|months|mos|d|w] [after|post|from|out from|since|s/p] [${WHOSE}|] [spinal|lumbar|neck|cervical|back|knee|hip|heart|left|right|] *[${OPERATIONS}]`,
        `[her|his|your|their|ur|after the|post|s/p] [spinal|lumbar|neck|cervical|back|heart|cardiac|tooth|bone|left|right|] *[fusion|bypass|ablation|stents?|cath|extraction|bone graft|skin graft|revision|transfusion|c ?section|induction|tubal|circ|vasectomy|appy|lap chole|hyst|bka|total knee|total hip|biopsied]`,
        '*[revision|revise|revising|redo|replace|replacing|replaced|washout] [of|] [the|her|his|] [left|right|l|r|] [hip|knee|shoulder|tka|tha]',
        '[get|gets|getting|got|had|has|having|taking|took|take|remove|removing|pull|pulled|pulling] [his|her|their|the|your|ur] *[tonsils|gallbladder|gall bladder|appendix|uterus|ovaries|stitches|staples|sutures|cast|pins|hardware|drain|catheter|cath|foley|port|iud|thyroid|kidney|spleen|prostate|molar|molars|wisdom teeth|moles|mole|adenoids|chest tube|trach|picc|packing] [out|off|removed|pulled|taken out]',
        '[tooth|teeth] [#|no|number|] [2|3|4|5|12|13|14|15|18|19|20|28|29|30|31] *[ext|extraction|crown|rct|root canal|filling|buildup|implant|mod|mo|sealant|abscess|fractured|needs]',
        '[le|te|les] *[quitaron|sacaron|amputaron|extrajeron|operaron|pusieron|cambiaron|cortaron|hicieron|quitar|sacar|poner|hacer|mandaron|pidieron|ordenaron] [la|el|un|una|los|las|unos|unas|dos|de la|del|de las|] [matriz|vesicula|besicula|apendice|utero|ovarios?|seno|pulmon|rinon|bazo|prostata|tiroides|muelas?|diente|dientes|pie|pierna|dedo|dedos|anginas|amigdalas|puntos|grapas|yeso|sonda|marcapasos|stent|protesis|diu|quiste|tumor|lunar|cateter|dren|valvula|cadera|rodilla|cesarea|legrado|biopsia|colonoscopia|endoscopia|cateterismo|radiografia|ultrasonido|mamografia|papanicolaou|tomografia|resonancia|electro|ecocardiograma|estudio|estudios|analisis|prueba de embarazo|prueba de vih|dialisis|transfusion|quimio|quimioterapia|radioterapia|endodoncia|limpieza profunda|cirugia|operacion|hernia|cataratas|columna|corazon|ojo|ojos|vasectomia]',
        '[cycle|round|dose|fraction|infusion|session] [#|number|] [1|2|3|4|5|6|one|two|three|four|five|six] [of|] [her|his|the|] *[chemo|radiation|folfox|keytruda|taxol|r-chop|abvd|rads|immuno|ketamine|tms|ect|ivig|rituxan]',
        '[\\d{2,3}] [degrees|deg] [of|] *[bend|flexion|extension|rom|abduction|rotation|knee flexion]',
      ],
    ],
  ]),
  device: group([
    [
      'medium',
      'sure',
      [
        '[tus|sus|los|las|unos] *[lentes|lentes de contacto|anteojos|espejuelos|plantillas|aparatos|aparatos auditivos|muletas|dientes|placas|zapatos de diabetico] [ya estan|ya llegaron|estan listos|estan listas|ya estan listas|llegaron]',
        '[your|ur|the] *[glasses|contacts|contact lens|lens|hearing aid|spectacle] [prescription|rx|fitting|adjustment|exam|allowance|benefit]',
        '[your|ur|his|her|their|both] *[glasses|readers|progressives|bifocals|lenses|contacts|contact lenses|trial lenses|frames|dentures?|partial|night guard|hearing aids?|hearing molds|ear molds|orthotics|inserts|brace|diabetic shoes|compression stockings|walker|cpap|oxygen|concentrator|nebulizer|wheelchair|prosthesis|prosthetic|crutches|sensor|libre|dexcom|insoles|retainer] [r|are|is|were|came|got|fell|get|gets|needs] [in|here|ready|out|off|back|delivered|adjusted|being remade|fixed]',
        '[tus|sus|tu|su|los|las|el|la] *[lentes|lentes de contacto|anteojos|espejuelos|plantillas|aparatos|muletas|placa|armazon|dentadura|protesis|andador|silla de ruedas|oxigeno] [ya|] [esta|estan|llegaron|llego] [listos?|listas?|aqui|]',
        '[ya] [esta|estan|llegaron|llego|le arreglaron|le arregle] [tus|sus|tu|su|los|las|el|la] *[lentes|lentes de contacto|anteojos|espejuelos|plantillas|aparatos|muletas|placa|armazon|dentadura|protesis|andador|silla de ruedas|oxigeno]',
      ],
    ],
  ]),
  medication: group([
    [
      'medium',
      'sure',
      [
        '[go|goes|going|went|bump|bumped|drop|dropped|increase|increased|titrate|titrated|taper|tapered|him|her|them|back|is|was] [up|down|back] [to] [\\d{1,4}(?:\\.\\d{1,2})?] *[mg|mcg]',
      ],
    ],
  ]),
  appointment: group([
    [
      'medium',
      'sure',
      [
        '*[pick up|picked up|grab|come get|come by for|swing by for|stop by for|left you|set aside|drop off] [your|ur|her|his] [meds|prescription|rx|script|refill|results|labs|records|lab slip|lab order|referral|doctors note|dr note|inhaler|pills|samples|glasses|contacts|cpap|brace|boot|jug|stool kit|prep kit|bowel prep]',
        '*[moved|bumped|pushed|rescheduled|changed|resched|switched] [your|ur|her|his] [foot check|surgery|scan|mri|ct|infusion|chemo|treatment|therapy|counseling|counseling intake|intake|tooth|physical|labs|dialysis|chair time|run|crown|cleaning|root canal|injection|eval|visit|appt|appointment|procedure|scope|colonoscopy|fitting|ultrasound|session|time]',
        '[crown|surgery|scan|infusion|chemo|dialysis|cleaning|root canal|injection|procedure|scope|colonoscopy|ultrasound|fistulagram|biopsy|stress test|echo|mri|ct|pt|seat] [seat|got|was|is|] *[moved|bumped|pushed|rescheduled|resched] [to|up|back|from]',
      ],
    ],
  ]),
  lab: group([
    [
      'strong',
      'sure',
      [
        '*[critical|panic|abnormal|elevated|positive|repeat|stat] [lab|labs|k|potassium|sodium|trop|troponin|hgb|hemoglobin|lactate|glucose|value|values|inr|platelets|psa|a1c|blood work|bloodwork|cultures|pap|mammo|mammogram|ekg|bloodwork results|hcg|tsh]',
        '*[grew|growing|grows|grew out|speciated] [mrsa|mssa|staph|e coli|ecoli|pseudomonas|pseudo|klebsiella|gram negative|gram negatives|gram positive|gram positives|gpc|gnr|yeast|candida|strep|enterococcus|vre|esbl|gbs|proteus|staph aureus|c diff|gpcs|cocci in clusters]',
        '*[fev1|fvc|lvef|dlco|pa sys|mcv|gfr|egfr|fena|anc|plts?|plt] [is|was|of|only|at|] [\\d{1,3}]',
        "*[psa|psas|inr|tsh|trop|trops|troponin|troponins|potassium|creatinine|creat|hgb|hemoglobin|platelets|plts|wbc|lactate|ldl|triglycerides|bnp|ddimer|d-dimer|glucose|bun|gfr|egfr|lfts|bili|bilirubin|ammonia|lipase|crp|ferritin|cd4|viral load|hcg|betas|dilantin level|lithium level|vanc trough|tacro|lead level|cultures|blood cultures|urine cx|csf|sputum|cologuard|hpv|rpr|hiv|hep c|hep b|quantiferon|ua|uds|utox|ekg] [is|was|came back|are|were|still|now|is still|up|down|went|up to|down to|at|dropped|bumped|jumped|rising|trending|trended|'s|way|too] [way |too |really |so |super |] [high|low|up|down|elevated|critical|positive|negative|pos|neg|abnormal|normal|sky high|through the roof|terrible|off|detectable|undetectable|reactive|nonreactive|supratherapeutic|subtherapeutic|therapeutic|dirty|clean|doubled|doubling|tripled|falling|plateaued]",
        '*[hcg|betas|beta|psa|troponin|trop|creatinine|lactate|lipase|cea|tsh|ldl] [has |have |] [doubled|doubling|tripled|rising|climbing|falling|dropping|plateaued|peaked|normalized]',
        '[salio|salieron|llego|llegaron] [ya|] [su|tu|sus|tus] *[analisis|laboratorios|resultados?|examenes|estudios?|biopsia|papanicolaou|mamografia|cultivo|prueba]',
        '[su|tu|sus|tus|los|las|el|la] [de |] *[analisis|laboratorios|resultados|examenes|estudios|biopsia|papanicolaou|mamografia|cultivo|urocultivo|hemoglobina|glucosa|colesterol|trigliceridos|plaquetas|creatinina|potasio|acido urico|radiografia|ultrasonido|placa|tomografia|resonancia|prueba de embarazo|prueba de vih|prueba] [de sangre |de orina |ya |le |te |] [salio|salieron|esta|estan|llego|llegaron|dio|dieron|muestra|muestran|salen] [bien|mal|positivo|positiva|positivos|negativo|negativa|negativos|normal|normales|alto|alta|altos|baja|bajo|bajos|alterado|alterados|alterada|anormal|anormales|limpio|limpia|benigno|benigna|maligno|maligna|muy alta|muy alto|muy altos]',
      ],
    ],
  ]),
};

/** What the families of one kind find in a draft. */
export function familiar(doc: Doc, kind: HealthKind): Candidate[] {
  const found: Candidate[] = [];
  const known = GROUPS[kind];
  if (known === undefined || (doc.triggers & known.trigger) === 0) return found;
  for (const { strength, confidence, pattern } of known.families)
    scan(doc, pattern, ({ index, 0: whole }) => {
      found.push({ kind, start: index, end: index + whole.length, confidence, strength });
    });
  return found;
}

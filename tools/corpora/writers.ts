import type { Split } from './message.ts';

export interface Writer {
  readonly name: string;
  readonly split: Split;
  /** The set of people whose voices these are. */
  readonly brief: string;
}

/**
 * Splits are by writer, so that no habit of one hand is in two of them. `check` is never trained on, no threshold
 * is fitted to it and its errors are not read; its totals were in view when writers, the share of false blocks to bear and
 * two bars of the scorer were chosen. `exam` was written last, by people who knew nothing of the classifier, and nobody has
 * read it; its totals were in view as well.
 */
export const WRITERS: readonly Writer[] = [
  { name: 'amber', split: 'train', brief: 'family practice front desk, billing, dental reception' },
  { name: 'birch', split: 'train', brief: 'hospital ward, intensive care, hospitalist, travelling nurse' },
  { name: 'cedar', split: 'train', brief: 'midwifery, paediatrics, school nurse, home health' },
  { name: 'dogwood', split: 'train', brief: 'Spanish-speaking clinic, dental and pharmacy staff' },
  {
    name: 'elm',
    split: 'train',
    brief: 'behavioral health, substance use, sexual health, social work, hospice',
  },
  { name: 'fir', split: 'train', brief: 'oncology, radiology, laboratory, pathology, pharmacy' },
  {
    name: 'gingko',
    split: 'tuning',
    brief: 'rural clinic, therapy, optometry, nursing home, ambulance, animals',
  },
  { name: 'hazel', split: 'check', brief: 'multi-cultural city clinic' },
  {
    name: 'ivy',
    split: 'check',
    brief: 'telehealth, specialist offices, insurer, urgent care, families in care',
  },
  {
    name: 'juniper',
    split: 'train',
    brief: 'dialysis, wound care, infusion, cath lab, podiatry: short fragments',
  },
  { name: 'larch', split: 'train', brief: 'emergency room, ambulance, trauma, psychiatric hold' },
  { name: 'maple', split: 'train', brief: 'private practices that write to patients and parents' },
  { name: 'nettle', split: 'train', brief: 'nursing home, assisted living, home health, families, church' },
  {
    name: 'oak',
    split: 'train',
    brief: 'back office: coding, records, referrals, laboratory courier, help desk',
  },
  {
    name: 'poplar',
    split: 'train',
    brief: 'offices of every kind and their parents, pharmacy counter, Spanish of several countries',
  },
  {
    name: 'quince',
    split: 'train',
    brief: 'gossip of friends, school nurse, chaplain, ward clerk, eye clinic, telehealth',
  },
  {
    name: 'linden',
    split: 'train',
    brief: 'mid-size clinic: everything staff write, and what only looks like it',
  },
  { name: 'hemlock', split: 'train', brief: 'urgent care and hospital outpatient, old hands and beginners' },
  { name: 'rowan', split: 'train', brief: 'Spanish-speaking community clinics, carers and notes' },
  {
    name: 'tamarack',
    split: 'train',
    brief: "children's outpatients, community health center, small-town hospital",
  },
  {
    name: 'alder',
    split: 'train',
    brief: 'ambulance, rural nurse, public health, transport, blood bank, imaging: numbers, few words',
  },
  {
    name: 'aspen',
    split: 'train',
    brief: 'mid-size clinic: front desk, assistants, nurses, physicians, billing, referrals',
  },
  { name: 'osier', split: 'train', brief: 'offices of specialists and small clinics, in few words' },
  {
    name: 'willow',
    split: 'train',
    brief: 'family medicine of three towns, pharmacy counter, imaging, urgent care',
  },
  {
    name: 'magnolia',
    split: 'train',
    brief: 'university hospital: medicine, surgery, step-down, infusion, birth, float pool',
  },
  {
    name: 'sequoia',
    split: 'train',
    brief: 'home health, memory care, physical therapy, fertility, skin and eyes',
  },
  {
    name: 'cypress',
    split: 'train',
    brief: 'tribal health center, border clinic, school clinic, methadone program, shelter',
  },
  {
    name: 'laurel',
    split: 'train',
    brief: 'paediatrics, midwifery, infusion, home aides, hospice, sleep, wounds',
  },
  {
    name: 'catalpa',
    split: 'train',
    brief: 'ward, emergency department, dialysis, billing and dental office',
  },
  {
    name: 'buckeye',
    split: 'train',
    brief: 'physicians on call, clerks, transport, imaging, laboratory, pharmacy',
  },
  {
    name: 'mesquite',
    split: 'train',
    brief: 'Spanish-speaking and bilingual staff of several countries',
  },
  {
    name: 'hickory',
    split: 'train',
    brief: 'orthopedics, pain clinic, therapy, surgery center and their schedulers',
  },
  {
    name: 'acacia',
    split: 'train',
    brief: 'heart, lung, kidney and diabetes offices, anticoagulation, transplant, infusion',
  },
  {
    name: 'sycamore',
    split: 'train',
    brief: 'hospital nights: nurses, aides, respiratory therapists, house staff',
  },
  {
    name: 'locust',
    split: 'train',
    brief: 'behavioral health: wards, private practice, schools, substance use programs',
  },
  {
    name: 'madrone',
    split: 'train',
    brief: 'offices that write to patients and parents: teeth, skin, weight, fertility, birth, eyes',
  },
  {
    name: 'persimmon',
    split: 'train',
    brief: 'billing, records, referrals, insurance, front desks, interpreters, pharmacy',
  },
  {
    name: 'cottonwood',
    split: 'train',
    brief: 'home health, hospice, memory care, small-town clinic, ambulance volunteers',
  },
  {
    name: 'chestnut',
    split: 'train',
    brief: 'bilingual staff in Texas, California, New York, Florida and Puerto Rico',
  },
  {
    name: 'hornbeam',
    split: 'train',
    brief: 'family practice and walk-in clinic of a small town: front desk, assistant, practitioner, biller',
  },
  {
    name: 'sweetgum',
    split: 'train',
    brief: 'southern home health, dialysis, nursing home, ambulance, pharmacy counter, volunteers',
  },
  {
    name: 'redcedar',
    split: 'train',
    brief: 'oncology, radiology, laboratory, birth and children: fragments, initials, disguises',
  },
  { name: 'paloverde', split: 'train', brief: 'bilingual clinic staff of four states and Puerto Rico' },
  {
    name: 'boxelder',
    split: 'train',
    brief: 'dental, eye, skin, fertility and therapy offices that write to patients: bills and dates',
  },
  {
    name: 'hawthorn',
    split: 'train',
    brief: 'counselors, school nurse, social workers, peers: oblique and careful',
  },
  {
    name: 'yew',
    split: 'train',
    brief: 'clinical text in English as it is dictated and charted, with and without a patient',
  },
  {
    name: 'olive',
    split: 'train',
    brief: 'clinical text in Spanish as it is dictated and charted, with and without a patient',
  },
  {
    name: 'cork',
    split: 'train',
    brief: 'talk in consultations, forums, leaflets and small talk with health words',
  },
  {
    name: 'catkin',
    split: 'train',
    brief: 'clinical sentences in English, tidy, in lower case, as spoken and in telegrams',
  },
  { name: 'encina', split: 'train', brief: 'clinical sentences in Spanish of six countries' },
  {
    name: 'ironwood',
    split: 'train',
    brief: 'hospital floors at all hours: rooms, initials, shorthand, disguises',
  },
  {
    name: 'tupelo',
    split: 'train',
    brief: 'offices that write to patients and families, and what only looks like it',
  },
  {
    name: 'basswood',
    split: 'train',
    brief: 'conversations: what the thread names and the draft adds',
  },
  {
    name: 'pecan',
    split: 'train',
    brief: 'front desks, schedulers, billers, referrals, records, pharmacy technicians: very short',
  },
  {
    name: 'sassafras',
    split: 'train',
    brief: 'staff among themselves: colleagues, own illness, operations, idioms, and their neighbours',
  },
  {
    name: 'hackberry',
    split: 'train',
    brief: 'thirty colleagues imitated by a tester: every style',
  },
  {
    name: 'manzanita',
    split: 'train',
    brief: 'Spanish and mixed, of six countries: floors, clinics, front desks',
  },
  {
    name: 'tamarind',
    split: 'train',
    brief: 'clinic of many specialties and its small hospital: plain and hurried',
  },
  {
    name: 'banyan',
    split: 'train',
    brief: 'ordinary days of a community hospital: thirty voices',
  },
  {
    name: 'spicebush',
    split: 'train',
    brief: 'primary care, children, urgent care, schools and colleges, front desks of the north',
  },
  {
    name: 'kapok',
    split: 'train',
    brief: 'late learners of English and old-timers: nursing homes, home care, hospice, dialysis',
  },
  {
    name: 'sourwood',
    split: 'train',
    brief: 'physicians, charge nurses, pharmacists, laboratory: consults and sign-outs',
  },
  {
    name: 'jacaranda',
    split: 'train',
    brief: 'border-city clinics and a county hospital, in two languages',
  },
  {
    name: 'bayberry',
    split: 'train',
    brief: 'twins: a patient and a colleague, a thing or a shift in the same words',
  },
  {
    name: 'filbert',
    split: 'train',
    brief: 'twins in the second person: own care and everything else one is told',
  },
  {
    name: 'soapberry',
    split: 'train',
    brief: 'twins: rooms, initials and unnamed patients',
  },
  {
    name: 'buttonwood',
    split: 'train',
    brief: 'twins in conversations: short answers',
  },
  {
    name: 'huisache',
    split: 'train',
    brief: 'twins in Spanish and mixed',
  },
  {
    name: 'wingnut',
    split: 'train',
    brief: 'euphemism, slang of the trade, people told of by the way',
  },
  {
    name: 'elder',
    split: 'exam',
    brief: 'clinics of every kind',
  },
  {
    name: 'mulberry',
    split: 'exam',
    brief: 'clinics of every kind',
  },
  {
    name: 'whitebeam',
    split: 'exam',
    brief: 'mid-size clinic and its hospital',
  },
  {
    name: 'quandong',
    split: 'exam',
    brief: 'a medical assistant, a hospital nurse and whoever writes with them',
  },
];

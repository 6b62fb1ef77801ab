/** A message with a hole for a person. */
export interface Frame {
  readonly form: string;
  readonly text: (given: string, surname: string) => string;
}

const lower = (text: string) => text.toLowerCase();
const upper = (text: string) => text.toUpperCase();
const initial = (given: string) => [...given.replace(/^['ʻ]/, '')][0] ?? '';

/** Nobody's name: what a frame does with it is not the name's doing. */
export const NOBODY = { given: 'our', surname: 'group' };

/** Each must be stopped, and but for the titles only because of the name. */
export const PHI_FRAMES: readonly Frame[] = [
  { form: 'full name', text: (g, s) => `${g} ${s} needs the INR redrawn tomorrow, it was 4.8 on Friday` },
  { form: 'full name, label', text: (g, s) => `Patient: ${g} ${s}, dx type 2 diabetes, A1c 9.2` },
  {
    form: 'full name, mid-sentence',
    text: (g, s) => `pls refill the lisinopril 20 mg for ${g} ${s} before noon`,
  },
  {
    form: 'full name, buried',
    text: (g, s) =>
      `Hi Dana! What a day. The copier is down again and lunch is late. Oh, and ${g} ${s} came in for the abortion consult, so keep the schedule loose. Coffee after?`,
  },
  {
    form: 'full name, Spanish',
    text: (g, s) => `Ponga el resultado de la biopsia de ${g} ${s} en la bandeja`,
  },
  { form: 'full name, care alone', text: (g, s) => `Is ${g} ${s} still a patient here?` },
  { form: 'full name, lower case', text: (g, s) => lower(`hanging the chemo for ${g} ${s} at 2`) },
  { form: 'full name, capitals', text: (g, s) => upper(`${g} ${s} missed dialysis again, call now`) },
  { form: 'surname first', text: (g, s) => `${s}, ${g} - s/p CABG, dc home Friday` },
  { form: 'title and surname', text: (_, s) => `Mr. ${s}'s biopsy came back positive` },
  { form: 'title, lower case', text: (_, s) => lower(`can u call mrs ${s} re the colonoscopy prep`) },
  { form: 'initial and surname', text: (g, s) => `${initial(g)}. ${s} started on suboxone today` },
  { form: 'given name', text: (g) => `did ${g} pick up the methadone yet` },
  { form: 'given name, lower case', text: (g) => lower(`${g} tested positive for hiv`) },
  { form: 'surname, lower case', text: (_, s) => lower(`k is 5.9 on ${s}, recheck in am`) },
];

/** None may be stopped. */
export const CLEAN_FRAMES: readonly Frame[] = [
  { form: 'birthday', text: (g) => `Happy birthday ${g}!! Cake in the break room at 3` },
  { form: 'party', text: (g, s) => `${g} ${s} is bringing the chairs for the party on Saturday` },
  { form: 'roster', text: (g) => lower(`can ${g} cover the front desk friday, i have a thing`) },
  { form: 'game', text: (g, s) => `Riding with ${g} ${s} to the game, save us seats` },
  { form: 'printer', text: (_, s) => `Ask ${s} from IT to reset the password on the label printer` },
  { form: 'church', text: (g, s) => lower(`met ${g} ${s} at church on sunday, so nice`) },
  { form: 'copier', text: (g, s) => `${g} ${s} left a voicemail about the copier lease, 555-0142` },
  { form: 'own illness', text: (g) => `I have a migraine, ${g}, can you take my 2 pm` },
  {
    form: 'staff training',
    text: (g, s) => `${g} ${s} is teaching the CPR class in May, sign up at the desk`,
  },
  { form: 'staff flu shots', text: (g) => `Flu shots for staff are in the break room, ${g} has the list` },
  { form: 'talk', text: (g, s) => `${g} ${s} speaks about diabetes at noon, pizza for all` },
  { form: 'friend', text: (g) => `Hope your knee feels better, ${g}! See you at practice` },
];

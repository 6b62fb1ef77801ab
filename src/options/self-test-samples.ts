/** What the self-test sends through the gate. Invented people; nothing of it leaves the page. */
export interface Sample {
  readonly text: string;
  readonly expected: 'stopped' | 'passes';
}

/**
 * One sample for each way in which patient information shows, and a harmless one close to it. Each is certain at every
 * sensitivity, so that a failure means a broken installation and not a matter of opinion.
 */
export const SAMPLES: readonly Sample[] = [
  { text: "Mrs. Okafor's biopsy came back positive", expected: 'stopped' },
  { text: 'MRN 00482913 needs a call back about his INR of 4.8', expected: 'stopped' },
  { text: 'Please call John Kowalski, DOB 03/14/1951, his HIV test is back', expected: 'stopped' },
  { text: 'El resultado de la biopsia de la señora Marta Quiñones salió positivo', expected: 'stopped' },
  { text: 'SSN 219-09-9999 for the disability form of Ana Reyes', expected: 'stopped' },
  { text: 'who has the keys to the supply closet?', expected: 'passes' },
  { text: 'I have a migraine again, can someone take my 2pm', expected: 'passes' },
  { text: '¿Alguien trae pastel para el cumpleaños el viernes?', expected: 'passes' },
];

import { describe, expect, it } from 'vitest';
import { touchesPrivateMatter } from './private-matters.ts';

describe('matters that no exception covers', () => {
  it.each([
    // Substance use.
    'your suboxone refill is ready',
    'how long have you been sober?',
    'su cita de desintoxicación es el lunes',
    'the methadone clinic called',
    'your drug screen is back',
    // Mental health.
    'your Zoloft is at the pharmacy',
    'sertraline 50 mg, one a day',
    'your therapy session is Friday',
    'la psicóloga la espera a las 3',
    'your depression score went down',
    'refill for adderall',
    // HIV and sexual health.
    'your HIV test is negative',
    'your h1v test is negative',
    'su prueba de VIH salió bien',
    'Biktarvy is in stock',
    'chlamydia came back negative',
    'your viral load is undetectable',
    // Reproductive care.
    'your pregnancy test is positive',
    'su ultrasonido del embarazo',
    'the IUD appointment is Tuesday',
    'your pap is due',
    'el DIU se coloca el martes',
    'your C-section is on the 4th',
    // Minors.
    "your son's strep test is positive",
    'your 12 year old is due for shots',
    'la vacuna de su hija',
    'a 9yo patient like you',
    'the school form is ready',
    'el bebé pesa 4 kilos',
    // Disguised.
    'your s​uboxone refill',
    'your ѕuboxone refill',
  ])('finds one in %j', (text) => {
    expect(touchesPrivateMatter(text)).toBe(true);
  });

  it.each([
    'your A1c is 9.2',
    'your biopsy came back, please call the office',
    'your appointment with Dr. Raman is Tuesday at 3 pm',
    'physical therapy for your knee starts Monday',
    'your balance for the root canal is $120',
    'take the metformin twice a day for 5 years',
    'su colonoscopia es el 14 de marzo',
    'el resultado de su biopsia está listo',
    'your blood pressure was 150/95',
    'your MRI is at 10 months follow-up',
    'come back in 12 weeks',
    'does the pain keep you awake?',
  ])('finds none in %j', (text) => {
    expect(touchesPrivateMatter(text)).toBe(false);
  });
});

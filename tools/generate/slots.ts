import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LISTS = fileURLToPath(new URL('../../src/classifier/lexicons/', import.meta.url));

/** The terms of a list whose other columns pass `keep`. */
function terms(list: string, keep: (columns: readonly string[]) => boolean = () => true): string[] {
  return readFileSync(`${LISTS}${list}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').map((column) => column.trim()))
    .filter(keep)
    .map(([term = '']) => term)
    .filter((term) => term.length > 2);
}

/** The terms of a list, folded to small letters. */
export function listed(list: string): ReadonlySet<string> {
  return new Set(terms(list).map((term) => term.toLowerCase()));
}

const sure = ([, strength, , extra]: readonly string[]): boolean =>
  (strength === 'medium' || strength === 'strong') && extra === undefined;
const plainly = ([, , , extra]: readonly string[]): boolean => extra === undefined;

export type Draw = (limit: number) => number;

const capital = (word: string): string =>
  word.replace(/(?:^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase());
const two = (n: number): string => String(n).padStart(2, '0');
const digits = (draw: Draw, count: number): string =>
  Array.from({ length: count }, () => String(draw(10))).join('');

/** A drawer for every slot of the frames. Lists are read once. */
export function slots(): Readonly<Record<string, (draw: Draw) => string>> {
  const from =
    (list: readonly string[]) =>
    (draw: Draw): string =>
      list[draw(list.length)] ?? '';
  const first = from(terms('given-names').map(capital));
  const last = from(terms('surnames').map(capital));
  const cond = from(terms('conditions', sure));
  const symp = from(terms('symptoms', plainly));
  const med = from(terms('medications', sure));
  const proc = from(terms('procedures', sure));
  const lab = from(terms('labs', sure));
  const city = from(terms('places', ([, what]) => what === 'city').map(capital));
  const month = from('January February March April May June July August September October'.split(' '));
  const day = (draw: Draw): number => 1 + draw(28);
  const date = (draw: Draw): string => {
    const m = 1 + draw(12);
    switch (draw(7)) {
      case 0:
        return `${m}/${day(draw)}`;
      case 1:
        return `${two(m)}/${two(day(draw))}/${2020 + draw(7)}`;
      case 2:
        return `${month(draw)} ${day(draw)}`;
      case 3:
        return from(['Monday', 'tuesday', 'Wed', 'thurs', 'Friday', 'saturday'])(draw);
      case 4:
        return `the ${day(draw)}th`;
      case 5:
        return `${month(draw)} ${day(draw)}, ${2020 + draw(7)}`;
      default:
        return from(['tomorrow', 'tmrw', 'next week', 'monday morning'])(draw);
    }
  };
  const dob = (draw: Draw): string =>
    draw(2) === 0
      ? `${1 + draw(12)}/${day(draw)}/${1930 + draw(80)}`
      : `${two(1 + draw(12))}/${two(day(draw))}/${two(draw(99))}`;
  return {
    first,
    last,
    cond,
    symp,
    med,
    proc,
    lab,
    city,
    payer: from(['Aetna', 'Humana', 'Cigna', 'medicaid', 'BCBS', 'Delta', 'Premera', 'UHC']),
    month,
    date,
    dob,
    Cond: (draw) => capital(cond(draw)),
    Symp: (draw) => capital(symp(draw)),
    Med: (draw) => capital(med(draw)),
    Proc: (draw) => capital(proc(draw)),
    title: from(['Mr.', 'Mrs.', 'Ms.', 'Miss', 'mr', 'mrs', 'ms']),
    initials: (draw) => {
      const letter = (): string => String.fromCharCode(65 + draw(26));
      return draw(2) === 0 ? `${letter()}.${letter()}.` : letter() + letter();
    },
    age: (draw) => String(18 + draw(70)),
    num: (draw) => String(2 + draw(12)),
    year: (draw) => String(1985 + draw(40)),
    amount: (draw) => `${20 + draw(900)}${draw(2) === 0 ? '' : `.${two(draw(100))}`}`,
    time: (draw) => `${1 + draw(12)}${from([':00', ':30', 'am', 'pm', ':15', ''])(draw)}`,
    dose: (draw) =>
      `${from(['5', '10', '20', '40', '100', '500', '0.5'])(draw)} ${from(['mg', 'mg daily', 'mg twice a day', 'mg BID', 'mcg'])(draw)}`,
    room: (draw) => `${100 + draw(500)}${from(['', '', 'A', 'B', ' bed 2'])(draw)}`,
    mrn: (draw) => digits(draw, 6 + draw(3)),
    memberid: (draw) => `${from(['W', 'XQK', 'H', 'ZGP'])(draw)}${digits(draw, 9)}`,
    phone: (draw) => `${from(['(555) ', '555-', '212-'])(draw)}555-01${two(draw(100))}`,
    address: (draw) =>
      `${10 + draw(4000)} ${last(draw)} ${from(['St', 'Street', 'Ave', 'Road', 'Lane', 'Dr'])(draw)}`,
    sfirst: from(
      'María José Luis Carmen Rosa Juan Pedro Ana Lucía Jorge Elena Pilar Raúl Marta Iván Sofía Beatriz Tomás'.split(
        ' ',
      ),
    ),
    slast: from(
      'García López Hernández Ruiz Morales Castillo Vega Ortiz Fuentes Navarro Ibáñez Soto Cruz Ríos Salazar'.split(
        ' ',
      ),
    ),
    scond: from(
      'diabetes,hipertensión arterial,neumonía,asma,cáncer de mama,insuficiencia renal,hepatitis C,tuberculosis,epilepsia,anemia,artritis reumatoide,cirrosis,depresión,apendicitis,fibrilación auricular'.split(
        ',',
      ),
    ),
    ssymp: from(
      'fiebre,dolor abdominal,tos,dolor de cabeza,disnea,vómitos,mareo,dolor torácico,fatiga,pérdida de peso,palidez,edema,náuseas,diarrea,dolor lumbar'.split(
        ',',
      ),
    ),
    sproc: from(
      'biopsia,colonoscopia,radiografía de tórax,tomografía,ecografía abdominal,resonancia magnética,cirugía,endoscopia,mamografía,ecocardiograma'.split(
        ',',
      ),
    ),
    slab: from(
      'analítica,hemoglobina,glucosa,serología,prueba de VIH,biopsia,cultivo,creatinina,prueba de embarazo'.split(
        ',',
      ),
    ),
    smed: from(
      'metformina,amoxicilina,ibuprofeno,insulina,omeprazol,losartán,prednisona,ceftriaxona,enalapril,metotrexato'.split(
        ',',
      ),
    ),
    sdate: from(['lunes', 'martes', 'viernes', '14 de marzo', '3/5', 'jueves a las 10']),
  };
}

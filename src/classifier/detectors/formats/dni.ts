const LETTERS = 'trwagmyfpdxbnjzsqvhlcke';

/**
 * A Spanish DNI (eight digits and a control letter) or NIE (x, y or z, seven digits, letter), lower case, separators
 * removed. The letter is the number modulo 23 in a fixed table.
 * https://www.interior.gob.es/opencms/es/servicios-al-ciudadano/tramites-y-gestiones/dni/calculo-del-digito-de-control-del-nif-nie/
 */
export function isDni(value: string): boolean {
  if (!/^[xyz\d]\d{7}[a-z]$/.test(value)) return false;
  const number = Number(value.slice(0, 8).replace(/^[xyz]/, (letter) => String('xyz'.indexOf(letter))));
  return LETTERS.charAt(number % 23) === value.charAt(8);
}

import { describe, expect, it } from 'vitest';
import { readDocument } from '../../normalize.ts';
import { endings } from './endings.ts';

const found = (text: string) =>
  endings(readDocument(text)).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe('endings', () => {
  it.each([
    ['procedure', 'pericardiectomy'],
    ['procedure', 'nefroureterectomía'],
    ['procedure', 'queratoplastia'],
    ['procedure', 'cistolitotomía'],
    ['procedure', 'pancreatografía'],
    ['condition', 'espondilodiscitis'],
    ['condition', 'pionefrosis'],
    ['condition', 'hipermagnesemia'],
    ['condition', 'nefropatía'],
    ['condition', 'chondroblastoma'],
    ['condition', 'angiodisplasias'],
    ['symptom', 'escapulalgia'],
    ['symptom', 'xerofagia'],
    ['symptom', 'hipercalciuria'],
    ['medication', 'zolbetuximab'],
    ['medication', 'selpercatinib'],
    ['medication', 'cefazolicillin'],
    ['medication', 'fenoximetilpenicilina'],
    ['medication', 'zofenopril'],
  ])('finds a %s: %s', (kind, word) => {
    expect(found(`pending ${word} monday`)).toEqual([`${kind} ${word}`]);
  });

  it.each([
    'sympathy flowers for the office',
    'qué simpatía la de la academia',
    'nostalgia por la paloma de sonoma',
    'the dichotomy of the diploma',
    'see you in april, satin dress',
    'vamos a convivir en la bohemia',
    'trigonometry and fotografia class',
    'Correa owes me lunch',
    'economia y gastronomia',
    'the platino card',
    'what a catastrophe, an apology please',
    'horoscope says cosmopolitan',
    'estudió demografía e historiografía',
    'mi prima es agrónoma y su tía astrónoma',
    'las monodosis de café y las unidosis',
    'a case of mondayitis',
    'la tienda de naturopatía',
    'a misdiagnosis in the movie',
    'idiomas y axiomas',
    'el colesterol de los huevos y la fantasia',
  ])('leaves %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { examine } from './examine.ts';
import type { Kind } from './types.ts';

/** What staff call things in chat, English and Spanish, each beside the same words about something else. */
const TERMS: readonly (readonly [kind: Kind, hit: string, miss: string])[] = [
  ['lab', 'le salió plomo en 14', 'un tubo de cobre viejo'],
  ['lab', 'colinesterasa bajísima', 'la marea bajísima'],
  ['lab', 'adamts13 <5%', 'adams 13 street'],
  ['lab', 'quant is 212k', 'the quota is 212k'],
  ['medication', 'cloro no, atropina sí', 'cloro no, agua sí'],
  ['medication', 'caplacizumab by courier', 'capybaras by courier'],
  ['procedure', 'la van a legrar mañana', 'la van a llamar mañana'],
  ['procedure', 'pheresis line tonight', 'party line tonight'],
  ['device', 'se arrancó la vía', 'se arrancó la camisa'],
  ['device', 'pulled his dht again', 'pulled his hat again'],
  ['condition', 'craneosinostosis operada', 'crucigramas resueltos'],
  ['condition', 'le picó un alacrán', 'le picó la curiosidad'],
  ['symptom', 'le sangran las encías', 'le gustan las encinas'],
  ['symptom', 'picking at the sheets', 'picking at the salad'],
  ['pregnancy', 'she is 39+2', 'the answer is 39+2=41'],
  ['vital', 'amaneció 39.8', 'amaneció a las 9.8'],
  ['care-relationship', 'lo trajo la ambulancia', 'lo trajo la cigüeña'],
  ['billing', 'cuenta de la ambulancia', 'cuenta de la luz'],
  ['lab', 'her one hour glucose was fine', 'one hour parking was fine'],
  ['lab', 'the glucose screen came up high', 'the window screen came up broken'],
  ['lab', 'clean margins on the path', 'clean the margins of the page'],
  ['lab', 'su azúcar amaneció alta', 'su cuenta amaneció vacía'],
  ['lab', 'ur levels are off', 'ur socks are off'],
  ['procedure', 'su limpieza es el martes', 'su fiesta es el martes'],
  ['procedure', 'the embryo transfer, day 5 transfer', 'the bus transfer on day 5'],
  ['procedure', 'lip filler and microneedling', 'gap years and crocheting'],
  ['procedure', 'skeletal survey is done', 'the staff survey is done'],
  ['procedure', 'le sacamos la muela, sacamos la muela', 'le sacamos la foto'],
  ['device', 'trifocals finally here', 'trilogies finally here'],
  ['device', 'her ear molds, both btes', 'her jello molds, both of them'],
  ['device', 'plantilla ortopédica lista', 'plantilla del correo lista'],
  ['condition', 'he has stenosis', 'he has stencils'],
  ['condition', 'torn meniscus', 'torn jeans'],
  ['medication', 'crinone tonight', 'cartoons tonight'],
  ['medication', 'acenocumarol, control de sintrom', 'azafrán, control de plagas'],
  ['billing', 'ur portion is 40', 'ur pizza is 40'],
  ['substance-use', 'came up dirty again', 'came up early again'],
  ['admission', 'lifeflighted at 3', 'landed at 3'],
  ['admission', 'code stroke, then comfort measures', 'dress code, then price measures'],
  ['procedure', 'thick liquids only', 'thick sweaters only'],
  ['procedure', 'up w the sara stedy', 'up w the sun, steady'],
  ['device', 'pulled her ng again', 'pulled her wagon again'],
  ['symptom', 'heels mushy', 'potatoes mushy'],
  ['medication', 'propofol drip is on', 'garden drip is on'],
  ['pregnancy', '38w2d, iol tomorrow', '38 winters, tomorrow'],
  ['mental-health', 'blind weights only', 'blind dates only'],
  ['lab', 'tac level 19', 'water level 19'],
  ['lab', 'azúcar en 410', 'autobús en 410'],
  ['device', 'la máquina de dormir', 'la máquina de coser'],
  ['symptom', 'code brown in the hall', 'a brown hall'],
  ['device', 'wanderguard is in the dryer', 'the guard is in the dryer'],
  ['device', 'built up spoon please', 'a spoon built of wood'],
  ['procedure', 'egg freezing consult', 'the eggs are freezing cold'],
  ['lab', 'quant doubled', 'the quantity doubled'],
  ['condition', 'both carriers', 'both mail carriers'],
  ['medication', 'on the arvs now', 'on the arrivals board now'],
  ['medication', 'needs her stool softener', 'needs her stool fixed'],
  ['substance-use', 'peed hot again', 'the hot peas again'],
  ['substance-use', 'smells like a brewery', 'smells like a bakery'],
  ['procedure', 'get a 12 lead', 'get 12 more for the case'],
  ['mental-health', 'on 15 minute checks', 'took 15 minutes to check out'],
  ['billing', 'his prc file is thin', 'his file is thin'],
  ['admission', 'la trasladan mañana', 'la transmiten mañana'],
  ['condition', 'piedras en la vesícula', 'piedras en la calle'],
];

describe('chat terms of care', () => {
  it.each(TERMS)('%s: %s', (kind, hit) => {
    expect(examine(hit).candidates.map((candidate) => candidate.kind)).toContain(kind);
  });

  it.each(TERMS)('no %s in the near-miss of "%s"', (kind, _, miss) => {
    expect(examine(miss).candidates.map((candidate) => candidate.kind)).not.toContain(kind);
  });
});

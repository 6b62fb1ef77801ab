import { describe, expect, it } from 'vitest';
import { readDocument } from '../../normalize.ts';
import type { HealthKind } from '../../types.ts';
import { familiar } from './families.ts';

function words(kind: HealthKind, text: string): string[] {
  return familiar(readDocument(text), kind).map(({ start, end }) => text.slice(start, end));
}

/** What a family finds, word for word. */
const hits: readonly (readonly [HealthKind, string, string])[] = [
  ['symptom', "can't move his left arm since noon", "can't move his left arm"],
  ['symptom', 'soaking a pad an hour', 'soaking a pad an hour'],
  ['symptom', 'a spot on his lung on ct', 'spot on his lung'],
  ['symptom', 'found a lump in her breast', 'lump in her breast'],
  ['symptom', 'says he has not peed since monday', 'has not peed'],
  ['symptom', 'there is blood in his urine', 'blood in his urine'],
  ['symptom', 'lost most of the upper half on the right', 'lost most of the upper half'],
  ['symptom', 'the guy with a fish hook in his eyelid', 'fish hook in his eyelid'],
  ['symptom', 'el niño se tomo el cloro', 'se tomo el cloro'],
  ['symptom', 'se le subio la presion otra vez', 'se le subio la presion'],
  ['condition', 'tom tore his acl skiing', 'tore his acl'],
  ['condition', 'she broke her left wrist', 'broke her left wrist'],
  ['condition', "Tyler Beck's arm is broken", 'arm is broken'],
  ['condition', 'his arm is broken in two places', 'his arm is broken'],
  ['condition', 'Tyler Beck, arm broken in 2 places', 'arm broken in 2 places'],
  ['condition', "Kayla's ankle is broken", 'ankle is broken'],
  ['medication', 'jerry can go down to 5 mg daily', 'go down to 5 mg'],
  ['condition', 'mom is stage 4 lung', 'stage 4 lung'],
  ['condition', 'a clot in her leg', 'clot in her leg'],
  ['condition', 'se quebro la cadera', 'se quebro la cadera'],
  ['procedure', 'day 6 after her fusion and smoking', 'day 6 after her fusion'],
  ['procedure', 'has tubes in both ears', 'tubes in both ears'],
  ['procedure', 'got his stitches out', 'got his stitches out'],
  ['procedure', 'needs a transfusion tonight', 'needs a transfusion'],
  ['procedure', '112 degrees of bend', '112 degrees of bend'],
  ['procedure', 'le quitaron la matriz', 'le quitaron la matriz'],
  ['lab', 'her hcg doubled', 'hcg doubled'],
  ['symptom', 'his foot has gone black', 'foot has gone black'],
  ['symptom', 'her ankle is blue', 'ankle is blue'],
  ['symptom', 'soaked thru the dressing again', 'soaked thru the dressing'],
  ['symptom', 'incision popped open', 'incision popped open'],
  ['lab', 'troponin is still rising and lipase is high', 'lipase is high'],
  ['symptom', '91yo female fall, possible hip', 'female fall'],
  ['lab', 'ya salieron sus resultados, todo bien', 'salieron sus resultados'],
  ['lab', 'sus analisis salieron mal', 'sus analisis salieron mal'],
];

const misses: readonly (readonly [HealthKind, string])[] = [
  ['symptom', 'the foot of the page is black'],
  ['symptom', 'soaked through the grass'],
  ['symptom', "can't feel the music"],
  ['symptom', 'a lump of clay in the bag'],
  ['symptom', 'fell in love with the house'],
  ['symptom', 'se tomo el cafe'],
  ['symptom', 'soaking beans overnight'],
  ['condition', 'broke the printer again'],
  ['condition', 'tore the wrapping off'],
  ['condition', 'the arm of the chair is broken'],
  ['condition', 'the table arm is broken'],
  ['medication', 'go down to 5 people'],
  ['condition', 'the scale is broken in two places'],
  ['symptom', 'the fall schedule is up'],
  ['condition', 'se rompio el vaso'],
  ['procedure', 'six weeks of vacation'],
  ['procedure', 'tubes in the closet'],
  ['procedure', '40 degrees and windy'],
  ['procedure', 'le quitaron la silla'],
  ['lab', 'spirits are high'],
  ['lab', 'prices doubled'],
  ['lab', 'ya salieron los resultados de la loteria'],
];

describe('the families', () => {
  it.each(hits)('%s: %s', (kind, text, wanted) => {
    expect(words(kind, text)).toContain(wanted);
  });

  it.each(misses)('%s leaves %s', (kind, text) => {
    expect(words(kind, text)).toEqual([]);
  });
});

import type { Candidate, Detector } from '../document.ts';
import { lexical } from '../lexical.ts';
import { trigger } from '../triggers.ts';
import { familiar } from './formats/families.ts';
import { scan } from './formats/scan.ts';

/** An analyte with its value: nobody writes one but about somebody's blood. */
const VALUED =
  /\b(?:a1c|hba1c|glu|gluco|anion gap|e2|amh|inr|tsh|psa|hgb|hb|gluc|ptt|plts|mag(?= ?\d\.\d)|phos|anc|co2|vit d|vitamin d|b12|iron|urea|tropo|lead|plomo|hgb|hemoglobin|hematocrit|hct|wbc|plt|platelets|gfr|egfr|bun|creatinine|creat|cr(?=\s?(?:is |of |was |[:=])?\s?\d{1,2}\.\d)|potassium|sodium|k\+?(?=\s?(?:is |of |was |[:=])?\s?\d\.\d)|k(?= (?:is|of|was) \d\b)|na\+?(?=\s?(?:is |of |was |[:=])?\s?1[0-7]\d\b)|ldl|hdl|triglycerides|cholesterol|glucose|bg|bs|fsbs|blood sugar|sugar|sugars|suger|accucheck|troponin|trop|bnp|lactate|crp|esr|ferritin|bili|bilirubin|alt|ast|hcg|beta|quant|adamts13|cd4|viral load|ef|lipase|ammonia|dilantin level|lithium level|azucar|glucosa|hemoglobina|creatinina|colesterol|plaquetas|potasio|trigliceridos)(?:\s+(?:is|was|of|at|dropped to|amanecio|estaba|amanecio en|estaba en|came back|back at|level|up to|down to|still|now|en|de|a|salio|esta|sigue|fue)){0,3}\s*[:=]?\s*[<>]?\s*\d{1,5}(?:[.,]\d{1,2})?%?(?![\d/:])/g;

/** "gas 7.21/68/59". */
const GAS =
  /(?<![\d.])[67]\.\d{2}\/\d{2,3}\/\d{2,3}\b|\b(?:gas|ph|abg|vbg) [67]\.\d{1,2}\b|\b(?:tested|came back|resulted) (?:pos|\+|positive|neg|negative)\b/g;

/** "did the path come back on ...": an everyday word that only a laboratory sends back. */
const RETURNED =
  /\b(?:trops?|troponin|a1c|inr|psa|cbc|cmp|tsh|uds|ua|tox|hcg|echo|mri|ct|xr|x-?rays?|panel|pap|path|pathology|labs?|cultures?|scans?|results?|bloodwork|blood work|biops(?:y|ies)|imaging|swab|screen|test)\b(?: \w{1,12}){0,2} (?:back|positive|negative|pos|neg|abnormal)\b/g;
const OUTCOME = trigger('back positive negative pos neg abnormal');

/** Listed tests and results, and analytes with a value. */
export const lab: Detector = {
  kind: 'lab',
  detect(doc) {
    const found: Candidate[] = [...lexical(doc, 'lab'), ...familiar(doc, 'lab')];
    if ((doc.triggers & OUTCOME) !== 0)
      scan(doc, RETURNED, (match) => {
        found.push({
          kind: 'lab',
          start: match.index,
          end: match.index + match[0].length,
          confidence: 0.85,
          strength: 'strong',
        });
      });
    if (!doc.hasDigit) return found;
    scan(doc, GAS, ({ index, 0: whole }) => {
      found.push({
        kind: 'lab',
        start: index,
        end: index + whole.length,
        confidence: 0.9,
        strength: 'strong',
      });
    });
    scan(doc, VALUED, (match) => {
      const bare =
        /^(?:bs|bg|beta|alt|ast|iron|lead|mag|sugars?|azucar)\b/.test(match[0]) &&
        !/ (?:is|was|dropped|of|at|esta|estaba|amanecio)\b/.test(match[0]);
      found.push({
        kind: 'lab',
        start: match.index,
        end: match.index + match[0].length,
        confidence: bare ? 0.7 : 0.95,
        strength: 'strong',
      });
    });
    return found;
  },
};

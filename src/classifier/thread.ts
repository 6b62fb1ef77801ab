import { foldTerm } from './fold.ts';
import type { Thread } from './types.ts';

/** What the last incoming messages ask for, so that a bare answer can be understood (R6). */
export interface Asked {
  readonly identifier: boolean;
  readonly name: boolean;
}

const ID_REQUEST =
  /\b(?:mrn|m\.r\.n|chart (?:number|#|no)|medical record|record (?:number|#)|med rec|member (?:id|number|#)|subscriber|insurance (?:id|number|#)|policy (?:number|#)|medicare|medicaid|ssn|social(?: security)?|last (?:4|four)|dob|d\.o\.b|date of birth|birth ?date|birthday|acct|account (?:number|#)|case (?:number|#)|claim (?:number|#)|patient (?:id|number|#)|pt (?:id|number|#)|csn|fin\b|encounter|group (?:number|#)|expediente|historia clinica|numero de (?:expediente|historia|seguro|afiliado|poliza)|fecha de nacimiento|nhc|seguro social)\b/;
const NAME_REQUEST =
  /\b(?:(?:which|what|whos?|who'?s|who is|what'?s) (?:the )?(?:pt|patient|paciente|client)|(?:pt|patient|paciente)(?:'?s)? name|name of (?:the )?(?:pt|patient)|who (?:is|was|are)? ?(?:in|has|had|needs|missed|tested|came|is here|no.?showed)|last name|cual paciente|que paciente|quien (?:es|tiene|falto))\b/;
const CARE_REQUEST =
  /\b(?:pt|patient|paciente|client|mrs?|ms|her|his|their)\b[^?]{0,40}\b(?:phone|number|cell|address|email|contact|telefono|direccion)\b/;

/** Reads what was asked in the last few messages before the draft. */
export function asked(thread: Thread | undefined): Asked {
  const recent = thread?.recent.slice(-3) ?? [];
  let identifier = false;
  let name = false;
  for (const { from, text } of recent) {
    if (from !== 'them') continue;
    const said = foldTerm(text.slice(0, 2000));
    const asks =
      said.includes('?') ||
      /\b(?:need|send|give|what|whats|cual|necesito|manda|mandame|dame|text me|can i (?:get|have))\b/.test(
        said,
      ) ||
      said.length < 60;
    if (!asks) continue;
    identifier ||= ID_REQUEST.test(said) || CARE_REQUEST.test(said);
    name ||= NAME_REQUEST.test(said);
  }
  return { identifier, name };
}

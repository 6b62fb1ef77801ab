import { type Examined, examine } from './examine.ts';
import { foldTerm } from './fold.ts';
import { identifies, matters } from './link.ts';
import type { Thread, Vocabulary } from './types.ts';

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

/** How many messages back a person or a complaint is still what is talked about. */
const REMEMBERED = 6;
const LONGEST_REMEMBERED = 2000;

/** What the conversation before the draft already said (R4). */
export interface Recalled {
  /** A third person was named in one of the last messages. */
  readonly person: boolean;
  /** The very last message named one. */
  readonly lastPerson: boolean;
  /** The very last message speaks of somebody's health or care, medium or strong. */
  readonly lastHealth: boolean;
  /** The very last message is theirs and asks something. */
  readonly lastAsks: boolean;
  readonly lastMine: boolean;
  /** The very last message as read; absent when there is none. */
  readonly last?: Examined;
}

const NOTHING: Recalled = {
  person: false,
  lastPerson: false,
  lastHealth: false,
  lastAsks: false,
  lastMine: false,
};
/** A group's title that names a patient rather than its members: "Mrs. Okafor care team". */
const PATIENT_TITLE =
  /\b(?:mrs?|ms|miss|sra?|don|dona|pt|patient|paciente|family|familia|care|case|caso|room|bed)\b/;

/** Reads the last messages of the thread and its title for the missing half of the draft. */
export function recall(thread: Thread | undefined, vocabulary: Vocabulary | undefined): Recalled {
  if (thread === undefined) return NOTHING;
  let person = false;
  let lastPerson = false;
  let lastHealth = false;
  let lastAsks = false;
  let lastMine = false;
  let last: Examined | undefined;
  const recent = thread.recent.slice(-REMEMBERED);
  recent.forEach(({ from, text }, i) => {
    const examined = examine(text.slice(0, LONGEST_REMEMBERED), vocabulary);
    const { reading } = examined;
    const named = reading.mentions.some(identifies);
    person ||= named;
    if (i < recent.length - 1) return;
    last = examined;
    lastPerson = named;
    lastHealth = reading.linked.some(
      (one) => matters(one) && one.subject !== 'writer' && one.subject !== 'animal',
    );
    lastMine = from === 'me';
    lastAsks =
      !lastMine &&
      /\?|\b(?:who|what|any news|did|does|is|whos|whats|how|quien|que|como)\b/.test(
        foldTerm(text.slice(0, LONGEST_REMEMBERED)),
      );
  });
  const title = thread.kind === 'individual' ? undefined : thread.title;
  if (!person && title !== undefined && PATIENT_TITLE.test(foldTerm(title))) {
    person = examine(title.slice(0, LONGEST_REMEMBERED), vocabulary).reading.mentions.some(identifies);
  }
  return {
    person,
    lastPerson,
    lastHealth,
    lastAsks,
    lastMine,
    ...(last === undefined ? {} : { last }),
  };
}

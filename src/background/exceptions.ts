import {
  EXCEPTION_WARNING,
  type ExceptionRecord,
  REFERENCE,
  type Revocation,
} from '../audit/exception-records.ts';
import { areDaysPossible, exceptionsInForce, type PatientException } from '../audit/exceptions.ts';
import type { Kept } from '../audit/incidents.ts';
import type { StaffEvent } from '../audit/staff-event.ts';
import type { StaffRecord, StaffRecordKind } from '../audit/staff-record.ts';
import type { Conversation, ExceptionRequest, ExceptionView } from '../browser/exception-views.ts';
import type { Policy } from '../policy/types.ts';

export interface ExceptionPorts {
  readonly readPolicy: () => Promise<Pick<Policy, 'patientExceptions' | 'readThread'>>;
  readonly readStaff: (kinds: readonly StaffRecordKind[]) => Promise<readonly StaffEvent[]>;
  /** Keyed hash; undefined where the key cannot be had. */
  readonly hashId: (id: string) => Promise<string | undefined>;
  /** Appends a record of whoever `who` says, where the policy wants that known; false where it was lost. */
  readonly keep: (record: StaffRecord, who: string | undefined) => Promise<boolean>;
  /** The conversation that the open form is for, by its ticket, in memory of this session: a keyed hash, no id. */
  readonly tickets: {
    read(): Promise<Readonly<Record<string, string>>>;
    write(tickets: Readonly<Record<string, string>>): Promise<void>;
  };
  /** Something was granted or revoked: pages ask anew. */
  readonly onChange: () => void;
  readonly now: () => number;
  readonly uuid: () => string;
}

export interface Exceptions {
  /** The one in force in a conversation. Undefined where there is none, or anything is amiss: then nothing passes. */
  inForce(conversation: unknown): Promise<ExceptionView | undefined>;
  /** Makes a ticket for the form; undefined where the organization allows none, or the page names no conversation. */
  ask(conversation: unknown): Promise<string | undefined>;
  /** False: refused, or not kept. */
  grant(request: unknown, who: string | undefined): Promise<boolean>;
  revoke(exception: string, because: Revocation, who: string | undefined): Promise<boolean>;
  /** One message passed by it. */
  used(exception: unknown): Promise<boolean>;
  /** All in force, for our own pages. */
  all(): Promise<readonly PatientException[]>;
}

const KINDS: readonly StaffRecordKind[] = ['exception-granted', 'exception-revoked'];
/** Forms that are open at the same time. */
const MOST_TICKETS = 10;
const ID = /^[A-Za-z0-9._:-]{1,80}$/;

/** Patient-requested exceptions, folded from the ledger each time: nothing else holds them. */
export function createExceptions(ports: ExceptionPorts): Exceptions {
  const { readPolicy, readStaff, hashId, keep, tickets, onChange, now, uuid } = ports;

  /** The policy's rules for them, while they are allowed and the conversation may be read at all. */
  async function allowed(): Promise<Policy['patientExceptions'] | undefined> {
    const { patientExceptions, readThread } = await readPolicy();
    const { approvedBy, approvedOn } = patientExceptions;
    return approvedBy !== '' && approvedOn !== '' && readThread ? patientExceptions : undefined;
  }

  async function current(): Promise<ReadonlyMap<string, PatientException>> {
    const kept = (await readStaff(KINDS)).flatMap(
      ({ time, unmapped: { record } }): Kept<ExceptionRecord>[] =>
        record.kind === 'exception-granted' || record.kind === 'exception-revoked' ? [{ time, record }] : [],
    );
    return exceptionsInForce(kept, now());
  }

  async function threadOf(conversation: unknown): Promise<string | undefined> {
    if (!isConversation(conversation)) return undefined;
    // A line break stands in neither of the two.
    return hashId(`${conversation.account}\n${conversation.thread}`);
  }

  return {
    async inForce(conversation) {
      if (!(await allowed())) return undefined;
      const thread = await threadOf(conversation);
      const found = thread === undefined ? undefined : (await current()).get(thread);
      return found && { id: found.id, until: found.until };
    },

    async ask(conversation) {
      if (!(await allowed())) return undefined;
      const thread = await threadOf(conversation);
      if (thread === undefined) return undefined;
      const ticket = uuid();
      const open = Object.entries(await tickets.read()).slice(-(MOST_TICKETS - 1));
      await tickets.write(Object.fromEntries([...open, [ticket, thread]]));
      return ticket;
    },

    async grant(request, who) {
      const rules = await allowed();
      if (!rules || !isRequest(request)) return false;
      const { ticket, reference, consented, expires } = request;
      const { [ticket]: thread, ...others } = await tickets.read();
      const isNumbered =
        REFERENCE.test(reference) && new RegExp(`^(?:${rules.reference})$`, 'u').test(reference);
      if (thread === undefined || !isNumbered || !areDaysPossible(consented, expires, now())) return false;
      const warning = EXCEPTION_WARNING;
      const record = {
        kind: 'exception-granted',
        exception: uuid(),
        thread,
        reference,
        consented,
        expires,
        warning,
      } as const;
      if (!(await keep(record, who))) return false;
      await tickets.write(others);
      onChange();
      return true;
    },

    async revoke(exception, because, who) {
      const kept = await keep({ kind: 'exception-revoked', exception, because }, who);
      if (kept) onChange();
      return kept;
    },

    async used(exception) {
      const found = [...(await current()).values()].find(({ id }) => id === exception);
      return found ? keep({ kind: 'exception-used', exception: found.id }, undefined) : false;
    },

    all: async () => [...(await current()).values()],
  };
}

const isText = (value: unknown, format: RegExp): value is string =>
  typeof value === 'string' && format.test(value);

function isConversation(value: unknown): value is Conversation {
  if (typeof value !== 'object' || value === null) return false;
  const { account, thread } = value as Partial<Record<keyof Conversation, unknown>>;
  return isText(account, ID) && isText(thread, ID);
}

function isRequest(value: unknown): value is ExceptionRequest {
  if (typeof value !== 'object' || value === null) return false;
  const fields: readonly (keyof ExceptionRequest)[] = ['ticket', 'reference', 'consented', 'expires'];
  return fields.every((field) => isText((value as Record<string, unknown>)[field], /^[^\n]{1,40}$/));
}

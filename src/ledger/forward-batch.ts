import { JsonLogsSerializer } from '@opentelemetry/otlp-transformer';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { canonicalJson } from './canonical-json.ts';
import { type AuditEvent, type Entry, type Head, uidOf } from './chain.ts';

type Chained = AuditEvent & Entry;
type LogRecord = Parameters<typeof JsonLogsSerializer.serializeRequest>[0][number];

/** Whose records these are. */
export interface BatchSource {
  /** The install's random UUID. */
  readonly install: string;
  readonly productVersion: string;
  /**
   * The end of the whole chain at this moment, which may lie behind the batch: kept by the collector, it shows a tail that
   * is cut off here later.
   */
  readonly head: Head;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Bytes of records in one request; a single larger one still goes. */
export const BATCH_BYTES = 256 * 1024;
/** What a record has around its body, and what quoting adds to it: about, and rather too much. */
const AROUND = 700;
const QUOTED = 1.2;

/** As many of the first entries as one request should hold; at least one, if there is any. */
export function cutBatch(entries: readonly Chained[], bytes = BATCH_BYTES): readonly Chained[] {
  let size = 0;
  const end = entries.findIndex((entry, index) => {
    size += AROUND + QUOTED * canonicalJson(entry).length;
    return index > 0 && size > bytes;
  });
  return end === -1 ? entries : entries.slice(0, end);
}

/**
 * The body of an OTLP/HTTP logs request in JSON (https://opentelemetry.io/docs/specs/otlp/#otlphttp), one log record per
 * entry. A record's body is the entry's canonical JSON as one string: what the hash in it was made of, and hence what can
 * be verified wherever it was kept. With no entries it is a request that a collector answers and keeps nothing of.
 */
export function encodeBatch(entries: readonly Chained[], source: BatchSource): Uint8Array {
  const { install, productVersion, head, now } = source;
  const resource = resourceFromAttributes({
    'service.name': 'not-here',
    'service.version': productVersion,
    'service.instance.id': install,
    'nothere.chain.seq': head.seq,
    'nothere.chain.hash': head.hash,
  });
  const instrumentationScope = { name: 'not-here.ledger', version: productVersion };
  const records = entries.map((entry): LogRecord => {
    const { number, text } = SEVERITY[entry.severity_id];
    return {
      hrTime: hrTime(entry.time),
      hrTimeObserved: hrTime(now),
      severityNumber: number,
      severityText: text,
      eventName: `nothere.${'activity_name' in entry ? entry.activity_name : 'finding'}`,
      body: canonicalJson(entry),
      attributes: {
        'log.record.uid': uidOf(entry),
        'nothere.seq': entry.unmapped.chain.seq,
        'ocsf.class_uid': entry.class_uid,
      },
      droppedAttributesCount: 0,
      resource,
      instrumentationScope,
    };
  });
  const request = JsonLogsSerializer.serializeRequest(records);
  if (!request) throw new Error('the batch could not be encoded');
  return request;
}

/** OCSF's severity in OpenTelemetry's numbers: informational, low, medium, high. */
const SEVERITY = {
  1: { number: 9, text: 'INFO' },
  2: { number: 10, text: 'INFO2' },
  3: { number: 13, text: 'WARN' },
  4: { number: 17, text: 'ERROR' },
} as const;

/** Seconds and nanoseconds. */
function hrTime(milliseconds: number): [number, number] {
  const seconds = Math.floor(milliseconds / 1000);
  return [seconds, (milliseconds - seconds * 1000) * 1_000_000];
}

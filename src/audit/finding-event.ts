import type { GateReport } from './gate-report.ts';

/** The version of the OCSF schema that the events follow. https://schema.ocsf.io/1.6.0/classes/data_security_finding */
const OCSF_VERSION = '1.6.0';

/**
 * An OCSF Data Security Finding (class 2006) of one flagged send, with the profile security_control. Numbers are the
 * schema's enums. There is no field for words: `pattern_match`, `message` and `desc` are left out for good, and every
 * string is a constant of ours, a code or an id.
 */
export interface FindingEvent {
  readonly category_uid: 2;
  readonly class_uid: 2006;
  readonly activity_id: 1;
  readonly type_uid: 200601;
  /** Milliseconds since the epoch. */
  readonly time: number;
  readonly severity_id: 1 | 2 | 3 | 4;
  readonly action_id: 1 | 2 | 3;
  readonly disposition_id: 2 | 8 | 15 | 27;
  readonly metadata: {
    /** Of the event, the same as of its finding: what a collector drops duplicates by. */
    readonly uid: string;
    readonly version: string;
    readonly profiles: readonly ['security_control'];
    readonly product: {
      readonly name: 'Not Here';
      readonly vendor_name: 'Not Here';
      readonly version: string;
    };
  };
  readonly finding_info: { readonly uid: string; readonly title: typeof TITLE };
  readonly data_security: {
    /** Personal. */
    readonly category_id: 1;
    /** Data in use: it has not left. */
    readonly data_lifecycle_state_id: 3;
    /** Application-level DLP. */
    readonly detection_system_id: 10;
    readonly policy: {
      readonly uid: 'messaging';
      readonly name: 'Messaging policy';
      readonly version: string;
    };
  };
  /** Ours. */
  readonly unmapped: {
    readonly site: string;
    readonly surface: GateReport['surface'];
    readonly path: GateReport['path'];
    readonly enforcement: GateReport['enforcement'];
    readonly action: GateReport['action'];
    readonly verdict: GateReport['verdict'];
    readonly reasons: GateReport['reasons'];
    readonly kinds: GateReport['kinds'];
    readonly because?: GateReport['because'];
    /** Keyed hash of the thread's id, where the site gave one. */
    readonly thread?: string;
  };
}

const TITLE = 'Draft flagged as patient information';

export interface FindingContext {
  /** Of the extension. */
  readonly productVersion: string;
  /** HMAC of the report's `threadId` with the install's own key. */
  readonly threadHash?: string;
}

/** Makes the event of a report. The report's own `threadId` is not used. */
export function findingEvent(report: GateReport, context: FindingContext): FindingEvent {
  const { uid, time, site, surface, path, enforcement, action, verdict, reasons, kinds, policyVersion } =
    report;
  const { productVersion, threadHash } = context;
  return {
    category_uid: 2,
    class_uid: 2006,
    activity_id: 1,
    type_uid: 200601,
    time,
    severity_id: severityOf(report),
    action_id: actionOf(report),
    disposition_id: dispositionOf(report),
    metadata: {
      uid,
      version: OCSF_VERSION,
      profiles: ['security_control'],
      product: { name: 'Not Here', vendor_name: 'Not Here', version: productVersion },
    },
    finding_info: { uid, title: TITLE },
    data_security: {
      category_id: 1,
      data_lifecycle_state_id: 3,
      detection_system_id: 10,
      policy: { uid: 'messaging', name: 'Messaging policy', version: policyVersion },
    },
    unmapped: {
      site,
      surface,
      path,
      enforcement,
      action,
      verdict,
      reasons,
      kinds,
      ...(report.because === undefined ? {} : { because: report.because }),
      ...(threadHash === undefined ? {} : { thread: threadHash }),
    },
  };
}

function isFailure({ reasons }: GateReport): boolean {
  return reasons.some((reason) => reason === 'gate-error' || reason === 'too-long');
}

/**
 * Informational (1) while nothing left, low (2) where only a warning stood, medium (3) once a block was let go, high (4)
 * when something seems to have left past us or cannot be watched, or in an emergency as it was: somebody has to act.
 */
function severityOf({ action, verdict, path, because }: GateReport): FindingEvent['severity_id'] {
  if (path === 'bypass' || path === 'drift' || because === 'emergency') return 4;
  if (action !== 'allow') return 1;
  return verdict === 'block' ? 3 : 2;
}

/** 2 denied (a warning denies until it is confirmed), 3 observed (monitor, past the gate), 1 allowed (confirmed). */
function actionOf({ action, enforcement, path }: GateReport): FindingEvent['action_id'] {
  if (path === 'bypass' || path === 'drift') return 3;
  if (action !== 'allow') return 2;
  return enforcement === 'monitor' ? 3 : 1;
}

/** 27 error, 2 blocked, 15 detected (monitor), 8 approved (the person confirmed the warning). */
function dispositionOf(report: GateReport): FindingEvent['disposition_id'] {
  if (isFailure(report)) return 27;
  if (report.path === 'bypass') return 15;
  if (report.action !== 'allow') return 2;
  return report.enforcement === 'monitor' ? 15 : 8;
}

/**
 * error: the value is not used, or the file does not do what it says. warning: it is applied, and protects less, or
 * something an auditor will ask for is missing. advice: worth knowing.
 */
export type Severity = 'error' | 'warning' | 'advice';

/** One thing an administrator should know about a policy. Never quotes a value: it may be a secret. */
export interface CheckNote {
  readonly severity: Severity;
  /** Where, e.g. `platforms[0].url`; empty for the whole. */
  readonly path: string;
  /** A sentence that continues the path: `must be an https address`. */
  readonly message: string;
  /** What to do, as an order. */
  readonly fix: string;
}

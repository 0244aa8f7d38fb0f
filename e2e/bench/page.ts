import { measureAudit } from './measure-audit.ts';
import { measureSecrets } from './measure-secrets.ts';
import { measureVerify } from './measure-verify.ts';

declare global {
  // What this page offers to whoever drives it.
  var measure: Readonly<Record<'audit' | 'secrets' | 'verify', () => Promise<readonly Measurement[]>>>;
}

/** One line of the outcome. */
export interface Measurement {
  readonly what: string;
  readonly value: string;
  /** Whether it keeps what was promised; absent where nothing was. */
  readonly isKept?: boolean;
}

globalThis.measure = { audit: measureAudit, secrets: measureSecrets, verify: measureVerify };

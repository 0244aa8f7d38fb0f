import type { Severity } from '../../text/result.ts';
import type { Expected, Gate } from '../rule.ts';

/**
 * What a report says, and the shape of its JSON. The number of the first member rises when a member changes its meaning or
 * goes; new members may come without that. All texts are plain; moments count seconds from 1970-01-01T00:00:00Z.
 */
export interface Report {
  readonly 'jotter-report': 1;
  /** Whether anything was left out or masked; an unredacted report can be used to act as the token's owner. */
  readonly redacted: boolean;
  readonly circumstances: { readonly asOf: number; readonly skewSeconds: number; readonly expected: Expected };
  readonly token: ReportedToken;
  /** What a strict server would do, in one sentence. */
  readonly verdict: string;
  readonly gates: readonly {
    readonly id: Gate;
    readonly title: string;
    readonly state: 'pass' | 'fail' | 'warn' | 'unchecked' | 'nothing' | 'busy';
    readonly words: string;
  }[];
  readonly signature: { readonly title: string; readonly text: string; readonly notes: readonly string[] };
  /** The keys at hand, without their numbers. */
  readonly keys: readonly ReportedKey[];
  readonly profile?: ReportedProfile;
  readonly findings: readonly ReportedFinding[];
}

interface ReportedToken {
  /** "JWS compact" */
  readonly form: string;
  readonly characters: number;
  /** Members in the order written; `value` is JSON as written, or absent where it is masked. */
  readonly header: readonly ReportedMember[];
  readonly payload: readonly ReportedMember[];
  /** Only where the report is unredacted. */
  readonly raw?: string;
}

export interface ReportedMember {
  readonly name: string;
  readonly value?: string;
}

export interface ReportedKey {
  /** "EC P-256 public key" */
  readonly what: string;
  readonly kid?: string;
  /** Where it came from: pasted, generated here, fetched, out of a link beside the token, or brought along by the token. */
  readonly source: 'pasted' | 'generated' | 'fetched' | 'link' | 'token';
}

export interface ReportedProfile {
  readonly id: string;
  readonly title: string;
  readonly requirements: readonly { readonly asks: string; readonly outcome: string; readonly reference: string }[];
}

export interface ReportedFinding {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly gate: Gate;
  /** Empty where it would tell a masked moment. */
  readonly message: string;
  readonly reference?: string;
  readonly remedy?: string;
}

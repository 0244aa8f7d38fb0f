import { claimNamed } from '../registry/claims.ts';
import type { JsonMember } from '../text/json-node.ts';
import { asFineUnit, type FineUnit } from './instant.ts';

/** A claim that tells a moment (RFC 7519 §2, NumericDate). */
export interface Moment {
  /** Since 1970-01-01T00:00:00Z; of a value in milliseconds, what it must have meant. */
  readonly seconds: number;
  /** "milliseconds", where the value cannot be in seconds. */
  readonly unit?: string;
  readonly fine?: FineUnit;
}

/** The moment that a member of a claims set tells, where the registry says that its value is a NumericDate. */
export function momentOf(member: JsonMember): Moment | undefined {
  const { value } = member;
  if (value?.type !== 'number' || claimNamed(member.name.value)?.type !== 'NumericDate') return undefined;
  if (!Number.isFinite(value.value)) return undefined;
  const fine = asFineUnit(value.value);
  return fine ? { seconds: fine.seconds, unit: fine.unit, fine } : { seconds: value.value };
}

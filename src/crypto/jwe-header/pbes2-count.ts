import { ok, type Result } from '../../core/text/result.ts';
import { parameterOf } from '../../core/token/parameters.ts';
import type { JweHeaders } from './jwe-headers.ts';
import type { Obstacle } from '../../core/judgement/decryption.ts';
import { absent, malformed } from './header-bytes.ts';
import { mostIterations } from '../../core/text/work-caps.ts';

/**
 * What a token that is made here gets where its header names no count: what OWASP advises for PBKDF2 with SHA-256, which is
 * more than its advice for the other two.
 */
export const usualIterations = 600_000;

const REFERENCE = 'RFC 7518 §4.8.1.2';

/** `p2c`, a positive integer up to the cap. */
export function iterationsOf(jwe: JweHeaders, alg: string): Result<number, Obstacle> {
  const parameter = parameterOf(jwe, 'p2c');
  if (!parameter) return malformed(absent({ name: 'p2c', alg, reference: REFERENCE }));
  const { value } = parameter.member;
  if (value?.type !== 'number') {
    const kind = value ? `a ${value.type}` : 'cut off';
    return malformed(`"p2c" in the header must be a number (${REFERENCE}); it is ${kind}.`);
  }
  const shown = value.written.slice(0, 40);
  if (!Number.isInteger(value.value) || value.value < 1) {
    return malformed(
      `"p2c" in the header is ${shown}; it counts iterations, so it must be a positive integer (${REFERENCE}).`,
    );
  }
  if (value.value <= mostIterations) return ok(value.value);
  const why = `"p2c" in the header asks for ${grouped(value.value, shown)} iterations of PBKDF2, and Jotter computes ${grouped(mostIterations, '')} at most: more would keep this page busy for long, which is a known way to attack a server. Nothing was computed.`;
  return { ok: false, problem: { because: 'over-limit', why } };
}

/** "1,000,000"; as it was written where a double cannot hold it. */
export const grouped = (count: number, written: string): string =>
  Number.isSafeInteger(count) ? count.toLocaleString('en') : written;

import { computed } from 'nanostores';
import { relativeWords } from '../core/audit/instant.ts';
import type { Diagnostic, Gate } from '../core/audit/rule.ts';
import { numberOf } from '../core/text/json-node.ts';
import type { Parsed } from '../core/token/token.ts';
import { $now } from './clock.ts';
import { $diagnostics } from './diagnostics.ts';
import { $payload } from './parts.ts';
import { $parsed } from './session.ts';
import { $signatureView, type GateState } from './signature-view.ts';

export type { GateState };

export interface GateView {
  readonly id: Gate;
  readonly title: string;
  readonly state: GateState;
  readonly words: string;
}

/** The gates of the token in view; none where nothing was pasted. */
export const $gates = computed(
  [$parsed, $diagnostics, $signatureView, $payload, $now],
  (parsed, diagnostics, signature, payload, now): readonly GateView[] => {
    if (parsed.kind === 'not-a-token') return notAToken(parsed.looksLike, parsed.title);
    const claims = payload?.json?.root;
    const isDamaged = payload?.json?.problem !== undefined;
    const time = { now, isDamaged, expires: numberOf(claims, 'exp'), begins: numberOf(claims, 'nbf') };
    return [
      structureGate(parsed, diagnostics),
      { id: 'signature', title: 'Signature', state: signature.state, words: signature.words },
      parsed.kind === 'jwe' ? encryptedTime : timeGate(diagnostics, time),
    ];
  },
);

function notAToken(looksLike: string, title: string): readonly GateView[] {
  if (looksLike === 'empty') return [];
  const words = looksLike === 'unknown' ? 'no token found' : `no JWT, but ${title}`;
  return [{ id: 'structure', title: 'Structure', state: 'fail', words }];
}

const encryptedTime: GateView = {
  id: 'time',
  title: 'Time',
  state: 'unchecked',
  words: 'not checked: the claims are encrypted',
};

/** What keeps a gate from passing, the worst first. */
const obstacles = (diagnostics: readonly Diagnostic[], gate: Gate): readonly Diagnostic[] =>
  diagnostics.filter((one) => one.gate === gate && (one.severity === 'error' || one.severity === 'warning'));

function structureGate(parsed: Parsed, diagnostics: readonly Diagnostic[]): GateView {
  const gate = { id: 'structure', title: 'Structure' } as const;
  const [fault, ...others] = obstacles(diagnostics, 'structure');
  if (!fault) return { ...gate, state: 'pass', words: kinds[parsed.kind] };
  const more = others.length === 0 ? '' : `, and ${others.length} more`;
  return { ...gate, state: fault.severity === 'error' ? 'fail' : 'warn', words: lowerFirst(fault.title) + more };
}

const kinds = {
  jws: 'JWS compact',
  jwe: 'JWE compact',
  'sd-jwt': 'SD-JWT; its disclosures are not checked yet',
  'not-a-token': '',
} as const;

interface Time {
  readonly now: number;
  readonly isDamaged: boolean;
  readonly expires: number | undefined;
  readonly begins: number | undefined;
}

function timeGate(diagnostics: readonly Diagnostic[], { now, isDamaged, expires, begins }: Time): GateView {
  const gate = { id: 'time', title: 'Time' } as const;
  const [fault] = obstacles(diagnostics, 'time');
  if (fault?.id === 'expired' && expires !== undefined)
    return { ...gate, state: 'fail', words: `expired ${relativeWords(expires, now)}` };
  if (fault?.id === 'not-yet-valid' && begins !== undefined)
    return { ...gate, state: 'fail', words: `valid ${relativeWords(begins, now)}` };
  if (fault) return { ...gate, state: fault.severity === 'error' ? 'fail' : 'warn', words: lowerFirst(fault.title) };
  if (expires !== undefined) return { ...gate, state: 'pass', words: `expires ${relativeWords(expires, now)}` };
  return {
    ...gate,
    state: 'unchecked',
    words: isDamaged ? 'not checked: the claims are damaged' : 'nothing to check: no expiry',
  };
}

const lowerFirst = (text: string): string =>
  /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

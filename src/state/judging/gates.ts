import { computed } from 'nanostores';
import type { Explanations } from '../../core/audit/judge/explanations.ts';
import type { Diagnostic, Gate } from '../../core/audit/rule.ts';
import { numberOf } from '../../core/text/json-node.ts';
import type { Part } from '../../core/token/part/part.ts';
import type { Parsed } from '../../core/token/token.ts';
import { $now } from '../page/clock.ts';
import { $diagnostics } from './diagnostics.ts';
import { $areRulesMissing, $explanations } from '../circumstances/explanations.ts';
import { $token } from '../token/decryption.ts';
import { $received } from '../token/parts.ts';
import { $held, type Held } from '../circumstances/profile.ts';
import { formOf } from '../../core/token/form.ts';
import { $signatureView, type GateState, type SignatureView } from '../verdicts/signature-view.ts';

export type { GateState };

export interface GateView {
  readonly id: Gate;
  readonly title: string;
  readonly state: GateState;
  readonly words: string;
}

/** What the gates of a token are told from. */
interface Judged {
  readonly parsed: Parsed;
  /** Undefined while what judges it is on its way. */
  readonly diagnostics: readonly Diagnostic[] | undefined;
  readonly signature: SignatureView;
  /** As a receiver takes it. */
  readonly payload: Part | undefined;
  readonly now: number;
  readonly explain: Explanations | undefined;
  readonly held: Held | undefined;
  /** What judges it could not be loaded. */
  readonly isMissing?: boolean;
}

/** The gates of the token in view; none where nothing was pasted. */
export const $gates = computed(
  [$token, $diagnostics, $signatureView, $received, $now, $explanations, $held, $areRulesMissing],
  (parsed, diagnostics, signature, payload, now, explain, held, isMissing): readonly GateView[] =>
    gatesOf({ parsed, diagnostics, signature, payload, now, explain, held, isMissing }),
);

/** The gates of any token; none of an empty text. */
export function gatesOf(judged: Judged): readonly GateView[] {
  const { parsed, diagnostics, signature, payload, now, explain, held } = judged;
  const coming = judged.isMissing === true ? missing : reading;
  if (parsed.kind === 'not-a-token') return notAToken(parsed.looksLike, parsed.title);
  const claims = payload?.json?.root;
  const isDamaged = payload?.json?.problem !== undefined;
  const fromNow = (seconds: number): string => explain?.relativeWords(seconds, now) ?? '';
  const time = { fromNow, isDamaged, expires: numberOf(claims, 'exp'), begins: numberOf(claims, 'nbf') };
  return [
    diagnostics ? structureGate(parsed, diagnostics) : coming('structure', 'Structure'),
    signatureGate(parsed, diagnostics ?? [], signature),
    parsed.kind === 'jwe' && !payload
      ? encryptedTime
      : diagnostics
        ? timeGate(diagnostics, time)
        : coming('time', TIME),
    diagnostics ? profileGate(diagnostics, held) : coming('profile', 'Profile'),
  ];
}

function notAToken(looksLike: string, title: string): readonly GateView[] {
  if (looksLike === 'empty') return [];
  const words = looksLike === 'unknown' ? 'no token found' : `no JWT, but ${title}`;
  return [{ id: 'structure', title: 'Structure', state: 'fail', words }];
}

/** What judges it is on its way, right after the page. */
const reading = (id: Gate, title: string): GateView => ({ id, title, state: 'busy', words: 'reading' });

const missing = (id: Gate, title: string): GateView => ({
  id,
  title,
  state: 'unchecked',
  words: 'not checked: the rules could not be loaded',
});

const TIME = 'Time and claims';

const encryptedTime: GateView = {
  id: 'time',
  title: TIME,
  state: 'unchecked',
  words: 'not checked: the claims are encrypted',
};

/** What keeps a gate from passing, the worst first. */
const obstacles = (diagnostics: readonly Diagnostic[], gate: Gate): readonly Diagnostic[] =>
  diagnostics.filter((one) => one.gate === gate && (one.severity === 'error' || one.severity === 'warning'));

function structureGate(parsed: Parsed, diagnostics: readonly Diagnostic[]): GateView {
  const gate = { id: 'structure', title: 'Structure' } as const;
  const [fault, ...others] = obstacles(diagnostics, 'structure');
  if (!fault) return { ...gate, state: 'pass', words: formOf(parsed) };
  const more = others.length === 0 ? '' : `, and ${others.length} more`;
  return { ...gate, state: fault.severity === 'error' ? 'fail' : 'warn', words: lowerFirst(fault.title) + more };
}

/**
 * What keys say; where none has anything to say, what is wrong with the signature or the encryption whatever the key. One that
 * fits is not all where a finding objects to it.
 */
function signatureGate(parsed: Parsed, diagnostics: readonly Diagnostic[], { state, words }: SignatureView): GateView {
  const gate = { id: 'signature', title: parsed.kind === 'jwe' ? 'Decryption' : 'Signature' } as const;
  const fault = diagnostics.find((one) => one.gate === 'signature' && one.severity === 'error');
  if (!fault) return { ...gate, state, words };
  if (state === 'unchecked') return { ...gate, state: 'fail', words: lowerFirst(fault.title) };
  return state === 'pass'
    ? { ...gate, state: 'warn', words: `${words}, but: ${lowerFirst(fault.title)}` }
    : { ...gate, state, words };
}

interface Time {
  readonly fromNow: (seconds: number) => string;
  readonly isDamaged: boolean;
  readonly expires: number | undefined;
  readonly begins: number | undefined;
}

function timeGate(diagnostics: readonly Diagnostic[], { fromNow, isDamaged, expires, begins }: Time): GateView {
  const gate = { id: 'time', title: TIME } as const;
  const [fault] = obstacles(diagnostics, 'time');
  if (fault?.id === 'expired' && expires !== undefined)
    return { ...gate, state: 'fail', words: `expired ${fromNow(expires)}` };
  if (fault?.id === 'not-yet-valid' && begins !== undefined)
    return { ...gate, state: 'fail', words: `valid ${fromNow(begins)}` };
  if (fault) return { ...gate, state: fault.severity === 'error' ? 'fail' : 'warn', words: lowerFirst(fault.title) };
  if (diagnostics.some(({ id }) => id === 'payload-nested'))
    return { ...gate, state: 'unchecked', words: 'not checked: the claims are in the inner token' };
  if (expires !== undefined) return { ...gate, state: 'pass', words: `expires ${fromNow(expires)}` };
  return {
    ...gate,
    state: 'unchecked',
    words: isDamaged ? 'not checked: the claims are damaged' : 'nothing to check: no expiry',
  };
}

function profileGate(diagnostics: readonly Diagnostic[], held: Held | undefined): GateView {
  const gate = { id: 'profile', title: 'Profile' } as const;
  const [fault, ...others] = obstacles(diagnostics, 'profile');
  if (!fault) return { ...gate, ...recognised(held) };
  const more = others.length === 0 ? '' : `, and ${others.length} more`;
  const who = held && !fault.id.startsWith('profile-') ? `${held.profile.title}: ` : '';
  return {
    ...gate,
    state: fault.severity === 'error' ? 'fail' : 'warn',
    words: `${who}${lowerFirst(fault.title)}${more}`,
  };
}

/** Nothing stands against it: it passes as what it is known to be, and a guess passes as nothing. */
function recognised(held: Held | undefined): { readonly state: GateState; readonly words: string } {
  if (!held) return { state: 'unchecked', words: 'no profile recognised' };
  if (!held.isPinned && held.recognition?.sureness === 'guess')
    return { state: 'unchecked', words: `perhaps ${held.profile.noun}` };
  return { state: 'pass', words: held.profile.title };
}

const lowerFirst = (text: string): string =>
  /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

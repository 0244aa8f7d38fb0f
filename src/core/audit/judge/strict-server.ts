import type { Gate } from '../rule.ts';

/** What is known of a gate when the sentence is made. */
export interface GateSummary {
  readonly id: Gate;
  readonly title: string;
  readonly state: 'pass' | 'fail' | 'warn' | 'unchecked' | 'busy';
  /** "expired 2 days ago" */
  readonly words: string;
}

/**
 * One sentence: what a strict server would do with the token, and which gate would stop it first. The gates come in the
 * order in which a server checks them (RFC 7519 §7.2). `isMeantKnown`: the receiver said whom and what it expects. `isOuter`: it holds
 * another token, which is judged by itself.
 */
export function strictServer(
  gates: readonly GateSummary[],
  { isMeantKnown, isOuter }: { readonly isMeantKnown: boolean; readonly isOuter: boolean },
): string {
  if (gates.length === 0 || gates.some(({ state }) => state === 'busy')) return '';
  const stop = gates.find(({ state }) => state === 'fail');
  if (stop) return `A strict server would refuse this token, first of all at ${stop.title}: ${stop.words}.`;
  const signature = gates.find(({ id }) => id === 'signature');
  const doubt = gates.find(({ state }) => state === 'warn');
  const but = doubt ? ` Look at ${doubt.title}, though: ${doubt.words}.` : '';
  if (signature?.state === 'unchecked')
    return `Nothing found so far makes a strict server refuse it, but its ${signature.title.toLowerCase() === 'decryption' ? 'content is not decrypted' : 'signature is not checked'}: give the key.${but}`;
  if (isOuter)
    return `Nothing keeps a strict server from opening this token. What counts then is the token inside: open it.${but}`;
  const meant = isMeantKnown ? '' : ' Whether it is meant for that server is not checked: compare iss and aud.';
  return `A strict server would accept this token, as far as can be told here.${but}${meant}`;
}

import { unreachable } from '../text/result.ts';
import type { Answer } from './answer.ts';
import type { Evidence } from './evidence.ts';
import { firstLower } from './first-lower.ts';
import { TITLES } from './gate-titles.ts';
import { linkedWords } from './setting.ts';
import type { GateView, Outcome } from './outcome.ts';

export interface HeadlineEvidence extends Pick<Evidence, 'signature' | 'expected' | 'holdsToken' | 'settings'> {
  readonly outcome: Outcome;
  readonly gates: readonly GateView[];
  /** The payload is a JSON object. */
  readonly hasClaims: boolean;
}

/** The answer in one sentence or two: what becomes of the token, and what is missing. Empty while nothing can be said. */
export function headline(evidence: HeadlineEvidence): string {
  const answer = answerIn(evidence);
  return answer === '' ? '' : [answer, linkedWords(evidence.settings)].filter(Boolean).join(' ');
}

function answerIn(evidence: HeadlineEvidence): string {
  switch (evidence.outcome) {
    case 'no-token':
    case 'pending':
      return '';
    case 'rejected':
      return rejected(evidence);
    case 'looks-valid':
      return looksValid(evidence);
    case 'undecided':
      return undecided(evidence);
    default:
      return unreachable(evidence.outcome);
  }
}

function rejected({ gates, signature }: HeadlineEvidence): string {
  const stop = gates.find(({ state }) => state === 'fail');
  if (!stop) return '';
  // A recipient that agreed on the extension with the issuer accepts it.
  if (stop.id === 'signature' && signature.kind === 'unsupported-extension')
    return `Rejected by recipients that do not know the extension: it ${stop.words}.`;
  if (stop.id === 'signature' && signature.kind === 'edited')
    return 'Rejected: the signature no longer matches, because you edited the token.';
  if (stop.id === 'signature' && signature.kind === 'mismatched') return `Rejected: the signature ${stop.words}.`;
  // Both facts: the form is rejected, and the signature matches.
  const matches = stop.id === 'structure' && signature.kind === 'matched';
  const when = signature.matchesCleaned ? ' once the text is repaired' : '';
  return `Rejected: ${problemOf(stop)}.${matches ? ` The signature itself matches${when}.` : ''}`;
}

const problemOf = ({ problem, words }: GateView): string => problem ?? words;

function looksValid({ expected: { issuer, audience }, hasClaims, signature }: HeadlineEvidence): string {
  if (signature.isAnonymous) return ANONYMOUS;
  if (!hasClaims) return 'Looks valid: the signature matches, and the payload has no claims to check.';
  const unchecked = [...(issuer === undefined ? ['issuer'] : []), ...(audience === undefined ? ['audience'] : [])];
  if (unchecked.length === 0) return 'Looks valid.';
  const [first = '', second] = unchecked;
  const what = second === undefined ? `${capital(first)} is` : `${capital(first)} and ${second} are`;
  return `Looks valid. ${what} not checked: enter what your API expects.`;
}

const ANONYMOUS =
  'Nothing rejects it, but nothing says who made it: anyone who has the public key can encrypt such a token.';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function undecided({ gates, signature, holdsToken }: HeadlineEvidence): string {
  const doubt = gates.find(({ state }) => state === 'warn');
  const isProven = signature.kind === 'matched' ? 'The signature matches, but some' : 'Some';
  const said = doubt && `${isProven} recipients may reject the token: ${problemOf(doubt)}.`;
  const unchecked = gates.find(({ state }) => state === 'unchecked');
  const isEncrypted = gates.some(({ id, title }) => id === 'signature' && title !== TITLES.signature);
  const found = signature.autopsy?.status === 'done' ? signature.autopsy.report.finding : undefined;
  if (found && isEncrypted)
    return [said, 'The token does not decrypt with your key as it is.', found.sentence].filter(Boolean).join(' ');
  // What matches under a condition may be an attack, so nothing reassures.
  if (found && signature.state === 'unchecked')
    return [said, 'The signature is not verified with your key as it is.', found.sentence].filter(Boolean).join(' ');
  const missing = missingText(signature, isEncrypted ? 'The token is not decrypted' : 'The signature is not checked');
  if (missing === undefined) {
    if (said !== undefined) return said;
    if (holdsToken) return 'The outer token passes. Open the token inside to check its claims.';
    const gap = unchecked ? problemOf(unchecked) : signature.words;
    return signature.kind === 'matched' ? `The signature matches, but ${gap}.` : `Not everything is checked: ${gap}.`;
  }
  return [said ?? 'No problems found yet.', missing].join(' ');
}

/** What keeps the signature or the content from being checked. None of these asks for a key that was given. */
function missingText({ kind, state, text }: Answer, what: string): string | undefined {
  if (state !== 'unchecked') return undefined;
  switch (kind) {
    case 'no-key':
      return text;
    case 'no-fitting-key':
      return `${what}, because your key is of the wrong kind. ${text}`;
    case 'key-unreadable':
      return `${what}, because your key cannot be read. See the message below the key field.`;
    case 'key-locked':
      return `${what}, because your key is locked. Enter its password below the key field.`;
    case 'detached-payload':
      return `${what}, because the signed content is outside the token. Add the detached payload.`;
    default:
      return `Not checked: ${firstLower(text)}`;
  }
}

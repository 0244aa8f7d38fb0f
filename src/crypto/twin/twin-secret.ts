import { opaqueLike, type Chance } from '../../core/twin/letters.ts';
import type { Candidate } from '../known-secrets/candidate.ts';
import { passwords } from '../known-secrets/passwords.ts';
import { publishedCandidates } from '../known-secrets/published-candidates.ts';

/** Another secret of the same length and alphabet; a secret that others know, too, becomes another one of those that are known. */
export function twinSecret(text: string, chance: Chance): string {
  const [, before = '', secret = '', behind = ''] =
    /^(\s*(?:[A-Za-z_]\w*\s*[=:]\s*)?["']?)(.*?)(["']?\s*)$/s.exec(text) ?? [];
  return before + (knownLike(secret, chance) ?? randomLike(secret, chance)) + behind;
}

/** The last character of base64 holds unused bits, which may have to be zero. */
function randomLike(secret: string, chance: Chance): string {
  const [, body = '', end = ''] = /^(.*?)([\w+/-]?=*)$/s.exec(secret) ?? [];
  return /=$/.test(end) || (secret.length % 4 !== 1 && isMixed(secret))
    ? opaqueLike(body, chance) + end
    : opaqueLike(secret, chance);
}

const isMixed = (text: string): boolean => /[a-z]/.test(text) && /[A-Z]/.test(text) && /^[\w+/-]*$/.test(text);

function knownLike(secret: string, chance: Chance): string | undefined {
  const known = [...publishedCandidates(), ...passwords().candidates()].map(textOf);
  if (!known.includes(secret)) return undefined;
  const others = known.filter((one) => one.length === secret.length && one !== secret && /^[ -~]+$/.test(one));
  return others[Math.floor(chance() * others.length)];
}

const textOf = ({ secret }: Candidate): string => new TextDecoder().decode(secret);

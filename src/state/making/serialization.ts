import { atom, computed } from 'nanostores';
import type { Serialization } from '../../core/token/token.ts';
import { $isCiphertextStale } from './reencryption.ts';
import { $parsed, replaceToken } from '../session/session.ts';

const loadConvert = () => import('../../core/token/write/convert.ts');

/** How the token in view is written down; undefined where there is none. */
export const $serialization = computed($parsed, (parsed): Serialization | undefined => {
  if (parsed.kind === 'not-a-token') return undefined;
  return parsed.kind === 'sd-jwt' ? parsed.issuerJwt.serialization : parsed.serialization;
});

/** Why the token that is named could not be written otherwise. */
const $refusal = atom<{ readonly token: string; readonly why: string } | undefined>(undefined);

export const $conversionProblem = computed([$refusal, $parsed], (refusal, parsed) =>
  refusal?.token === parsed.excerpt.text ? refusal.why : undefined,
);

/** Puts the same token in another serialization into the place of the one in view, or says why there is none. */
export async function writeAs(to: Serialization): Promise<void> {
  const { convert } = await loadConvert();
  const parsed = $parsed.get();
  if (parsed.kind === 'not-a-token') return;
  const token = parsed.excerpt.text;
  $refusal.set(undefined);
  if ($isCiphertextStale.get()) return $refusal.set({ token, why: UNSEALED });
  const converted = convert(parsed, to);
  if (!converted.ok) return $refusal.set({ token, why: converted.problem });
  if (converted.value !== token) replaceToken(parsed, converted.value);
}

const UNSEALED =
  'What you edited is not encrypted again yet, and would get lost. Give a key to encrypt it with, or go back to what was pasted.';

import { atom, computed } from 'nanostores';
import { newHeader } from '../../core/new-token/new-header.ts';
import { requestLines } from '../../core/new-token/request-lines.ts';
import type { Template } from '../../core/new-token/templates.ts';
import type { Pending } from '../../core/judgement/pending.ts';
import type { Key } from '../../core/keys/key.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import type { JsonObject } from '../../core/text/json-node.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { onlyLatest } from '../page/latest.ts';
import { notLoaded } from '../page/not-loaded.ts';
import { $claimsRead, $isEdited, $newClaims, $template, renewStamp } from './new-claims.ts';
import { $algorithm, $signer, keepMadeKey } from './signing-key.ts';

const loadSign = () => import('../../crypto/jws/sign.ts');
const loadGenerate = () => import('../../crypto/keys/generate-key.ts');
const loadThumbprint = () => import('../../crypto/keys/thumbprint.ts');
const loadExport = () => import('../../crypto/keys/export-key.ts');

/** A token that was signed on this page. */
export interface NewToken {
  readonly text: string;
  readonly template: Template;
  /** The text of the claims, as it was when it was signed. */
  readonly claims: string;
  readonly root: JsonObject;
  readonly alg: string;
  /** It signed the token. */
  readonly key: Key;
}

export const $newToken = atom<NewToken | undefined>(undefined);

/** The signing that is under way; answers why it did not work. */
export const $newSigning = atom<Pending<string | undefined>>({ status: 'idle' });

/** Whether the field says something else than the token. */
export const $isBehind = computed(
  [$newToken, $newClaims, $template],
  (made, claims, template) => made !== undefined && (made.claims !== claims || made.template !== template),
);

/** The request that carries the token. */
export const $requestLines = computed(
  $newToken,
  (made) => made && requestLines(made.template.id, made.text, made.root),
);

const calls = onlyLatest();

/** Signs the claims with the chosen key, or with a new one. */
export async function signNewToken(): Promise<void> {
  const signal = calls.begin();
  if (!$isEdited.get()) renewStamp();
  $newSigning.set({ status: 'busy' });
  try {
    const made = await make(signal);
    if (signal.aborted) return;
    if (made.ok) $newToken.set(made.value);
    $newSigning.set({ status: 'done', value: made.ok ? undefined : made.problem });
  } catch (error) {
    if (!signal.aborted) $newSigning.set({ status: 'failed', message: notLoaded(String(error)) });
  }
}

async function make(signal: AbortSignal): Promise<Result<NewToken, string>> {
  const [template, read, row, chosen] = [$template.get(), $claimsRead.get(), $algorithm.get(), $signer.get()];
  const claims = $newClaims.get();
  if (!read.ok) return fail(read.problem.message);
  if (!row) return fail('No algorithm of this page can sign with this key. Choose another key.');
  const found = chosen ? ok(chosen) : await newKey(row.name, signal);
  if (!found.ok) return found;
  const key = await named(found.value);
  if (!chosen) keepMadeKey(key);
  const jwk = template.carriesKey ? await publicJwk(key) : undefined;
  const header = newHeader(template, row.name, { kid: key.kid, jwk });
  const input = `${encoded(header)}.${encoded(read.value.json)}`;
  const signed = await (await loadSign()).sign(new TextEncoder().encode(input), row.name, key, signal);
  if (!signed.ok) return fail(signed.problem.message);
  return ok({
    text: `${input}.${signed.value.signature}`,
    template,
    claims,
    root: read.value.root,
    alg: row.name,
    key,
  });
}

const encoded = (text: string): string => encodeBase64url(new TextEncoder().encode(text));

const newKey = async (algorithm: string, signal: AbortSignal): Promise<Result<Key, string>> =>
  (await loadGenerate()).generateKey(algorithm, undefined, signal);

/** A key with a `kid`: its own, or its thumbprint (RFC 7638). The thumbprint of a secret would help to guess it (§7). */
async function named(key: Key): Promise<Key> {
  if (key.kid !== undefined || key.use === 'secret') return key;
  const kid = await (await loadThumbprint()).thumbprint(key);
  return kid === undefined ? key : { ...key, kid };
}

/** RFC 9449 §4.2: the public numbers, and nothing that is private. */
async function publicJwk(key: Key): Promise<object | undefined> {
  const open = await (await loadExport()).toPublicKey(key);
  return open && { ...open.material, ...(open.kty === 'AKP' && { alg: open.alg }) };
}

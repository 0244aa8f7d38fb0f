import type { Gathered } from '../../core/audit/across/gathered.ts';
import { readJwk } from '../../core/keys/reading/formats/jwk.ts';
import { claimIn } from '../../core/audit/found.ts';
import { decodeBase64url, encodeBase64url } from '../../core/text/base64url.ts';
import { numberOf, stringOf } from '../../core/text/json-node.ts';
import { parameterOf } from '../../core/token/parameters.ts';
import type { Jws, Parsed } from '../../core/token/token.ts';
import { thumbprint } from '../keys/thumbprint.ts';

const names = ['SHA-256', 'SHA-384', 'SHA-512'] as const;

type Located = Pick<Gathered, 'token' | 'around' | 'context' | 'wrapping'>;

/** Computes what comparing tokens needs: hashes of their characters, thumbprints of the keys in their headers. */
export async function gather(found: readonly Located[], signal: AbortSignal): Promise<readonly Gathered[]> {
  const gathered: Gathered[] = [];
  for (const [index, { token, around, context, wrapping }] of found.entries()) {
    signal.throwIfAborted();
    const print = token.kind === 'jws' ? await embeddedThumbprint(token) : undefined;
    const statuses = await statusesOf(token);
    const hashes = await hashesOf(token.excerpt.text);
    gathered.push({
      token,
      number: index + 1,
      hashes,
      ...(print === undefined ? {} : { thumbprint: print }),
      ...(statuses && { statuses }),
      ...(around && { around }),
      ...(context !== undefined && { context }),
      ...(wrapping && { wrapping }),
    });
  }
  return gathered;
}

const loadCodings = () => import('../../core/token/wrapped/codings.ts');

/** Of a status list token whose list can be read (Token Status List §4.2). */
async function statusesOf(token: Parsed): Promise<Gathered['statuses']> {
  const list = claimIn(token, 'status_list')?.value;
  const [bits, lst] = [numberOf(list, 'bits'), stringOf(list, 'lst')];
  if (lst === undefined || bits === undefined || ![1, 2, 4, 8].includes(bits)) return undefined;
  const packed = decodeBase64url(lst).bytes;
  const { decompressed, isCompressed } = await loadCodings();
  const bytes = isCompressed(packed) ? decompressed(packed) : undefined;
  return bytes && { bits, bytes };
}

async function hashesOf(text: string): Promise<ReadonlyMap<string, string>> {
  if (!('subtle' in crypto)) return new Map();
  const bytes = new TextEncoder().encode(text);
  const digests = names.map(async (name) => encodeBase64url(new Uint8Array(await crypto.subtle.digest(name, bytes))));
  const values = await Promise.all(digests);
  return new Map(names.map((name, index) => [name, values[index] ?? '']));
}

async function embeddedThumbprint(jws: Jws): Promise<string | undefined> {
  const found = parameterOf(jws, 'jwk');
  if (found?.member.value?.type !== 'object') return undefined;
  const { key } = readJwk(found.member.value, 'jwk', 'token', found.part.json?.text ?? '');
  return key && thumbprint(key);
}

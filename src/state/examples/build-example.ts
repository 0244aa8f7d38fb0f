import { nowInSeconds } from '../../browser/clock.ts';
import type { Key } from '../../core/keys/key.ts';
import { readKeys } from '../../core/keys/reading/read-keys.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { readJson } from '../../core/text/json.ts';
import { stringOf } from '../../core/text/json-node.ts';
import { unreachable } from '../../core/text/result.ts';
import { assembleJwe } from '../../crypto/jwe/assemble-jwe.ts';
import { encrypt } from '../../crypto/jwe/encrypt.ts';
import { toJwksText, toJwkText } from '../../crypto/keys/export-key.ts';
import { generateEncryptionKey } from '../../crypto/keys/generate-encryption-key.ts';
import { generateKey } from '../../crypto/keys/generate-key.ts';
import { sign } from '../../crypto/jws/sign.ts';
import { makings, type Making } from './example-recipes.ts';

const loadIssue = () => import('../../crypto/selective/issue-sd-jwt.ts');

export interface BuiltExample {
  readonly token: string;
  readonly key: string;
  /** Whether the key was made here. */
  readonly isMade: boolean;
  /** The payload of a token that carries none. */
  readonly detached?: string;
}

type Of<K extends Making['kind']> = Extract<Making, { readonly kind: K }>;

/** Undefined where this browser cannot make it. */
export async function buildExample(id: string): Promise<BuiltExample | undefined> {
  const making = makings.get(id);
  switch (making?.kind) {
    case undefined:
      return undefined;
    case 'published':
      return { key: '', isMade: false, ...making };
    case 'signed':
      return buildSigned(making);
    case 'several':
      return buildSeveral(making);
    case 'nested':
      return buildNested(making);
    case 'password':
      return buildPassword(making);
    case 'selective':
      return buildSelective(making);
    default:
      return unreachable(making);
  }
}

const { signal } = new AbortController();
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const encoded = (text: string): string => encodeBase64url(bytesOf(text));
const parameter = (header: string, name: string): string => stringOf(readJson(header).root, name) ?? '';

const dated = (claims: string): string =>
  claims.replace(/now([+-]\d+)/g, (_, shift: string) => String(nowInSeconds() + Number(shift)));

interface Signed {
  readonly key: Key;
  readonly header: string;
  readonly payload: string;
  readonly signature: string;
}

async function signed(header: string, claims: string): Promise<Signed | undefined> {
  const alg = parameter(header, 'alg');
  const key = await generateKey(alg, parameter(header, 'kid') || 'demo', signal);
  if (!key.ok) return undefined;
  const parts = { header: encoded(header), payload: encoded(claims) };
  const made = await sign(bytesOf(`${parts.header}.${parts.payload}`), alg, key.value, signal);
  return made.ok ? { ...parts, key: key.value, signature: made.value.signature } : undefined;
}

const compactOf = ({ header, payload, signature }: Signed): string => `${header}.${payload}.${signature}`;

async function buildSigned({ header, claims, around = ['', ''] }: Of<'signed'>): Promise<BuiltExample | undefined> {
  const made = await signed(header, dated(claims));
  if (!made) return undefined;
  return { token: `${around[0]}${compactOf(made)}${around[1]}`, key: toJwkText(made.key), isMade: true };
}

async function buildSeveral({ headers, claims }: Of<'several'>): Promise<BuiltExample | undefined> {
  const payload = dated(claims);
  const all = (await Promise.all(headers.map((header) => signed(header, payload)))).filter((one) => one !== undefined);
  const signatures = all.map(({ header, signature }) => ({ protected: header, signature }));
  const token = JSON.stringify({ payload: encoded(payload), signatures });
  return { token, key: toJwksText(all.map(({ key }) => key)), isMade: true };
}

async function buildNested({ header, claims, outer }: Of<'nested'>): Promise<BuiltExample | undefined> {
  const inner = await signed(header, dated(claims));
  const [alg, enc, kid] = ['alg', 'enc', 'kid'].map((name) => parameter(outer, name));
  const key = await generateEncryptionKey(alg ?? '', enc ?? '', kid, signal);
  if (!inner || !key.ok) return undefined;
  const token = await encrypted(outer, compactOf(inner), key.value);
  return token === undefined ? undefined : { token, key: toJwksText([key.value, inner.key]), isMade: true };
}

async function buildPassword({ header, claims, password }: Of<'password'>): Promise<BuiltExample | undefined> {
  const token = await encrypted(header, dated(claims), readKeys(password).keys[0]);
  return token === undefined ? undefined : { token, key: password, isMade: false };
}

/** With the keys of its issuer and its holder, so that a presentation can be made of it and bound. */
async function buildSelective({ header, claims, disclosable }: Of<'selective'>): Promise<BuiltExample | undefined> {
  const alg = parameter(header, 'alg');
  const issuer = await generateKey(alg, parameter(header, 'kid'), signal);
  const holder = await generateKey(alg, 'holder', signal);
  if (!issuer.ok || !holder.ok) return undefined;
  const { issueSdJwt } = await loadIssue();
  const order = { claims: dated(claims), disclosable, decoys: 2, header, key: issuer.value, holder: holder.value };
  const made = await issueSdJwt(order, signal);
  if (!made.ok) return undefined;
  return { token: made.value, key: toJwksText([issuer.value, holder.value]), isMade: true };
}

async function encrypted(header: string, content: string, key: Key | undefined): Promise<string | undefined> {
  const made = await encrypt(header, bytesOf(content), key, signal);
  return made.ok ? assembleJwe(made.value, 'compact') : undefined;
}

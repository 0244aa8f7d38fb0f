import type { Encryption } from '../../core/registry/encryptions.ts';
import { encodeBase64url } from '../../core/text/base64url.ts';
import { ok, unreachable } from '../../core/text/result.ts';
import { gcmSeal, wrapKey } from '../primitives/aes.ts';
import { refuse } from '../jwe-header/encryption-problem.ts';
import { NO_PKCS1 } from '../jwe-header/encryption-weakness.ts';
import { agreeAnew } from './agree-anew.ts';
import { newPasswordKey } from './new-password-key.ts';
import { notProduced, type NewContentKey, type Produced, type Production } from './production.ts';
import { oaepEncrypt } from './rsa-encrypt.ts';
import { secretOf } from './secret-of.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A new content encryption key, and how the recipient comes to it (RFC 7516 §5.1 steps 1 to 6). */
export async function produceContentKey(production: Production): Produced {
  const { management, wanted, key } = production;
  const bytes = newKey(wanted.encryption);
  switch (management.mode) {
    case 'direct':
      return ok({ bytes: secretOf(key), encryptedKey: new Uint8Array(0), parameters: [], notes: [] });
    case 'key-wrap':
      return wrapped(production, secretOf(key), bytes);
    case 'gcm-wrap':
      return gcmWrapped(production, bytes);
    case 'password': {
      const made = await newPasswordKey({ ...production, management });
      return made.ok ? wrapped(production, made.value.bytes, bytes, made.value) : made;
    }
    case 'agreement': {
      const made = await agreeAnew({ ...production, management });
      if (!made.ok) return made;
      if (management.wrapBytes !== undefined) return wrapped(production, made.value.bytes, bytes, made.value);
      return ok({ ...made.value, encryptedKey: new Uint8Array(0) });
    }
    case 'rsa-oaep': {
      const made = await oaepEncrypt({ ...production, management }, bytes);
      return made.ok ? ok({ bytes, encryptedKey: made.value, parameters: [], notes: [] }) : made;
    }
    case 'rsa-pkcs1':
      return refuse('weak-algorithm', NO_PKCS1);
    default:
      return unreachable(management);
  }
}

const newKey = ({ keyBytes }: Encryption): Bytes => crypto.getRandomValues(new Uint8Array(keyBytes));

async function wrapped(
  production: Production,
  wrappingKey: Bytes,
  bytes: Bytes,
  made: Pick<NewContentKey, 'parameters' | 'notes'> = { parameters: [], notes: [] },
): Produced {
  const encryptedKey = await wrapKey(wrappingKey, bytes);
  if (!encryptedKey.ok) return notProduced(production, encryptedKey.problem, true);
  return ok({ bytes, encryptedKey: encryptedKey.value, parameters: made.parameters, notes: made.notes });
}

async function gcmWrapped(production: Production, bytes: Bytes): Produced {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await gcmSeal(secretOf(production.key), iv, bytes, new Uint8Array(0));
  if (!sealed.ok) return notProduced(production, sealed.problem, true);
  const json = (part: Bytes): string => JSON.stringify(encodeBase64url(part));
  const parameters = [
    { name: 'iv', json: json(iv) },
    { name: 'tag', json: json(sealed.value.slice(bytes.length)) },
  ] as const;
  return ok({ bytes, encryptedKey: sealed.value.slice(0, bytes.length), parameters, notes: [] });
}

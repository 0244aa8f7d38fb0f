import { encodeBase64url } from '../../text/base64url.ts';
import { fail, ok, type Result } from '../../text/result.ts';
import { modulo, toBytes, toNumber } from '../numbers/big-number.ts';
import type { DerKey } from './der-key.ts';
import { withoutLeadingZeros } from '../asn1/der.ts';
import { ecPoint } from '../numbers/ec-point.ts';
import { ecPrivateFault } from '../numbers/ec-private-fault.ts';
import { curves } from '../../registry/curves.ts';
import { quote } from '../quote.ts';
import { rsaFault, rsaPrivateFault } from '../numbers/rsa-fault.ts';
import type { SshReader } from './ssh-reader.ts';

/** RFC 5656 §10.1: how SSH calls the curves. */
const ecNames: ReadonlyMap<string, string> = new Map([
  ['nistp256', 'P-256'],
  ['nistp384', 'P-384'],
  ['nistp521', 'P-521'],
]);

const CUT = 'The OpenSSH key ends before all its numbers are there: copy it once more, to its end.';

/** A public key of SSH whose type was read already (RFC 4253 §6.6, RFC 5656 §3.1, RFC 8709 §4). The problem is a sentence. */
export function sshPublicKey(type: string, reader: SshReader): Result<DerKey, string> {
  if (type === 'ssh-rsa') {
    const [e, n] = [reader.bytes(), reader.bytes()];
    if (!e || !n || e.length === 0 || n.length === 0) return fail(CUT);
    const fault = rsaFault(n, e);
    return fault === undefined
      ? ok({ material: { kty: 'RSA', n: written(n), e: written(e) }, remarks: [] })
      : fail(fault);
  }
  if (type === 'ssh-ed25519') return ed25519(reader.bytes());
  if (type.startsWith('ecdsa-sha2-')) return ecKey(type, reader);
  return fail(unknownType(type));
}

/** A private key as OpenSSH writes it (PROTOCOL.key of OpenSSH): the public numbers again, and the private ones. */
export function sshPrivateKey(type: string, reader: SshReader): Result<DerKey, string> {
  if (type === 'ssh-rsa') return rsaPrivateKey(reader);
  if (type === 'ssh-ed25519') {
    const key = ed25519(reader.bytes());
    const secret = reader.bytes();
    if (!key.ok || secret?.length !== 64) return key.ok ? fail(CUT) : key;
    // The seed, and once more the public key.
    return ok({ ...key.value, material: { ...key.value.material, d: encodeBase64url(secret.subarray(0, 32)) } });
  }
  if (!type.startsWith('ecdsa-sha2-')) return fail(unknownType(type));
  const key = ecKey(type, reader);
  const number = reader.bytes();
  if (!key.ok || !number) return key.ok ? fail(CUT) : key;
  const size = curves.get(key.value.material.crv ?? '')?.bytes ?? 0;
  const fault = ecPrivateFault(key.value.material.crv ?? '', number);
  if (fault !== undefined) return fail(fault);
  const d = encodeBase64url(toBytes(toNumber(number), size));
  return ok({ ...key.value, material: { ...key.value.material, d } });
}

const written = (bytes: Uint8Array): string => encodeBase64url(withoutLeadingZeros(bytes));

/** n, e, d, qInv, p, q: what d is modulo p - 1 and q - 1 is left to the reader. */
function rsaPrivateKey(reader: SshReader): Result<DerKey, string> {
  const [n, e, d, qi, p, q] = Array.from({ length: 6 }, () => reader.bytes());
  if (!n || !e || !d || !qi || !p || !q) return fail(CUT);
  const fault = rsaFault(n, e) ?? rsaPrivateFault(d);
  if (fault !== undefined) return fail(fault);
  const below = (prime: Uint8Array): string => {
    const one = toNumber(prime) - 1n;
    return written(toBytes(one > 0n ? modulo(toNumber(d), one) : 0n, prime.length));
  };
  const numbers = { n: written(n), e: written(e), d: written(d), p: written(p), q: written(q) };
  return ok({ material: { kty: 'RSA', ...numbers, dp: below(p), dq: below(q), qi: written(qi) }, remarks: [] });
}

function ed25519(bytes: Uint8Array | undefined): Result<DerKey, string> {
  if (bytes?.length !== 32) return fail(CUT);
  return ok({ material: { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(bytes) }, remarks: [] });
}

function ecKey(type: string, reader: SshReader): Result<DerKey, string> {
  const name = reader.text() ?? '';
  const crv = ecNames.get(name);
  const size = curves.get(crv ?? '')?.bytes;
  if (crv === undefined || size === undefined) return fail(unknownType(type));
  const point = ecPoint(reader.bytes(), crv, size);
  return point.ok ? ok({ material: { kty: 'EC', crv, ...point.value }, remarks: [] }) : point;
}

function unknownType(type: string): string {
  if (type === 'ssh-dss') return 'This is a DSA key of OpenSSH, which no JOSE algorithm uses.';
  if (type.startsWith('sk-'))
    return `This is a key of a security key (${quote(type)}): it signs in a form of its own, which no JOSE algorithm knows.`;
  if (type.endsWith('-cert-v01@openssh.com'))
    return 'This is an OpenSSH certificate, not a key. Paste the public key that stands in the file beside it.';
  return `This is an OpenSSH key of the type ${quote(type)}; JOSE has use for ssh-rsa, ssh-ed25519 and ecdsa-sha2-nistp256, 384 and 521.`;
}

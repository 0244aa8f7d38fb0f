import type { Problem, Result } from '../../../text/result.ts';
import { memberOf, stringOf, valueOf, type JsonObject } from '../../../text/json-node.ts';
import { buildKey, type KeyReading } from '../../build-key.ts';
import { jwkCertificates } from '../../jwk/jwk-certificates.ts';
import type { DerKey } from '../../der-keys/der-key.ts';
import { jwkMaterial } from '../../jwk/jwk-material.ts';
import { jwkMetadata } from '../../jwk/jwk-metadata.ts';
import type { Key, KeySource, KeyType } from '../../key.ts';
import { quote } from '../../quote.ts';
import { modulusText } from '../modulus-text.ts';
import { readDerKey } from '../read-der-key.ts';

interface JwkRead {
  /** Also there where only the private members are at fault: then it is the public half. */
  readonly key?: Key;
  readonly problems: readonly Problem[];
}

const keyTypes: ReadonlyMap<string, KeyType> = new Map(
  (['RSA', 'EC', 'OKP', 'oct', 'AKP'] as const).map((kty) => [kty, kty]),
);

/** A JSON Web Key (RFC 7517 §4). Spans are in the text that the node was read from. */
export function readJwk(node: JsonObject, format: 'jwk' | 'jwks' | 'xml', source: KeySource, written: string): JwkRead {
  const certified = jwkCertificates(node);
  const [certificate] = certified.certificates?.list ?? [];
  const isBare = !['n', 'x', 'k', 'pub'].some((name) => memberOf(node, name));
  const metadata = jwkMetadata(node);
  const rest = { ...metadata, certificates: certified.certificates, format, span: node.span, source };
  if (isBare && certificate) {
    return fromCertificate(node, certificate, { ...rest, remarks: [...metadata.remarks, ...certified.remarks] });
  }
  const kty = keyTypes.get(stringOf(node, 'kty') ?? '');
  if (kty === undefined) return { problems: [ktyProblem(node)] };
  const instead = kty === 'RSA' ? modulusText(stringOf(node, 'n') ?? '') : undefined;
  if (instead) return fromModulusText(node, instead, { ...rest, remarks: metadata.remarks });
  const { material, problems, remarks } = jwkMaterial(node, kty, written);
  if (!material) return { problems };
  const key = buildKey({ ...rest, material, remarks: [...remarks, ...metadata.remarks, ...certified.remarks] });
  return { key, problems };
}

/** A tool that wrote a whole key, or a text, where the modulus should be. */
function fromModulusText(
  node: JsonObject,
  instead: Result<DerKey, string>,
  reading: Omit<KeyReading, 'material'>,
): JwkRead {
  const { span } = valueOf(node, 'n') ?? node;
  if (!instead.ok) return { problems: [{ span, message: instead.problem }] };
  const { material, remarks } = instead.value;
  const own = remarks.map((message) => ({ span, message }));
  return { key: buildKey({ ...reading, material, remarks: [...own, ...reading.remarks] }), problems: [] };
}

/** Some providers leave the numbers to the certificate, where they stand as well. */
function fromCertificate(node: JsonObject, certificate: Uint8Array, reading: Omit<KeyReading, 'material'>): JwkRead {
  const { span } = valueOf(node, 'x5c') ?? node;
  const read = readDerKey(certificate);
  if (!read.ok || read.value.format.id !== 'x509') {
    const why = read.ok ? `What stands there is ${read.value.format.title}.` : read.problem;
    return { problems: [{ span, message: `The first entry of "x5c" is no certificate with a key of JOSE. ${why}` }] };
  }
  const { material, alg, remarks } = read.value.key;
  const kty = stringOf(node, 'kty');
  if (kty !== undefined && kty !== material.kty) {
    const message = `"kty" is ${quote(kty)}, but the certificate in "x5c" holds a key of the type ${material.kty}; RFC 7517 §4.7 demands that they match.`;
    return { problems: [{ span, message }] };
  }
  const message = `This JWK ${kty === undefined ? 'has no "kty" and ' : ''}does not hold the numbers of its key, which RFC 7518 §6 requires: they were taken out of its certificate ("x5c").`;
  const all = [message, ...remarks].map((sentence) => ({ span, message: sentence }));
  const key = buildKey({ ...reading, material, alg: reading.alg ?? alg, remarks: [...all, ...reading.remarks] });
  return { key, problems: [] };
}

function ktyProblem(node: JsonObject): Problem {
  const member = memberOf(node, 'kty');
  const value = valueOf(node, 'kty');
  if (!member) {
    const message =
      'This object has no "kty", so it is no JWK: RFC 7517 §4.1 requires the key type there (RSA, EC, OKP or oct).';
    return { span: node.span, message };
  }
  const shown = value?.type === 'string' ? quote(value.value) : `a ${value?.type ?? 'missing value'}`;
  const message = `"kty" is ${shown}; the registered key types are "RSA", "EC", "OKP", "oct" and "AKP", and case matters (RFC 7517 §4.1).`;
  return { span: value?.span ?? member.span, message };
}

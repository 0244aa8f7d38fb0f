import { count } from '../../text/words.ts';
import { decodeBase64url, encodeBase64url } from '../../text/base64url.ts';
import { memberOf, stringOf, valueOf, type JsonObject, type JsonString } from '../../text/json-node.ts';
import { fail, ok, type Problem, type Result } from '../../text/result.ts';
import { spanOf } from '../../text/span.ts';
import { curves } from '../../registry/curves.ts';
import { withoutLeadingZeros } from '../asn1/der.ts';
import { privateFaults, publicFaults } from './jwk-faults.ts';
import { hexNumber } from './hex-number.ts';
import { isPlaceholder } from '../placeholder.ts';
import type { KeyMaterial, KeyType } from '../key.ts';
import { ML_DSA_SEED, mlDsaSets } from '../../registry/ml-dsa-sets.ts';
import { quote } from '../quote.ts';

interface MaterialRead {
  readonly material?: KeyMaterial;
  readonly problems: readonly Problem[];
  readonly remarks: readonly Problem[];
}

type Name = 'n' | 'e' | 'd' | 'p' | 'q' | 'dp' | 'dq' | 'qi' | 'x' | 'y' | 'k' | 'pub' | 'priv';

interface Shape {
  readonly open: readonly Name[];
  readonly hidden: readonly Name[];
  readonly openReference: string;
  readonly hiddenReference: string;
}

const shape = (
  open: readonly Name[],
  hidden: readonly Name[],
  openReference: string,
  hiddenReference: string,
): Shape => ({
  open,
  hidden,
  openReference,
  hiddenReference,
});

const shapes: Readonly<Record<KeyType, Shape>> = {
  RSA: shape(['n', 'e'], ['d', 'p', 'q', 'dp', 'dq', 'qi'], 'RFC 7518 §6.3.1', 'RFC 7518 §6.3.2'),
  EC: shape(['x', 'y'], ['d'], 'RFC 7518 §6.2.1', 'RFC 7518 §6.2.2'),
  OKP: shape(['x'], ['d'], 'RFC 8037 §2', 'RFC 8037 §2'),
  oct: shape(['k'], [], 'RFC 7518 §6.4.1', 'RFC 7518 §6.4.1'),
  AKP: shape(['pub'], ['priv'], 'RFC 9964', 'RFC 9964'),
};

/** The members that carry the key. Without its public part there is no material; a faulty private part leaves the public one. */
export function jwkMaterial(node: JsonObject, kty: KeyType, written: string): MaterialRead {
  const { open, hidden, openReference, hiddenReference } = shapes[kty];
  const remarks: Problem[] = [];
  const curve = kty === 'EC' || kty === 'OKP' ? curveOf(node, kty, openReference) : undefined;
  if (curve && !curve.ok) return { problems: [curve.problem], remarks };
  const crv = curve?.value;
  const read = (names: readonly Name[], reference: string): Values =>
    valuesOf({ node, kty, crv, written, remarks, reference }, names);
  const publicPart = read(open, openReference);
  const base: KeyMaterial = { kty, ...(crv === undefined ? {} : { crv }), ...publicPart.values };
  const faults = [...publicPart.problems, ...publicFaults(node, base)];
  if (faults.length > 0) return { problems: faults, remarks };
  if (!hidden.some((name) => memberOf(node, name))) return { material: base, problems: [], remarks };
  const isBare = kty === 'RSA' && hidden.every((name) => name === 'd' || !memberOf(node, name));
  const privatePart = read(isBare ? ['d'] : hidden, hiddenReference);
  const problems = [...privatePart.problems, ...privateFaults(node, crv, privatePart.values.d), ...primesProblem(node)];
  if (isBare) remarks.push(bareRemark(node));
  return { material: problems.length === 0 ? { ...base, ...privatePart.values } : base, problems, remarks };
}

interface Values {
  readonly values: Readonly<Partial<Record<Name, string>>>;
  readonly problems: readonly Problem[];
}

interface Reader {
  readonly node: JsonObject;
  readonly kty: KeyType;
  readonly crv: string | undefined;
  /** The text that holds the JWK. */
  readonly written: string;
  readonly reference: string;
  readonly remarks: Problem[];
}

function valuesOf(reader: Reader, names: readonly Name[]): Values {
  const values: Partial<Record<Name, string>> = {};
  const problems: Problem[] = [];
  for (const name of names) {
    const value = valueIn(reader, name);
    if (value.ok) values[name] = value.value;
    else problems.push(value.problem);
  }
  return { values, problems };
}

function valueIn(reader: Reader, name: Name): Result<string, Problem> {
  const { node, kty, crv, written, reference, remarks } = reader;
  const value = valueOf(node, name);
  if (!value) {
    const message = `This ${crv ?? kty} key lacks "${name}", which ${reference} requires.`;
    return fail({ span: memberOf(node, name)?.span ?? node.span, message });
  }
  if (value.type !== 'string') {
    return fail({
      span: value.span,
      message: `"${name}" must be a base64url string (${reference}); this is a ${value.type}.`,
    });
  }
  const hex = hexNumber(node, { kty, crv, name }, value.value);
  if (hex !== undefined) remarks.push({ span: value.span, message: inHexadecimal(name, reference) });
  const reading = decodeBase64url(hex ?? value.value, `"${name}"`);
  const fault = reading.faults.find(({ id }) => !harmless.has(id));
  if (fault) return fail(faultIn(value, fault, { name, written }));
  const { bytes } = reading;
  const wrong = lengthProblem(reader, name, bytes.length);
  if (wrong !== undefined) return fail({ span: value.span, message: wrong });
  if (reading.faults.length > 0) remarks.push({ span: value.span, message: mended(name) });
  if (kty !== 'RSA') return ok(encodeBase64url(bytes));
  if (bytes.length === 0)
    return fail({ span: value.span, message: `"${name}" is empty; ${reference} wants a number there.` });
  const shortest = withoutLeadingZeros(bytes);
  if (shortest.length < bytes.length) {
    remarks.push({
      span: value.span,
      message: `"${name}" begins with a zero byte, which RFC 7518 §2 (Base64urlUInt) forbids; some libraries refuse it.`,
    });
  }
  return ok(encodeBase64url(shortest));
}

/** What is wrong with a text that is no base64url, at its character where the JSON has no escapes. */
function faultIn(
  { value, span }: JsonString,
  fault: Problem,
  { name, written }: { readonly name: Name; readonly written: string },
): Problem {
  if (isPlaceholder(value))
    return {
      span,
      message: `"${name}" is ${quote(value)}, a placeholder: someone left the number out. Paste the whole key.`,
    };
  const start = span.start + 1;
  const isPlain = written.slice(start, span.end - 1) === value;
  return {
    span: isPlain ? spanOf(start + fault.span.start, start + fault.span.end) : span,
    message: fault.message,
  };
}

const inHexadecimal = (name: string, reference: string): string =>
  `"${name}" is written in hexadecimal, and ${reference} requires base64url. Jotter reads it all the same. Other libraries reject this key or use a wrong number.`;

/** Nothing of the number is in doubt where only these are found. */
const harmless: ReadonlySet<string> = new Set(['base64url-padding', 'base64url-alphabet', 'base64url-trailing-bits']);

const mended = (name: string): string =>
  `"${name}" is not strict base64url (padding, “+” or “/”, or spare bits at its end). Jotter reads it all the same. Strict libraries reject this key (RFC 7515 §2).`;

function lengthProblem({ node, kty, crv, reference }: Reader, name: Name, length: number): string | undefined {
  const has = `"${name}" has ${count(length, 'byte')}`;
  const onCurve = curves.get(crv ?? '')?.bytes;
  if (onCurve !== undefined && length !== onCurve)
    return `${has}; on ${crv ?? ''} it must have exactly ${onCurve}, zeros in front included (${reference}).`;
  const alg = stringOf(node, 'alg') ?? '';
  const set = kty === 'AKP' ? mlDsaSets.get(alg) : undefined;
  const wanted = set && (name === 'pub' ? set.publicKey : ML_DSA_SEED);
  if (wanted === undefined || length === wanted) return undefined;
  const expanded = length === set?.expandedKey ? ' It is the expanded key; RFC 9964 wants the seed.' : '';
  return `${has}; of ${alg} it must have exactly ${wanted} (${reference}).${expanded}`;
}

function curveOf(node: JsonObject, kty: 'EC' | 'OKP', reference: string): Result<string, Problem> {
  const crv = stringOf(node, 'crv');
  const curve = curves.get(crv ?? '');
  if (crv !== undefined && curve?.kty === kty) return ok(crv);
  const known = [...curves].filter(([, each]) => each.kty === kty).map(([name]) => name);
  const span = memberOf(node, 'crv')?.span ?? node.span;
  if (crv === undefined)
    return fail({
      span,
      message: `This ${kty} key lacks "crv", which ${reference} requires: one of ${known.join(', ')}.`,
    });
  const why = curve ? `goes with "kty": "${curve.kty}"` : 'is not a registered curve (case matters)';
  return fail({ span, message: `"crv" is ${quote(crv)}, which ${why}; ${kty} keys have one of ${known.join(', ')}.` });
}

function primesProblem(node: JsonObject): readonly Problem[] {
  const others = memberOf(node, 'oth');
  if (!others) return [];
  return [{ span: others.span, message: 'This RSA key has more than two primes ("oth"), which browsers cannot use.' }];
}

const bareRemark = (node: JsonObject): Problem => ({
  span: node.span,
  message:
    'This RSA private key has no primes (p, q, dp, dq, qi), which browsers want to sign: Jotter works them out, other tools may refuse it (RFC 7518 §6.3.2 advises to include them).',
});

import type { Key, KeyMaterial } from '../../core/keys/key.ts';
import { readJwk } from '../../core/keys/reading/formats/jwk.ts';
import { memberOf, type JsonNode, type JsonObject } from '../../core/text/json-node.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import { documentsOf } from '../../core/twin/documents.ts';
import type { Parsed } from '../../core/token/token.ts';
import { toDer, toPublicKey } from '../keys/export-key.ts';
import { thumbprint } from '../keys/thumbprint.ts';
import { twinKey } from './twin-key.ts';

/** Keys and their twins. */
export interface KeyTwins {
  /** The twin of a key, private or a secret; undefined for a key that has none. */
  of(key: Pick<Key, 'material'>): Key | undefined;
  /** The private key of a twin's public one; a secret itself. */
  hiddenOf(twin: Pick<Key, 'material'>): Key | undefined;
  /** Those that the token carries itself. */
  readonly inToken: readonly Key[];
  /** What numbers and thumbprints of the keys have become. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Twins of your keys and of those in the token. The problem is a sentence: there is a key that no other can stand for. */
export async function keyTwins(token: Parsed, keys: readonly Key[]): Promise<Result<KeyTwins, string>> {
  const twins = new Map<string, Key>();
  const texts = new Map<string, string>();
  const inToken = keysIn(token);
  for (const key of [...keys, ...inToken]) {
    if (key.certificates) return fail(CERTIFICATE);
    const name = nameOf(key);
    // The text of a secret has a twin of its own.
    if (twins.has(name) || key.format === 'secret') continue;
    const made = await twinKey(key);
    if (!made.ok) return made;
    twins.set(name, made.value);
    for (const [before, after] of [...numbersOf(key, made.value), ...(await thumbprintsOf(key, made.value))])
      texts.set(before, after);
  }
  const made = new Map([...twins.values()].map((twin) => [nameOf(twin), twin]));
  return ok({ of: (key) => twins.get(nameOf(key)), hiddenOf: (twin) => made.get(nameOf(twin)), inToken, texts });
}

const CERTIFICATE =
  'There is a certificate beside the key or in the token. It names who it was issued to, and Jotter cannot make another one.';

/** The same for both halves of a pair. */
const nameOf = ({ material: { n, x, pub, k } }: Pick<Key, 'material'>): string => n ?? x ?? pub ?? k ?? '';

function keysIn(token: Parsed): readonly Key[] {
  return documentsOf(token).flatMap(({ root, text }) =>
    objectsIn(root)
      .filter((object) => memberOf(object, 'kty') !== undefined)
      .flatMap((object) => readJwk(object, 'jwk', 'token', text).key ?? []),
  );
}

function objectsIn(node: JsonNode): readonly JsonObject[] {
  if (node.type === 'array') return node.items.flatMap(objectsIn);
  if (node.type !== 'object') return [];
  return [node, ...node.members.flatMap(({ value }) => (value ? objectsIn(value) : []))];
}

type Pairs = readonly (readonly [before: string, after: string])[];

const members = [
  'n',
  'e',
  'd',
  'p',
  'q',
  'dp',
  'dq',
  'qi',
  'x',
  'y',
  'k',
  'pub',
  'priv',
] as const satisfies readonly (keyof KeyMaterial)[];

const numbersOf = ({ material: before }: Key, { material: after }: Key): Pairs =>
  members.flatMap((member) => {
    const [from, to] = [before[member], after[member]];
    return from === undefined || to === undefined ? [] : [[from, to] as const];
  });

/** As `iss` of Snowflake's tokens has it: SHA-256 of the public key in DER (RFC 5280 §4.1.2.7), in base64. */
async function fingerprintOf(key: Key): Promise<string | undefined> {
  const open = key.use === 'secret' ? undefined : await toPublicKey(key);
  const der = open && (await toDer(open));
  return der && btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', der))));
}

async function thumbprintsOf(before: Key, after: Key): Promise<Pairs> {
  if (before.kty === 'oct') return [];
  const pairs = await Promise.all(
    (['SHA-256', 'SHA-384', 'SHA-512'] as const).map(
      async (hash) => [await thumbprint(before, hash), await thumbprint(after, hash)] as const,
    ),
  );
  const fingerprints = [await fingerprintOf(before), await fingerprintOf(after)] as const;
  return [...pairs, fingerprints].flatMap(([from, to]) =>
    from === undefined || to === undefined ? [] : [[from, to] as const],
  );
}

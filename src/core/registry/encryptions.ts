import type { HashName } from './algorithms.ts';
import { JOSE, type Engine } from './engine.ts';

/** One value of the `enc` header parameter (RFC 7516 §4.1.2). Sizes are in bytes, and exact. */
export interface Encryption {
  readonly name: string;
  /** One plain line: "AES-128 in GCM mode". */
  readonly title: string;
  readonly kind: 'gcm' | 'cbc-hmac';
  /** Of the whole content encryption key: half of it is the MAC key where there is an HMAC (RFC 7518 §5.2.2.1). */
  readonly keyBytes: number;
  readonly ivBytes: number;
  readonly tagBytes: number;
  /** Of the HMAC. */
  readonly hash?: HashName;
  /** "RFC 7518 §5.3" */
  readonly reference: string;
  /** Who computes it. */
  readonly engine: Engine;
}

const gcm = (bits: number): Encryption => ({
  name: `A${bits}GCM`,
  title: `AES-${bits} in GCM mode`,
  kind: 'gcm',
  keyBytes: bits / 8,
  ivBytes: 12,
  tagBytes: 16,
  reference: 'RFC 7518 §5.3',
  engine: JOSE,
});

const cbc = (bits: number, hash: HashName, section: string): Encryption => ({
  name: `A${bits}CBC-HS${hash.slice(4)}`,
  title: `AES-${bits} in CBC mode with HMAC ${hash}`,
  kind: 'cbc-hmac',
  keyBytes: bits / 4,
  ivBytes: 16,
  tagBytes: bits / 8,
  hash,
  reference: `RFC 7518 §${section}`,
  engine: JOSE,
});

/** Every `enc` value of the IANA registry "JSON Web Signature and Encryption Algorithms", the order of the registry. */
const rows: readonly Encryption[] = [
  cbc(128, 'SHA-256', '5.2.3'),
  cbc(192, 'SHA-384', '5.2.4'),
  cbc(256, 'SHA-512', '5.2.5'),
  gcm(128),
  gcm(192),
  gcm(256),
];

export const encryptions: ReadonlyMap<string, Encryption> = new Map(rows.map((row) => [row.name, row]));

/** Every `zip` value of the IANA registry "JSON Web Encryption Compression Algorithms" (RFC 7516 §4.1.3). */
export const compressions: ReadonlySet<string> = new Set(['DEF']);

const bare = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** The registered content encryption that a misspelt name most likely means: `a256gcm`, `A128CBC_HS256`, `AES-256-GCM`. */
export function likelyEncryption(name: string): Encryption | undefined {
  const wanted = bare(name.slice(0, 40)).replace(/^AES/, 'A');
  return rows.find((row) => bare(row.name) === wanted || bare(row.name).replace(/HS\d+$/, '') === wanted);
}

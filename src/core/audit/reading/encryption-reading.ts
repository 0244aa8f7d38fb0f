import { count } from '../../text/words.ts';
import { algorithms, type Algorithm } from '../../registry/algorithms.ts';
import { encryptions, type Encryption } from '../../registry/encryptions.ts';
import { wantedLengths, type WantedLength } from '../../registry/part-lengths.ts';
import type { Part } from '../../token/part/part.ts';
import { stringParameter } from '../../token/parameters.ts';
import type { Jwe, Parsed } from '../../token/token.ts';

/** An encrypted token, and what its header says of it as far as that is registered. */
export interface EncryptionReading {
  readonly jwe: Jwe;
  readonly algorithm?: Algorithm;
  readonly encryption?: Encryption;
}

export function readEncryption(token: Parsed): EncryptionReading | undefined {
  if (token.kind !== 'jwe') return undefined;
  const algorithm = algorithms.get(stringParameter(token, 'alg') ?? '');
  const encryption = encryptions.get(stringParameter(token, 'enc') ?? '');
  return { jwe: token, ...(algorithm?.management && { algorithm }), ...(encryption && { encryption }) };
}

/** A part of an encrypted token whose length can be judged. */
export interface MeasuredPart {
  readonly part: Part;
  readonly length: number;
  readonly wanted: WantedLength;
  readonly reading: EncryptionReading;
}

const parts = { 'encrypted-key': 'encryptedKey', iv: 'iv', ciphertext: 'ciphertext', tag: 'tag' } as const;

/** Undefined where nothing is wanted of the part, or its characters cannot be read as they should. */
export function measured(token: Parsed, name: keyof typeof parts): MeasuredPart | undefined {
  const reading = readEncryption(token);
  if (!reading) return undefined;
  const part = reading.jwe[parts[name]];
  const wanted = wantedLengths(reading.algorithm, reading.encryption)[name];
  if (wanted === 'any' || !part.bytes.ok) return undefined;
  return { part, length: part.bytes.value.length, wanted, reading };
}

/** Where a finding about a part stands that may be empty: in the header then. */
export const spanOfPart = ({ part, reading }: MeasuredPart) =>
  part.excerpt.text === '' ? reading.jwe.header.excerpt.span : part.excerpt.span;

/** "1 byte", "16 bytes" */
export const inBytes = (length: number): string => count(length, 'byte');

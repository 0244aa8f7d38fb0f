import { readByteArray } from './byte-array.ts';
import { readDerHex } from './der-hex.ts';
import { readDerText } from '../formats/der.ts';
import { readFixedHeader } from './fixed-header.ts';
import { readJwkMembers } from './jwk-members.ts';
import { readKeyStore } from './key-store.ts';
import { readOpenSshBody } from './openssh-body.ts';
import { readOpenSsh } from '../formats/openssh-public.ts';
import { readPutty } from './putty.ts';
import { readRawPoint } from './raw-point.ts';
import { readXmlKeys } from './xml.ts';
import type { KeySource } from '../../key.ts';
import { jsonExtras } from './json-extras.ts';
import { readJsonInside } from './json-inside.ts';
import type { KeysRead } from '../keys-read.ts';
import { pemMender } from './pem-mender.ts';
import { readRareStranger } from './rare-strangers.ts';
import { readInside } from './read-inside.ts';
import { readJsonKeys } from '../read-json-keys.ts';
import { readWith, type ReadKeysOptions } from '../read-keys.ts';
import { readPacked, type ReadInner } from './read-packed.ts';
import { readPem } from '../read-pem.ts';
import { readPercentEncoded } from './read-percent-encoded.ts';
import { readSealedJwk } from '../read-sealed-jwk.ts';
import { readStranger } from '../strangers.ts';
import { readUnwrapped } from './unwrappings.ts';

/**
 * Every key of a text, as `readKeys`, and in more forms: PuTTY, XML, raw points, DER in hexadecimal, and all of these inside other
 * texts or encoded once more. Never throws; spans are in the text.
 */
export const readAnyKeys = (text: string, options: ReadKeysOptions = {}): KeysRead =>
  readWith(text, options, (source, secretEncoding) =>
    // Where an encoding was chosen for a secret, what is in the bytes is the secret's.
    secretEncoding === 'utf8' ? readAny(text, source, 0) : readPlain(text, source, () => undefined),
  );

/** Texts in texts: a set in JSON in a string that was encoded in base64 in a line of YAML. */
const deepest = 4;

function readAny(text: string, source: KeySource, depth: number): KeysRead | undefined {
  const readInner: ReadInner = (inner) =>
    depth < deepest && inner !== text ? readAny(inner, source, depth + 1) : undefined;
  return (
    readPlain(text, source, readInner) ??
    readRawPoint(text, source) ??
    readPacked(text, readInner) ??
    readInside(text, source, readInner) ??
    readUnwrapped(text, readInner)
  );
}

/** Keys that are written in the text as it is. */
function readPlain(text: string, source: KeySource, readInner: ReadInner): KeysRead | undefined {
  return (
    readSealedJwk(text, source) ??
    readJsonKeys(text, source, jsonExtras(source, readInner)) ??
    readJsonWithPem(text, source, readInner) ??
    readPem(text, source, pemMender) ??
    readOpenSsh(text, source) ??
    readXmlKeys(text, source) ??
    readPutty(text, source) ??
    readJwkMembers(text, source) ??
    readPercentEncoded(text, readInner) ??
    readByteArray(text, readInner) ??
    readOpenSshBody(text, readInner) ??
    readStranger(text) ??
    readRareStranger(text) ??
    readKeyStore(text, source) ??
    readFixedHeader(text, source) ??
    readDerText(text, source) ??
    readDerHex(text, source)
  );
}

/** JSON inside another text tells more of a PEM than the PEM alone: its id, and that it is a configuration. */
function readJsonWithPem(text: string, source: KeySource, readInner: ReadInner): KeysRead | undefined {
  if (!/[{[]/.test(text) || !text.includes('BEGIN')) return undefined;
  const read = readJsonInside(text, readInner);
  const pem = readPem(text, source);
  return read && read.keys.length >= (pem?.keys.length ?? 0) ? read : undefined;
}

import type { Excerpt } from '../../text/excerpt.ts';
import { memberOf } from '../../text/json-node.ts';
import type { Fault } from '../../text/result.ts';
import { shapeFaults } from '../part/header-faults.ts';
import { entriesOf, type Entry } from './json-entries.ts';
import { isExcused, memberFaults, type Shape } from './json-member-faults.ts';
import { partIn, unprotectedIn, type JsonSource } from './json-source.ts';
import { wholeOf } from './json-whole.ts';
import { stringParameter } from '../parameters.ts';
import type { Part } from '../part/part.ts';
import { payloadFaults } from '../part/payload-faults.ts';
import { partTitle } from '../part/read-part.ts';
import { signatureFault } from '../part/signature-fault.ts';
import { isUnencoded } from '../signing-input.ts';
import { byPlace, inOrder, settled, visible } from '../part/token-faults.ts';
import type { Jws } from '../token.ts';
import { unionFaults } from '../part/union-faults.ts';

const reference = 'RFC 7515 §7.2.1';
const ofToken: Shape['members'] = new Map([
  ['payload', 'string'],
  ['signatures', 'array'],
]);
const ofSignature: Shape['members'] = new Map([
  ['protected', 'string'],
  ['header', 'object'],
  ['signature', 'string'],
]);

interface Signature {
  readonly entry: Entry;
  readonly header: Part;
  readonly unprotected: readonly Part[];
  readonly signature: Part;
  readonly faults: readonly Fault[];
}

/** Reads a JWS in JSON, flattened or general (RFC 7515 §7.2). */
export function readJsonJws(excerpt: Excerpt, source: JsonSource): Jws {
  const { entries, isGeneral, faults } = entriesOf(source, { list: 'signatures', noun: 'signature', reference });
  const signatures = entries.map((entry) => readSignature(source, entry));
  const payload = readPayload(source, signatures[0]?.header);
  const serialization = isGeneral ? 'general' : 'flattened';
  const all = signatures.map(({ entry, faults: own, ...parts }): Jws => {
    const form = { kind: 'jws', serialization, excerpt, index: entry.index, others: [] } as const;
    const inside = byPlace([parts.header, ...parts.unprotected, payload, parts.signature]);
    return { ...form, ...parts, payload, parts: inside, faults: inOrder(inside, ...own) };
  });
  const ofAll = [...faults, ...signatures.flatMap((one) => one.faults), ...disagreements(signatures)];
  return wholeOf(source, all, { members: ofToken, reference }, ofAll);
}

function readSignature(source: JsonSource, entry: Entry): Signature {
  const { object, owner, title } = entry;
  const { token } = source;
  const header = partIn(source, object, 'protected', 'header', { owner });
  const unprotected = unprotectedIn(source, object, 'header', { owner });
  const signature = partIn(source, object, 'signature', 'signature', { owner });
  const algorithm = stringParameter({ header, unprotected }, 'alg');
  const shape = header.excerpt.text === '' ? [] : shapeFaults(header, partTitle('header', owner), 'RFC 7515');
  const members = memberFaults(source, object, { title, members: ofSignature, reference });
  const isCut = entry.isMissing || isExcused(source, members);
  const isUnreadable = shape.length > 0 || entry.isMissing;
  const together = isUnreadable ? [] : unionFaults({ title, header, unprotected, encrypted: false });
  const isGone = isCut && signature.excerpt.text === '';
  const missing = isGone ? [] : signatureFault(signature, partTitle('signature', owner), algorithm);
  return {
    entry,
    header: settled(header, shape, token, false),
    unprotected,
    signature: settled(signature, missing, token, false),
    faults: [...members, ...together.filter(({ id }) => !isCut || id !== 'alg-missing')].map((one) =>
      visible(one, token),
    ),
  };
}

/** One payload for all signatures; as it is where the first one says so (RFC 7797 §3). */
function readPayload(source: JsonSource, header: Part | undefined): Part {
  const unencoded = header !== undefined && isUnencoded({ header });
  const payload = partIn(source, source.root, 'payload', 'payload', { unencoded });
  const member = memberOf(source.root, 'payload');
  const isReadable = member ? member.value?.type === 'string' : source.reading.problem === undefined;
  const faults = isReadable ? payloadFaults(payload, partTitle('payload'), header?.json?.root) : [];
  return settled(payload, faults, source.token, false);
}

/** RFC 7797 §3: `b64` must be the same for all signatures, for they have one payload. */
function disagreements(signatures: readonly Signature[]): readonly Fault[] {
  const [first, ...others] = signatures;
  if (!first) return [];
  const expected = isUnencoded(first);
  return others.flatMap(({ header, entry }): readonly Fault[] => {
    if (isUnencoded({ header }) === expected || header.json?.root?.type !== 'object') return [];
    const b64 = memberOf(header.json.root, 'b64');
    const [here, there] = expected ? ['as base64url', 'as it is'] : ['as it is', 'as base64url'];
    const message = `${entry.title} takes the payload ${here}, and the first one ${there}, as their “b64” says. It must be the same for all signatures of a token, for they have one payload.`;
    const span = b64 ? header.locate(b64.span) : header.excerpt.span;
    return [{ id: 'b64-differs', severity: 'error', span, message, reference: 'RFC 7797 §3' }];
  });
}

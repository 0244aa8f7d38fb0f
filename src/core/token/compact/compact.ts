import { draftAlgorithm } from '../../registry/draft-algorithms.ts';
import { isSigningName } from '../../registry/algorithms.ts';
import { sliceExcerpt, type Excerpt } from '../../text/excerpt.ts';
import { stringOf, valueOf, type JsonNode } from '../../text/json-node.ts';
import type { Fault } from '../../text/result.ts';
import { headerFaults } from '../part/header-faults.ts';
import { isClaimsSet } from '../is-claims-set.ts';
import { countFault } from './part-count.ts';
import type { Part, PartName } from '../part/part.ts';
import { characterFaults, payloadFaults } from '../part/payload-faults.ts';
import { partTitle, readPart } from '../part/read-part.ts';
import { signatureFault } from '../part/signature-fault.ts';
import { isUnencoded } from '../signing-input.ts';
import { splitAtPeriods, type Pieces } from './split.ts';
import { inOrder, settled } from '../part/token-faults.ts';
import type { Jwe, Jws } from '../token.ts';

/** Reads a compact serialization (RFC 7515 §7.1, RFC 7516 §7.1); header and number of parts say which one it is. */
export function readCompact(excerpt: Excerpt, token: Excerpt, pieces: Pieces, header: Part): Jws | Jwe {
  return isJwe(header, pieces.count) ? readJwe(excerpt, token, pieces) : readJws(excerpt, token, '', pieces, header);
}

/**
 * `owner` names it in messages where a text holds several, such as " of the key binding JWT"; `first` is its first part
 * where that was read already.
 */
export function readJws(
  excerpt: Excerpt,
  token: Excerpt,
  owner: string,
  pieces: Pieces = splitAtPeriods(token),
  first: Part = readPart('header', pieceAt(pieces, 0, token), { owner }),
): Jws {
  // Claims where the header should be: the header is what got lost.
  const lost = pieces.count < 3 && isClaimsSet(first.json?.root) ? 1 : 0;
  const at = (index: number): Excerpt => pieceAt(pieces, index - lost, token);
  const header = lost ? readPart('header', at(0), { owner }) : first;
  const root = header.json?.root;
  const algorithm = stringOf(root, 'alg');
  const payload = readPart('payload', at(1), { owner, unencoded: isUnencoded({ header }) });
  const signature = readPart('signature', at(2), { owner });
  const given = pieces.count + lost;
  const count = countFault({ token, pieces, given, wanted: 3, owner, isUnsecured: algorithm === 'none' });
  const settle = (part: Part, faults: readonly Fault[]): Part => settled(part, faults, token, count !== undefined);
  const parts = {
    header: settle(header, headerFaults(header, partTitle('header', owner), false)),
    payload: settle(payload, given > 1 ? faultsOf(payload, partTitle('payload', owner), root) : []),
    signature: settle(signature, given > 2 ? signatureFault(signature, partTitle('signature', owner), algorithm) : []),
  };
  const all = [parts.header, parts.payload, parts.signature];
  const form = { kind: 'jws', serialization: 'compact', index: 0, unprotected: [], others: [] } as const;
  return { ...form, excerpt, ...parts, parts: all, faults: inOrder(all, count) };
}

const faultsOf = (payload: Part, title: string, root: JsonNode | undefined): readonly Fault[] => [
  ...payloadFaults(payload, title, root),
  ...characterFaults(payload, title),
];

function readJwe(excerpt: Excerpt, token: Excerpt, pieces: Pieces): Jwe {
  const count = countFault({ token, pieces, given: pieces.count, wanted: 5, owner: '', isUnsecured: false });
  const read = (name: PartName, index: number): Part => {
    const part = readPart(name, pieceAt(pieces, index, token), { encrypted: true });
    const isEmpty = part.excerpt.text === '' && (name === 'iv' || name === 'tag') && pieces.count > index;
    const faults = name === 'header' ? headerFaults(part, partTitle(name), true) : isEmpty ? [emptyFault(part)] : [];
    return settled(part, faults, token, count !== undefined);
  };
  const parts = {
    header: read('header', 0),
    encryptedKey: read('encrypted-key', 1),
    iv: read('iv', 2),
    ciphertext: read('ciphertext', 3),
    tag: read('tag', 4),
  };
  const all = [parts.header, parts.encryptedKey, parts.iv, parts.ciphertext, parts.tag];
  const form = { kind: 'jwe', serialization: 'compact', index: 0, unprotected: [], others: [] } as const;
  return { ...form, excerpt, ...parts, parts: all, faults: inOrder(all, count) };
}

/** For a part that every registered content encryption needs. */
export function emptyFault(part: Part): Fault {
  const message = `${partTitle(part.name)} is empty, and every registered content encryption needs one. Was it lost when the token was copied?`;
  return { id: 'part-empty', severity: 'error', span: part.excerpt.span, message, reference: 'RFC 7518 §5.1' };
}

/** A part that is missing stands, empty, at the end of the token; one before the first at its start. */
function pieceAt({ pieces }: Pieces, index: number, token: Excerpt): Excerpt {
  const end = index < 0 ? 0 : token.text.length;
  return pieces[index] ?? sliceExcerpt(token, end, end);
}

/** RFC 7516 §9: five parts, or `enc` in the header; an algorithm that signs outweighs one of them. */
function isJwe({ json }: Part, count: number): boolean {
  const name = stringOf(json?.root, 'alg') ?? '';
  // Integrated HPKE has no enc: its five parts are header, encapsulated key, nothing, ciphertext, nothing.
  if (draftAlgorithm(name)?.use === 'encrypt') return true;
  const signs = isSigningName(name);
  const encrypts = valueOf(json?.root, 'enc') !== undefined;
  return count === 5 ? encrypts || !signs : encrypts && !signs;
}

import { decodeBase64url } from '../../text/base64url.ts';
import { type JsonNode, valueOf } from '../../text/json-node.ts';
import { findingAt, claimIn } from '../found.ts';
import { nounOf } from '../words/noun-of.ts';
import type { Rule } from '../rule.ts';

export const statusListMalformed: Rule = {
  id: 'status-list-malformed',
  title: 'A status list that cannot be read',
  severity: 'error',
  gate: 'structure',
  reference: { specification: 'Token Status List', section: '4.2' },
  why: 'A verifier unpacks the list and reads a few bits of it for each token; with a wrong size or packing nothing can be read.',
  confidence: 'certain',
  remedy: 'Write bits as 1, 2, 4 or 8, and lst as base64url of the list compressed by DEFLATE in the format of zlib.',
  examples: {
    flagged: [
      '{"alg":"ES256","typ":"statuslist+jwt"} {"sub":"https://issuer.example/1","iat":1795089600,"status_list":{"bits":3,"lst":"eNrbuRgAAhcBXQ"}}',
      '{"alg":"ES256","typ":"statuslist+jwt"} {"sub":"https://issuer.example/1","iat":1795089600,"status_list":{"bits":1,"lst":"H4sIAAAAAAAA_w"}}',
    ],
    accepted: [
      '{"alg":"ES256","typ":"statuslist+jwt"} {"sub":"https://issuer.example/1","iat":1795089600,"status_list":{"bits":1,"lst":"eNrbuRgAAhcBXQ"}}',
    ],
  },
  *check(token) {
    const found = claimIn(token, 'status_list');
    if (found?.value.type !== 'object') return;
    const bits = valueOf(found.value, 'bits');
    const faults = [
      bits?.type === 'number' && [1, 2, 4, 8].includes(bits.value)
        ? []
        : [`bits is ${bits ? nounOf(bits) : 'missing'}, and must be 1, 2, 4 or 8`],
      listFault(valueOf(found.value, 'lst')),
    ].flat();
    if (faults.length === 0) return;
    yield findingAt(
      found,
      `This status list cannot be read: ${faults.join('; ')}. No verifier can tell from it whether a token was revoked.`,
    );
  },
};

function listFault(list: JsonNode | undefined): readonly string[] {
  if (list?.type !== 'string')
    return [`lst is ${list ? nounOf(list) : 'missing'}, and must be a string, the compressed list as base64url`];
  if (!/^[\w-]+$/.test(list.value)) return ['lst is no base64url'];
  const [first = 0, second = 0] = decodeBase64url(list.value.slice(0, 4)).bytes;
  // RFC 1950 §2.2: the method is 8, and the first two bytes are a multiple of 31.
  if ((first & 15) === 8 && (first * 256 + second) % 31 === 0) return [];
  return [
    first === 0x1f && second === 0x8b
      ? 'lst is compressed by gzip, and must be in the format of zlib'
      : 'lst is not in the format of zlib',
  ];
}

import { memberOf, type JsonMember, type JsonNode } from '../../text/json-node.ts';
import type { Fault } from '../../text/result.ts';
import { readJws } from '../compact/compact.ts';
import type { Part } from '../part/part.ts';
import { mostDisclosures } from '../../text/work-caps.ts';
import { disclosureIn } from './sd-jwt.ts';
import { stringExcerpt } from '../part/string-excerpt.ts';
import { byPlace, inOrder } from '../part/token-faults.ts';
import type { Jws, SdJwt } from '../token.ts';

interface Found {
  readonly part: Part;
  readonly member: JsonMember;
}

/**
 * The SD-JWT that a JWS in JSON is where its first unprotected header has `disclosures` or `kb_jwt` (RFC 9901 §8); undefined
 * where neither is there.
 */
export function asSdJwt(jws: Jws): SdJwt | undefined {
  const listed = foundIn(jws.unprotected, 'disclosures');
  const bound = foundIn(jws.unprotected, 'kb_jwt');
  if (!listed && !bound) return undefined;
  const items = listed?.member.value?.type === 'array' ? listed.member.value.items : [];
  const disclosures = items
    .slice(0, mostDisclosures)
    .flatMap((item) =>
      listed && item.type === 'string' ? [disclosureIn(stringExcerpt(listed.part.excerpt, item))] : [],
    );
  const compact = bound?.member.value?.type === 'string' && stringExcerpt(bound.part.excerpt, bound.member.value);
  const keyBindingJwt = compact ? readJws(compact, compact, ' of the key binding JWT') : undefined;
  // The header that holds disclosures is shown by them.
  const parts = jws.parts.filter((part) => part !== listed?.part && part !== bound?.part);
  return {
    kind: 'sd-jwt',
    excerpt: jws.excerpt,
    issuerJwt: jws,
    disclosures,
    ...(keyBindingJwt ? { keyBindingJwt } : {}),
    parts: byPlace([...parts, ...disclosures, ...(keyBindingJwt?.parts ?? [])]),
    faults: inOrder(
      [jws, ...disclosures, ...(keyBindingJwt ? [keyBindingJwt] : [])],
      ...typeFaults(listed, bound),
      ...laterFaults(jws),
      items.length > mostDisclosures && listed ? tooMany(listed, items.length) : undefined,
    ),
  };
}

function foundIn(parts: readonly Part[], name: string): Found | undefined {
  for (const part of parts) {
    const member = memberOf(part.json?.root, name);
    if (member) return { part, member };
  }
  return undefined;
}

const reference = 'RFC 9901 §8.1';

function typeFaults(listed: Found | undefined, bound: Found | undefined): readonly Fault[] {
  const list = listed?.member.value;
  const items = list?.type === 'array' ? list.items : [];
  const wrong = list?.type === 'array' ? items.filter(({ type }) => type !== 'string') : list ? [list] : [];
  const strange = bound?.member.value?.type === 'string' ? undefined : bound?.member.value;
  const fault = (found: Found | undefined, node: JsonNode, message: string): readonly Fault[] =>
    found
      ? [{ id: 'json-member-type', severity: 'error', span: found.part.locate(node.span), message, reference }]
      : [];
  return [
    ...wrong.flatMap((node) =>
      fault(listed, node, 'The header “disclosures” must be an array of strings; this is none.'),
    ),
    ...(strange ? fault(bound, strange, 'The header “kb_jwt” must be a string: the compact key binding JWT.') : []),
  ];
}

/** RFC 9901 §8.3: only the first signature's header may have them. */
const laterFaults = (jws: Jws): readonly Fault[] =>
  jws.others.flatMap((other) =>
    ['disclosures', 'kb_jwt'].flatMap((name): readonly Fault[] => {
      const found = foundIn(other.unprotected, name);
      if (!found) return [];
      const message = `Signature ${other.index + 1} has “${name}” in its header. With several signatures it must stand in the first one’s header, and in no other.`;
      const span = found.part.locate(found.member.span);
      return [{ id: 'disclosures-misplaced', severity: 'error', span, message, reference: 'RFC 9901 §8.3' }];
    }),
  );

function tooMany({ part, member }: Found, count: number): Fault {
  const message = `This SD-JWT has ${count.toLocaleString('en')} disclosures. Jotter reads the first ${mostDisclosures.toLocaleString('en')}. Remove those that you do not need.`;
  return { id: 'too-large', severity: 'error', span: part.locate(member.name.span), message };
}

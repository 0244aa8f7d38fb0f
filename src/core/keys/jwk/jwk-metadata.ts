import { memberOf, valueOf, type JsonObject } from '../../text/json-node.ts';
import type { Problem } from '../../text/result.ts';
import { quote } from '../quote.ts';

interface Metadata {
  readonly kid: string | undefined;
  readonly alg: string | undefined;
  readonly intendedUse: string | undefined;
  readonly operations: readonly string[] | undefined;
  readonly remarks: readonly Problem[];
}

/** `kid`, `alg`, `use` and `key_ops` (RFC 7517 §4.2 to 4.5). One of a wrong type is left out with a remark, as it carries no key. */
export function jwkMetadata(node: JsonObject): Metadata {
  const remarks: Problem[] = [...duplicates(node)];
  const text = (name: string): string | undefined => {
    const value = valueOf(node, name);
    if (!value || value.type === 'string') return value?.value;
    remarks.push({
      span: value.span,
      message: `"${name}" should be a string (RFC 7517 §4); this ${value.type} was left out.`,
    });
    return undefined;
  };
  const metadata = {
    kid: text('kid'),
    alg: text('alg'),
    intendedUse: text('use'),
    operations: operationsOf(node, remarks),
  };
  remarks.push(...purposeRemarks(node, metadata.intendedUse, metadata.operations));
  return { ...metadata, remarks };
}

const signing: ReadonlySet<string> = new Set(['sign', 'verify']);
const forOwner: ReadonlySet<string> = new Set(['sign', 'decrypt', 'unwrapKey']);

/** RFC 7517 §4.2, §4.3: what `use` and `key_ops` say must fit together, and to the key. */
function purposeRemarks(
  node: JsonObject,
  use: string | undefined,
  operations: readonly string[] = [],
): readonly Problem[] {
  const span = (name: string) => memberOf(node, name)?.span ?? node.span;
  const said: Problem[] = [];
  if (use !== undefined && use !== 'sig' && use !== 'enc') {
    const message = `"use" is ${quote(use)}; RFC 7517 §4.2 defines "sig" and "enc", and case matters. Libraries may pass over this key.`;
    said.push({ span: span('use'), message });
  }
  const wrong = operations.find((name) => (use === 'sig' ? !signing.has(name) : use === 'enc' && signing.has(name)));
  if (wrong !== undefined) {
    const message = `"use" is ${quote(use ?? '')}, and "key_ops" lists ${quote(wrong)}: RFC 7517 §4.3 demands that the two agree. Libraries may refuse this key.`;
    said.push({ span: span('key_ops'), message });
  }
  if (new Set(operations).size < operations.length)
    said.push({ span: span('key_ops'), message: '"key_ops" lists a value twice, which RFC 7517 §4.3 forbids.' });
  const isPublic = !['d', 'k', 'priv'].some((name) => memberOf(node, name));
  const owners = operations.find((name) => forOwner.has(name));
  if (isPublic && owners !== undefined) {
    const message = `"key_ops" lists ${quote(owners)}, and this is a public key, which cannot do that: the list was copied from the private one.`;
    said.push({ span: span('key_ops'), message });
  }
  return said;
}

function operationsOf(node: JsonObject, remarks: Problem[]): readonly string[] | undefined {
  const value = valueOf(node, 'key_ops');
  if (!value) return undefined;
  const names =
    value.type === 'array' ? value.items.flatMap((item) => (item.type === 'string' ? [item.value] : [])) : [];
  if (value.type === 'array' && names.length === value.items.length) return names;
  remarks.push({
    span: value.span,
    message: '"key_ops" should be an array of strings (RFC 7517 §4.3); it was left out.',
  });
  return undefined;
}

/** RFC 7517 §4: member names must be unique; a parser may take the last one. */
function duplicates(node: JsonObject): readonly Problem[] {
  const names = node.members.map((member) => member.name.value);
  return node.members
    .filter((member, index) => names.indexOf(member.name.value) < index && memberOf(node, member.name.value) === member)
    .map((member) => ({
      span: member.span,
      message: `${quote(member.name.value)} stands here more than once; the last one was used, other readers may take the first (RFC 7517 §4).`,
    }));
}

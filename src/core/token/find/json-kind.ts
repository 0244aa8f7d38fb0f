import { memberOf, stringOf, valueOf, type JsonNode } from '../../text/json-node.ts';

/** Whether an object is meant to be a signed or an encrypted token in JSON, and how sure that is by itself. */
export interface JsonKind {
  readonly kind: 'jws' | 'jwe';
  /** Its members leave no doubt, wherever it stands; else it may be another signed or encrypted object. */
  readonly isCertain: boolean;
}

/** What a JSON object is by the names and the types of its members (RFC 7515 §7.2, RFC 7516 §7.2), also where some are damaged. */
export function jsonKindOf(root: JsonNode | undefined): JsonKind | undefined {
  if (root?.type !== 'object') return undefined;
  if (isEncrypted(root)) return { kind: 'jwe', isCertain: true };
  if (isSigned(root)) return { kind: 'jws', isCertain: true };
  const isLikeSigned = stringOf(root, 'payload') !== undefined && stringOf(root, 'signature') !== undefined;
  return isLikeSigned ? { kind: 'jws', isCertain: false } : undefined;
}

function isEncrypted(root: JsonNode): boolean {
  const recipients = valueOf(root, 'recipients');
  const shows = stringOf(root, 'ciphertext') !== undefined;
  if (recipients?.type === 'array')
    return shows || recipients.items.some((item) => hasString(item, 'encrypted_key') || hasAlgorithm(item));
  if (!shows || memberOf(root, 'signature') || memberOf(root, 'signatures')) return false;
  return isHeader(root, 'protected') || isObject(root, 'unprotected') || hasAlgorithm(root);
}

function isSigned(root: JsonNode): boolean {
  const signatures = valueOf(root, 'signatures');
  if (signatures?.type === 'array')
    return stringOf(root, 'payload') !== undefined || signatures.items.some((item) => isSignature(item));
  return isSignature(root);
}

function isSignature(node: JsonNode): boolean {
  const isWhole = memberOf(node, 'signature') !== undefined || stringOf(node, 'payload') !== undefined;
  return isWhole && (isHeader(node, 'protected') || hasAlgorithm(node));
}

const hasString = (node: JsonNode, name: string): boolean => stringOf(node, name) !== undefined;

const isObject = (node: JsonNode, name: string): boolean => valueOf(node, name)?.type === 'object';

/** base64url, also damaged; or the header itself where somebody forgot to encode it. */
const isHeader = (node: JsonNode, name: string): boolean =>
  /^[\w+/=\s-]*$/.test(stringOf(node, name) ?? '!') || namesAlgorithm(valueOf(node, name));

const hasAlgorithm = (node: JsonNode): boolean => namesAlgorithm(valueOf(node, 'header'));

const namesAlgorithm = (header: JsonNode | undefined): boolean =>
  memberOf(header, 'alg') !== undefined || memberOf(header, 'enc') !== undefined;

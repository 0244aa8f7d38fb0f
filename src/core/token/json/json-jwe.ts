import type { Excerpt } from '../../text/excerpt.ts';
import { valueOf } from '../../text/json-node.ts';
import type { Fault } from '../../text/result.ts';
import { emptyFault } from '../compact/compact.ts';
import { shapeFaults } from '../part/header-faults.ts';
import { entriesOf, type Entry } from './json-entries.ts';
import { isExcused, memberFaults, type Shape } from './json-member-faults.ts';
import { partIn, unprotectedIn, type JsonSource } from './json-source.ts';
import { wholeOf } from './json-whole.ts';
import { stringParameter } from '../parameters.ts';
import type { Part } from '../part/part.ts';
import { partTitle } from '../part/read-part.ts';
import { byPlace, inOrder, settled, visible } from '../part/token-faults.ts';
import type { Jwe } from '../token.ts';
import { unionFaults } from '../part/union-faults.ts';

const reference = 'RFC 7516 §7.2.1';
const ofToken: Shape['members'] = new Map([
  ['protected', 'string'],
  ['unprotected', 'object'],
  ['recipients', 'array'],
  ['aad', 'string'],
  ['iv', 'string'],
  ['ciphertext', 'string'],
  ['tag', 'string'],
]);
const ofRecipient: Shape['members'] = new Map([
  ['header', 'object'],
  ['encrypted_key', 'string'],
]);

/** What all recipients share. */
interface Content extends Pick<Jwe, 'header' | 'iv' | 'ciphertext' | 'tag' | 'aad'> {
  readonly shared: readonly Part[];
}

/** Reads a JWE in JSON, flattened or general (RFC 7516 §7.2). */
export function readJsonJwe(excerpt: Excerpt, source: JsonSource): Jwe {
  const { entries, isGeneral, faults } = entriesOf(source, { list: 'recipients', noun: 'recipient', reference });
  const { shared, ...content } = readContent(source);
  const recipients = entries.map((entry) => readRecipient(source, entry, content.header, shared));
  const serialization = isGeneral ? 'general' : 'flattened';
  const all = recipients.map(({ unprotected, encryptedKey, faults: own, index }): Jwe => {
    const form = { kind: 'jwe', serialization, excerpt, index, others: [] } as const;
    const { header, aad, iv, ciphertext, tag } = content;
    const inside = byPlace([header, ...unprotected, encryptedKey, ...(aad ? [aad] : []), iv, ciphertext, tag]);
    return { ...form, ...content, unprotected, encryptedKey, parts: inside, faults: inOrder(inside, ...own) };
  });
  const ofAll = [...faults, ...recipients.flatMap((one) => one.faults), ...disagreements(all)];
  return wholeOf(source, all, { members: ofToken, reference }, ofAll);
}

function readContent(source: JsonSource): Content {
  const { root, token, reading } = source;
  const context = { encrypted: true };
  const header = partIn(source, root, 'protected', 'header', context);
  const shape = header.excerpt.text === '' ? [] : shapeFaults(header, partTitle('header'), 'RFC 7516');
  const needed = (name: 'iv' | 'ciphertext' | 'tag'): Part => {
    const part = partIn(source, root, name, name, context);
    const isExpected = reading.problem === undefined && valueOf(root, name)?.type !== 'object';
    const isEmpty = part.excerpt.text === '' && isExpected;
    return settled(part, isEmpty ? [name === 'ciphertext' ? noCiphertext(part) : emptyFault(part)] : [], token, false);
  };
  return {
    header: settled(header, shape, token, false),
    shared: unprotectedIn(source, root, 'unprotected', { ...context, owner: ' of all recipients' }),
    iv: needed('iv'),
    ciphertext: needed('ciphertext'),
    tag: needed('tag'),
    ...(valueOf(root, 'aad')?.type === 'string' ? { aad: partIn(source, root, 'aad', 'aad', context) } : {}),
  };
}

function noCiphertext(part: Part): Fault {
  const message = `${partTitle('ciphertext')} is empty or missing, and it must be there: it holds the content. Was it lost when the token was copied?`;
  return { id: 'part-empty', severity: 'error', span: part.excerpt.span, message, reference };
}

interface Recipient extends Pick<Jwe, 'unprotected' | 'encryptedKey' | 'index'> {
  readonly faults: readonly Fault[];
}

function readRecipient(source: JsonSource, entry: Entry, header: Part, shared: readonly Part[]): Recipient {
  const { object, owner, title, index } = entry;
  const own = unprotectedIn(source, object, 'header', { owner: owner || ' of the recipient', encrypted: true });
  const unprotected = [...shared, ...own];
  const members = memberFaults(source, object, { title, members: ofRecipient, reference });
  const isCut = isExcused(source, members) || valueOf(source.root, 'protected')?.type === 'object';
  const together = unionFaults({ title, header, unprotected, encrypted: true });
  const isUnreadable = header.excerpt.text !== '' && header.json?.root?.type !== 'object';
  const faults = entry.isMissing || isUnreadable ? [] : together;
  return {
    unprotected,
    encryptedKey: partIn(source, object, 'encrypted_key', 'encrypted-key', { owner, encrypted: true }),
    index,
    faults: [...members, ...faults.filter(({ id }) => !isCut || !id.endsWith('-missing'))].map((fault) =>
      visible(fault, source.token),
    ),
  };
}

/** RFC 7516 §7.2.1: there is one ciphertext, so that all recipients must name the same content encryption. */
function disagreements(all: readonly Jwe[]): readonly Fault[] {
  const [first, ...others] = all;
  const expected = first && stringParameter(first, 'enc');
  return others.flatMap((jwe): readonly Fault[] => {
    const enc = stringParameter(jwe, 'enc');
    if (enc === expected || enc === undefined || expected === undefined) return [];
    const message = `Recipient ${jwe.index + 1} names the content encryption ${enc.slice(0, 40)}, and the first one ${expected.slice(0, 40)}. There is one ciphertext for all of them, so “enc” must be the same.`;
    const span = (jwe.unprotected.at(-1) ?? jwe.header).excerpt.span;
    return [{ id: 'enc-differs', severity: 'error', span, message, reference }];
  });
}

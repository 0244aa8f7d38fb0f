import { memberOf } from '../../text/json-node.ts';
import type { Fault } from '../../text/result.ts';
import { inPaste } from './json-member-faults.ts';
import type { JsonSource } from './json-source.ts';

interface Mixture {
  /** Members that make a token one form … */
  readonly of: readonly string[];
  /** … and those that make it another. */
  readonly and: readonly string[];
  readonly message: (one: string, other: string) => string;
  readonly reference: string;
}

const forms = (rfc: string, list: string): Omit<Mixture, 'of' | 'and'> => ({
  message: (one, other) =>
    `This token has “${one}”, which belongs to the general form, and “${other}” beside it, which belongs to the flattened one. One of them must go; “${list}” is read here.`,
  reference: `${rfc} §7.2.2`,
});

const kinds: Omit<Mixture, 'of' | 'and'> = {
  message: (one, other) =>
    `This token has “${one}”, as an encrypted one, and “${other}”, as a signed one. A token is either; it cannot be both.`,
  reference: 'RFC 7516 §9',
};

const mixtures: readonly Mixture[] = [
  { of: ['signatures'], and: ['signature', 'protected', 'header'], ...forms('RFC 7515', 'signatures') },
  { of: ['recipients'], and: ['encrypted_key', 'header'], ...forms('RFC 7516', 'recipients') },
  { of: ['ciphertext', 'recipients', 'encrypted_key'], and: ['payload', 'signature', 'signatures'], ...kinds },
];

/** Members of two forms, or of two kinds of token, in one object. */
export const mixtureFaults = (source: JsonSource): readonly Fault[] =>
  mixtures.flatMap((mixture): readonly Fault[] => {
    const [one] = mixture.of.filter((name) => memberOf(source.root, name));
    const [other] = mixture.and.filter((name) => memberOf(source.root, name));
    const member = other === undefined ? undefined : memberOf(source.root, other);
    if (one === undefined || other === undefined || !member) return [];
    const span = inPaste(source, member.name.span);
    const { reference } = mixture;
    return [{ id: 'json-mixture', severity: 'error', span, message: mixture.message(one, other), reference }];
  });

/** An algorithm of an Internet-Draft that tokens carry already and no registry has. */
export interface DraftAlgorithm {
  /** "HPKE (draft-ietf-jose-hpke-encrypt)" */
  readonly title: string;
  readonly use: 'sign' | 'encrypt';
}

const drafts: readonly (DraftAlgorithm & { readonly names: RegExp })[] = [
  { names: /^HPKE-\d/, title: 'HPKE (draft-ietf-jose-hpke-encrypt)', use: 'encrypt' },
  { names: /^ECDH-1PU(?:\+|$)/, title: 'ECDH-1PU (draft-madden-jose-ecdh-1pu)', use: 'encrypt' },
  { names: /^SLH-DSA-/, title: 'SLH-DSA (draft-ietf-cose-sphincs-plus)', use: 'sign' },
  { names: /^FN-DSA-/, title: 'FN-DSA (draft-ietf-cose-falcon)', use: 'sign' },
];

/** The draft that a name of `alg` belongs to; undefined where Jotter knows none. */
export const draftAlgorithm = (name: string): DraftAlgorithm | undefined =>
  drafts.find(({ names }) => names.test(name));

/** Why a token with such an algorithm is not checked: a sentence. */
export const draftText = ({ title }: DraftAlgorithm, name: string): string =>
  `${name} is ${title}, which is not registered yet. Jotter does not implement it, and recipients that do not know it reject the token (RFC 7515 §4.1.1).`;

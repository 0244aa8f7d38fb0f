import type { Facts, Hypothesis } from '../../core/autopsy/hypothesis.ts';
import type { Key, SecretEncoding } from '../../core/keys/key.ts';
import type { Algorithm, HashName } from '../../core/registry/algorithms.ts';
import type { AutopsyEvidence, Bytes, SecretEvidence, SignedText } from './evidence.ts';

/** What a hypothesis makes of something, and what is to be told of it. */
export interface Change<T> {
  readonly value: T;
  readonly facts?: Facts;
}

export interface HeldFault {
  readonly hypothesis: Hypothesis;
  readonly facts: Facts;
}

/** A secret as characters, and how these become bytes unless a hypothesis says otherwise. */
export interface SecretText {
  readonly text: string;
  readonly reading: SecretEncoding;
}

/** A signature; `missing`: so many bytes are gone from its end. */
export interface SignatureForm {
  readonly bytes: Bytes;
  readonly missing?: number;
}

export type MadeHash = HashName | 'SHA-1';

/** How a signature was really made. */
export interface Made {
  readonly scheme: 'HMAC' | 'RSASSA-PKCS1-v1_5' | 'RSA-PSS' | 'ECDSA' | 'EdDSA' | 'ML-DSA';
  readonly hash?: MadeHash;
  readonly crv?: string;
  /** Bytes, and the hash of MGF1: of RSA-PSS. */
  readonly saltLength?: number;
  readonly maskHash?: MadeHash;
  /** PKCS#1 v1.5 with the bare digest. */
  readonly isBareDigest?: boolean;
  /** Ed25519ph and Ed448ph (RFC 8032 §5.1). */
  readonly isPrehashed?: boolean;
}

interface On<Axis extends string> extends Hypothesis {
  readonly axis: Axis;
}

/** Other characters that may be the secret: of another source, or of the same one trimmed, unpacked, unescaped. */
export interface SecretSourceHypothesis extends On<'secret-source'> {
  variants(evidence: SecretEvidence): Iterable<Change<SecretText>>;
}
export interface SecretTextHypothesis extends On<'secret-text'> {
  variants(secret: SecretText, evidence: SecretEvidence): Iterable<Change<SecretText>>;
}
/** How the characters become bytes. */
export interface SecretReadingHypothesis extends On<'secret-reading'> {
  variants(text: string): Iterable<Change<Bytes>>;
}
/** What is done to these bytes. */
export interface SecretBytesHypothesis extends On<'secret-bytes'> {
  variants(bytes: Bytes): Iterable<Change<Bytes>>;
}
/** A key that was not tried. */
export interface KeyHypothesis<Evidence = AutopsyEvidence> extends On<'key'> {
  variants(evidence: Evidence): Iterable<Change<Key>>;
}
/** Another content of header or payload. */
export interface InputJsonHypothesis extends On<'input-json'> {
  variants(signed: SignedText, evidence: AutopsyEvidence): Iterable<Change<SignedText>>;
}
/** The same content in other characters. */
export interface InputPartHypothesis extends On<'input-part'> {
  variants(signed: SignedText): Iterable<Change<SignedText>>;
}
/** Other bytes than those of header, period and payload. */
export interface InputBytesHypothesis extends On<'input-bytes'> {
  variants(input: Bytes, signed: SignedText): Iterable<Change<Bytes>>;
}
/** The signature was encoded once more. */
export interface FormTextHypothesis extends On<'form-text'> {
  variants(signature: Bytes, evidence: AutopsyEvidence): Iterable<Change<Bytes>>;
}
/** The bytes of the signature are in another order or number; `wanted` is how many there should be. */
export interface FormBytesHypothesis extends On<'form-bytes'> {
  variants(signature: Bytes, algorithm: Algorithm, wanted: number): Iterable<Change<SignatureForm>>;
}
/** It was made by another algorithm than the header names. */
export interface AlgorithmHypothesis extends On<'algorithm'> {
  facts(made: Made, algorithm: Algorithm): Facts | undefined;
}

export type AnyHypothesis =
  | SecretSourceHypothesis
  | SecretTextHypothesis
  | SecretReadingHypothesis
  | SecretBytesHypothesis
  | KeyHypothesis
  | InputJsonHypothesis
  | InputPartHypothesis
  | InputBytesHypothesis
  | FormTextHypothesis
  | FormBytesHypothesis
  | AlgorithmHypothesis;

/** A value on one axis, and which hypotheses lead to it. */
export interface Variant<T> {
  readonly value: T;
  readonly faults: readonly HeldFault[];
}

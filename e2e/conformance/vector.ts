/** A vector of a published specification, without what is expected of it: the judge never sees that. */
export interface Question {
  readonly id: string;
  readonly type: 'jws' | 'jwe' | 'sd-jwt';
  readonly input: unknown;
  readonly key?: VectorKey | null;
  readonly privateKey?: VectorKey | null;
  readonly holderKey?: VectorKey | null;
  readonly keyBinding?: unknown;
  readonly detachedPayload?: Content;
}

export interface VectorKey {
  readonly format: 'jwk' | 'jwks' | 'pem' | 'secret-utf8' | 'secret-b64url' | 'x509';
  readonly value: unknown;
}

/** Bytes, written in one of four ways. */
interface Content {
  readonly utf8?: string;
  readonly b64u?: string;
  readonly hex?: string;
  readonly json?: unknown;
}

/** What the page says, as far as a vector can judge it. */
export interface PageAnswer {
  readonly kind: 'jws' | 'jwe' | 'sd-jwt' | 'not-a-token';
  readonly outcome: string;
  readonly headline: string;
  readonly gates: readonly { readonly id: string; readonly state: string }[];
  readonly signature: { readonly kind: string; readonly state: string };
  /** Ids of findings that reject the token, but for those about its times. */
  readonly errors: readonly string[];
  readonly isKeyUnreadable: boolean;
  /** As the panes show them. */
  readonly header?: string;
  readonly payload?: string;
  /** In which the page contradicts itself. */
  readonly contradictions: readonly string[];
}

export interface Answer {
  /** What the page says of it. */
  readonly page?: PageAnswer;

  readonly verdict: 'valid' | 'invalid' | 'unsecured' | 'unknown-key' | 'unsupported' | 'unreadable';
  /** What the page would say. */
  readonly why: string;
  /** Who computed it; absent where nothing was. */
  readonly by?: string;
  /** Where jose and Jotter's own engine say different things. */
  readonly disagreement?: string;
  /** Payload or plaintext, base64url. */
  readonly content?: string;
  /** Of an SD-JWT: the processed payload, as JSON text. */
  readonly processed?: string;
}

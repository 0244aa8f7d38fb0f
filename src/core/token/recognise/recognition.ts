/** A pasted text as the recognitions look at it. */
export interface Subject {
  /** Without white space, quotes and a scheme such as "Bearer" around it; at most 64 Ki characters. */
  readonly text: string;
  /** "basic", "bearer" or "negotiate", in lower case; empty where no scheme stood before the text. */
  readonly scheme: string;
  /** Names of the members of a JSON object, or of the first object in a JSON array; empty where it is no JSON. */
  readonly names: ReadonlySet<string>;
  /** One character a byte, where the text is base64 or base64url without anything else; else empty. */
  readonly decoded: string;
}

/** Something that people take for a token. */
export interface Recognition {
  /** Stable, such as "paseto-local". One with "jwk", "pem", "key" or "certificate" in it can go to the key field. */
  readonly id: string;
  /** Goes on after "This is …". */
  readonly title: string;
  readonly test: RegExp | ((subject: Subject) => boolean);
}

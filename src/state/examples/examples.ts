/** A token to try the page with. How it is made is in example-recipes.ts, under its id, which loads when the example is opened. */
export interface Example {
  readonly id: string;
  readonly title: string;
  /** One sentence: what there is to see. */
  readonly text: string;
}

export const examples: readonly Example[] = [
  {
    id: 'access-token',
    title: 'An access token, ES256',
    text: 'Follows RFC 9068, signed a moment ago by a key made in this page. Edit a claim and see it signed again.',
  },
  {
    id: 'curl',
    title: 'A curl command that gets a 401',
    text: 'The token is found in its Authorization header. The signature is right; look at the Time gate.',
  },
  {
    id: 'nested',
    title: 'A signed token inside an encrypted one',
    text: 'RFC 7519 §5.2, ES256 inside RSA-OAEP-256: decrypted by a key made in this page, and the inner token is one click away.',
  },
  {
    id: 'password',
    title: 'A token under a password',
    text: 'PBES2: the key that it is encrypted with is made out of a password. Edit a claim and see it encrypted again.',
  },
  {
    id: 'selective',
    title: 'A credential that its holder discloses in parts',
    text: 'SD-JWT (RFC 9901): seven disclosures, one inside another, two decoys. Make a presentation of it for one receiver.',
  },
  {
    id: 'several',
    title: 'Two signatures over one payload',
    text: 'General JSON (RFC 7515 §7.2.1), signed with ES256 and with EdDSA: each signature has a verdict and a key of its own.',
  },
  {
    id: 'detached',
    title: 'A signature without its payload',
    text: 'RFC 7797 §4.2: the payload is signed as it stands, without base64url, and is kept apart from the token.',
  },
  {
    id: 'rfc7515-a1',
    title: 'The first token of RFC 7515',
    text: 'Appendix A.1, HS256: line breaks inside its JSON, kept to the character. Its key comes with it.',
  },
  {
    id: 'cut-off',
    title: 'A token that was cut off',
    text: 'Copied from a log that shortened it. What is left is shown, and where it ends is said.',
  },
  {
    id: 'unsecured',
    title: 'A token without a signature',
    text: 'RFC 7519 §6.1, alg none: it decodes like any other, and proves nothing.',
  },
  {
    id: 'odd-numbers',
    title: 'Claims that other tools alter',
    text: 'A 64-bit id, the same name twice, 1.0 and a name that is a number: shown and signed exactly as written.',
  },
];

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
    text: 'Edit a claim, and it is signed again.',
  },
  {
    id: 'curl',
    title: 'A curl command that gets a 401',
    text: 'Right signature, but expired.',
  },
  {
    id: 'nested',
    title: 'A signed token, encrypted',
    text: 'ES256 inside RSA-OAEP-256.',
  },
  {
    id: 'password',
    title: 'A token under a password',
    text: 'PBES2: its password comes with it.',
  },
  {
    id: 'selective',
    title: 'A credential, shown in parts',
    text: 'SD-JWT: choose what its holder shows.',
  },
  {
    id: 'several',
    title: 'Two signatures over one payload',
    text: 'General JSON, with a key for each.',
  },
  {
    id: 'detached',
    title: 'A signature without its payload',
    text: 'The signed text is kept elsewhere.',
  },
  {
    id: 'rfc7515-a1',
    title: 'The first token of RFC 7515',
    text: 'HS256, with its key.',
  },
  {
    id: 'cut-off',
    title: 'A token that was cut off',
    text: 'Copied from a log that shortened it.',
  },
  {
    id: 'unsecured',
    title: 'A token without a signature',
    text: 'alg none: it proves nothing.',
  },
  {
    id: 'odd-numbers',
    title: 'Claims that other tools alter',
    text: 'Kept and signed exactly as written.',
  },
];

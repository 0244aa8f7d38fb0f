/** What the page says where the steps of the heart end well, in one place: the words of the page change more often than its ways. */
export const said = {
  structure: 'Structure passes',
  verified: 'Signature passes: verified by the key you pasted',
  mismatch: 'Signature fails',
  edited: 'Signature fails: no longer matches: you edited the token',
  decrypted: 'Decryption passes: decrypted by the key you pasted',
  notDecrypted: /Decryption (?:fails|not)/,
  secretFound: 'Its secret is known',
  readableSecret: 'A secret that anyone can read',
  expired: 'expired',
  done: 'done',
} as const;

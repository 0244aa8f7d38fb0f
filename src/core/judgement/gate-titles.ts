import type { Parsed } from '../token/token.ts';

export const TITLES = {
  structure: 'Structure',
  signature: 'Signature',
  time: 'Time and claims',
  profile: 'Profile',
} as const;

export const signatureTitle = ({ kind }: Parsed): string => (kind === 'jwe' ? 'Decryption' : TITLES.signature);

import { count } from '../../../core/text/words.ts';
import type { SecretReadingHypothesis } from '../axes.ts';
import { bytesAs } from '../secret-bytes.ts';

const publicPem = /-----BEGIN (?:(?:RSA )?PUBLIC KEY|CERTIFICATE)-----/;

export const secretBase64: SecretReadingHypothesis = {
  id: 'secret-base64',
  axis: 'secret-reading',
  family: 'secret',
  rarity: 1,
  title: 'Secret decoded from base64',
  fix: 'secret-encoding',
  *variants(text) {
    const value = bytesAs(text, 'base64');
    if (!value) return;
    const isPublic = publicPem.test(new TextDecoder().decode(value.subarray(0, 200)));
    const facts = { bytes: value.length, encoding: 'base64', characters: text.length };
    yield { value, facts: { ...facts, ...(isPublic && { isPublic: 1 }) } };
  },
  clause: ({ bytes = 0 }) => `the secret is base64-decoded first (${count(Number(bytes), 'byte')})`,
  because: ({ characters = 0, isPublic = 0 }) =>
    isPublic === 1
      ? 'What that gives is the PEM of a public key, and everyone who has the public key can make such tokens. This is how an algorithm confusion attack looks (RFC 8725 §2.1).'
      : `As text, its ${characters} characters do not match.`,
  who: 'JJWT decodes secrets that are given as a string, and so do many identity providers; most other libraries use the characters as they are.',
  seenIn: ['jwtk/jjwt#248', 'PostgREST/postgrest#1254', 'jsonwebtoken/jsonwebtoken.github.io#216'],
};

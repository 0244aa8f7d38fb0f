import type { Recognition } from './recognition.ts';

/** Keys and certificates in PEM (RFC 7468) and SSH form. */
export const KEYS: readonly Recognition[] = [
  {
    id: 'pem-encrypted-private-key',
    title: 'an encrypted private key in PEM form',
    test: /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m,
  },
  {
    id: 'openssh-private-key',
    title: 'an OpenSSH private key',
    test: /-----BEGIN OPENSSH PRIVATE KEY-----/,
  },
  {
    id: 'pem-private-key',
    title: 'a private key in PEM form, in the clear',
    test: /-----BEGIN (?:RSA |EC |DSA )?PRIVATE KEY-----/,
  },
  {
    id: 'pgp',
    title: 'a PGP block',
    test: /-----BEGIN PGP /,
  },
  {
    id: 'certificate-request',
    title: 'a certificate request',
    test: /-----BEGIN (?:NEW )?CERTIFICATE REQUEST-----/,
  },
  {
    id: 'pem-certificate',
    title: 'a certificate in PEM form',
    test: /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----/,
  },
  {
    id: 'pem-public-key',
    title: 'a public key in PEM form',
    test: /-----BEGIN (?:RSA |EC )?PUBLIC KEY-----/,
  },
  {
    id: 'pem',
    title: 'a PEM block',
    test: /-----BEGIN [A-Z0-9 ]{1,40}-----/,
  },
  {
    id: 'ssh-public',
    title: 'an SSH public key',
    test: /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S+|sk-(?:ssh|ecdsa)\S+) AAAA/,
  },
];

import type { Recognition } from './recognition.ts';

const SECRET =
  'Whoever has a private key can sign in its owner’s name: if this one is in use and others have seen it, replace it.';
const USE_PRIVATE = `Use it as the key, to sign or to verify with its public half. ${SECRET}`;

/** Keys and certificates in PEM (RFC 7468) and SSH form. */
export const KEYS: readonly Recognition[] = [
  {
    id: 'pem-encrypted-private-key',
    title: 'an encrypted private key in PEM form',
    message:
      'It opens only with its password, which Jotter cannot do. Decrypt a copy: openssl pkey -in key.pem -out plain.pem',
    test: /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m,
  },
  {
    id: 'openssh-private-key',
    title: 'an OpenSSH private key',
    message: `Jotter does not read this form. Convert a copy: ssh-keygen -p -N "" -m PKCS8 -f copy_of_key. ${SECRET}`,
    test: /-----BEGIN OPENSSH PRIVATE KEY-----/,
  },
  {
    id: 'pem-private-key',
    title: 'a private key in PEM form, in the clear',
    message: USE_PRIVATE,
    test: /-----BEGIN (?:RSA |EC |DSA )?PRIVATE KEY-----/,
  },
  {
    id: 'pgp',
    title: 'a PGP block',
    message: 'PGP has formats of its own, which no JWT is signed with.',
    test: /-----BEGIN PGP /,
  },
  {
    id: 'certificate-request',
    title: 'a certificate request',
    message: 'Take its public key to use it: openssl req -in request.pem -noout -pubkey',
    test: /-----BEGIN (?:NEW )?CERTIFICATE REQUEST-----/,
  },
  {
    id: 'pem-certificate',
    title: 'a certificate in PEM form',
    message: 'It holds a public key: use it as the key, to verify a token.',
    test: /-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----/,
  },
  {
    id: 'pem-public-key',
    title: 'a public key in PEM form',
    message: 'Use it as the key, to verify a token.',
    test: /-----BEGIN (?:RSA |EC )?PUBLIC KEY-----/,
  },
  {
    id: 'pem',
    title: 'a PEM block',
    message: 'PEM holds keys and certificates, never a token. If it holds a key, use it as the key.',
    test: /-----BEGIN [A-Z0-9 ]{1,40}-----/,
  },
  {
    id: 'ssh-public',
    title: 'an SSH public key',
    message: 'Jotter does not read this form. Convert it: ssh-keygen -e -m PKCS8 -f key.pub',
    test: /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S+|sk-(?:ssh|ecdsa)\S+) AAAA/,
  },
];

/** PEM blocks that hold no key Jotter can read, by their label without spaces: what to say of each. */
export const pemStrangers: ReadonlyMap<string, string> = new Map([
  [
    'SSH2PUBLICKEY',
    'This is an SSH2 public key, which Jotter cannot read. Convert it: ssh-keygen -i -f key.pub > id.pub, then ssh-keygen -e -m PKCS8 -f id.pub',
  ],
  ['DSAPRIVATEKEY', 'This is a DSA key, which no JOSE algorithm uses.'],
  [
    'CERTIFICATEREQUEST',
    'This is a certificate request, not a key. Take its public key: openssl req -in request.pem -noout -pubkey',
  ],
  [
    'NEWCERTIFICATEREQUEST',
    'This is a certificate request, not a key. Take its public key: openssl req -in request.pem -noout -pubkey',
  ],
  ['PKCS7', 'This is a PKCS#7 bundle. Take its certificates: openssl pkcs7 -in bundle.pem -print_certs'],
  ['PGPPUBLICKEYBLOCK', 'This is a PGP key, which no JOSE algorithm uses.'],
  ['PGPPRIVATEKEYBLOCK', 'This is a PGP private key, which no JOSE algorithm uses.'],
  ['ECPARAMETERS', 'These are only the parameters of an EC key; the key is the block after them, EC PRIVATE KEY.'],
  ['DHPARAMETERS', 'These are Diffie-Hellman parameters, not a key.'],
  ['X509CRL', 'This is a list of revoked certificates, not a key.'],
]);

/** RFC 1421 §4.6.1.1, as OpenSSL's old private key files have it; OpenSSL writes PBES2 in PKCS#8 of it. */
export const ENCRYPTED_PEM =
  'This private key is encrypted in the old way of OpenSSL ("Proc-Type: 4,ENCRYPTED"), which makes the key of the password with a single round of MD5, and Jotter does not open it. Encrypt a copy of it anew, and paste that: openssl pkey -in key.pem -aes256 -out new.pem';

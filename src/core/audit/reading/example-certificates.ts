/** Certificates for the examples of rules, made for them: Ed25519, with a name and nothing else. */
export const exampleCertificates = {
  /** CN=root, signed by itself, 2020 to 2049. */
  root: 'MIHEMHgCAQQwBQYDK2VwMA8xDTALBgNVBAMMBHJvb3QwHhcNMjAwMTAxMDAwMDAwWhcNNDkxMjMxMDAwMDAwWjAPMQ0wCwYDVQQDDARyb290MCowBQYDK2VwAyEAoQsQqHkx5IWOfQ4DH1JyrUP+CkyftXui2AuUymrDOuowBQYDK2VwA0EAlzkMSq42Pw8yoclN1Vr8ZxOZbKO9LbsACLwp+0mG0ljb+QgZZpGBCzHnNgRGdXMLViYbGfGXKWomu3vdq4RHCA==',
  /** CN=leaf, signed by CN=root, 2020 to 2049. */
  leaf: 'MIHEMHgCAQUwBQYDK2VwMA8xDTALBgNVBAMMBHJvb3QwHhcNMjAwMTAxMDAwMDAwWhcNNDkxMjMxMDAwMDAwWjAPMQ0wCwYDVQQDDARsZWFmMCowBQYDK2VwAyEA230aQkkW5QcFkM4Wt2O6panylvNGg6GCOYSaMLQHPEAwBQYDK2VwA0EAgNUPvw4jdBs8P7MD4kzYXyiXqeXjPnMTrBGDHZGMxuM3SZ1zHvkELEHUt5DJbFiKaojmrDbwqX5EcTxXmNysCQ==',
  /** CN=old, signed by itself, 2020. */
  old: 'MIHCMHYCAQMwBQYDK2VwMA4xDDAKBgNVBAMMA29sZDAeFw0yMDAxMDEwMDAwMDBaFw0yMTAxMDEwMDAwMDBaMA4xDDAKBgNVBAMMA29sZDAqMAUGAytlcAMhAA0As9imFYzqcnnW2WZPYsOta1nKvtX6rAI5tTMvXloAMAUGAytlcANBAEyG9e7ffE4TEvECLePFqpsTO6rpgLC1DXNMp+5358HOBDATe08GF9Pcs5gzrNJ30fI3SzCNoia2yYrsiWA7mg0=',
} as const;

/** The public key of CN=leaf. */
export const exampleLeafKey = '{"kty":"OKP","crv":"Ed25519","x":"230aQkkW5QcFkM4Wt2O6panylvNGg6GCOYSaMLQHPEA"}';

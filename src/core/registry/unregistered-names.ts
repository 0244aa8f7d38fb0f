/**
 * Names that profiles ask for and that no registry has (`own` in core/audit/profiles, which `profiles.test.ts` compares with this
 * list). What reads a long token keeps them without loading the profiles.
 */
export const unregisteredNames: ReadonlySet<string> = new Set([
  '@context',
  'attested_keys',
  'certification',
  'challenge',
  'code',
  'credentialStatus',
  'credentialSubject',
  'error',
  'holder',
  'issuer',
  'key_attestation',
  'key_storage',
  'kubernetes.io',
  'redirect_uri',
  'request',
  'request_uri',
  'resource',
  'response_type',
  'state',
  'type',
  'user_authentication',
  'validFrom',
  'validUntil',
  'vct',
  'vct#integrity',
]);

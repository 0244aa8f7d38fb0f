/** Of a DPoP proof in the examples of rules. */
const header =
  '{"typ":"dpop+jwt","alg":"ES256","jwk":{"kty":"EC","crv":"P-256","x":"l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs","y":"9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA"}}';

export const exampleProof = (htm: string): string =>
  `${header} {"jti":"-BwC3ESc6acc2lTc","htm":"${htm}","htu":"https://api.example/orders","iat":1795089590}`;

/** The names of signature algorithms that most libraries have (RFC 7518 §3.1). */
export const hmacNames = ['HS256', 'HS384', 'HS512'] as const;
export const rsaNames = ['RS256', 'RS384', 'RS512'] as const;
export const pssNames = ['PS256', 'PS384', 'PS512'] as const;
export const ecdsaNames = ['ES256', 'ES384', 'ES512'] as const;

import type { Jwe } from '../../core/token/token.ts';

/** Whatever has the headers of a JWE: a recipient's view of it, or a token that is still to be made. */
export type JweHeaders = Pick<Jwe, 'header' | 'unprotected'>;

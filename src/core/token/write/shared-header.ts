import { readJson } from '../../text/json.ts';
import { valueOf } from '../../text/json-node.ts';
import type { Jwe } from '../token.ts';

/** Whether the first unprotected header is the one that all recipients share, `unprotected` (RFC 7516 §7.2.1). */
export const hasSharedHeader = ({ serialization, excerpt }: Jwe): boolean =>
  serialization !== 'compact' && valueOf(readJson(excerpt.text).root, 'unprotected')?.type === 'object';

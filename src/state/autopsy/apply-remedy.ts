import type { Remedy } from '../../core/autopsy/report.ts';
import { reviseKey } from '../keys/key-field.ts';
import { $jws, replaceParts } from '../session/session.ts';

/** Changes the key, the token or both, so that the token in the field verifies. */
export function applyRemedy({ key, token }: Remedy): void {
  const jws = $jws.get();
  if (token && jws) replaceParts(jws, token);
  if (key) reviseKey(key.text, key.encoding, key.isTokens);
}

import { calledKey } from '../jwe-header/called-key.ts';
import { quote } from '../../core/keys/quote.ts';
import { fail, type Result } from '../../core/text/result.ts';
import type { Recovery, TrialFault } from './recovery.ts';

/** What shows that the encrypted key does not open, and what else than a wrong key would look like that. */
interface Check {
  /** A sentence without its end: "AES key wrap checks what it opens (RFC 3394 §2.2.2)". */
  readonly check: string;
  /** "the encrypted key" */
  readonly altered: string;
}

/** An encrypted key that this key does not open: wrong key or damaged token, as far as the `kid` tells them apart. */
export function unopenedKey({ wanted, key }: Recovery, { check, altered }: Check): Result<never, TrialFault> {
  const { kid } = wanted;
  const remark = key.secret ? key.remarks[0]?.message : undefined;
  const say = (...sentences: readonly (string | undefined)[]): string =>
    [`The encrypted key does not open with ${calledKey(key)}`, ...sentences]
      .filter((text) => text !== undefined)
      .join('');
  const end = remark === undefined ? undefined : ` ${remark}`;
  if (kid !== undefined && key.kid === kid) {
    const why = say(
      `, although the token names its kid. ${check}: ${altered} was probably altered, or another key goes by this kid now.`,
      end,
    );
    return fail({ kind: 'failed', because: 'damaged', part: 'encrypted-key', why });
  }
  if (kid !== undefined && key.kid !== undefined) {
    const why = say(
      `. The token names kid ${quote(kid)}, and this key is ${quote(key.kid)}: it is the wrong key.`,
      end,
    );
    return fail({ kind: 'failed', because: 'wrong-key', why });
  }
  const why = say(
    `. ${check}: either the token was encrypted for another key, or ${altered} was altered. The two look the same from here.`,
    end,
  );
  return fail({ kind: 'failed', because: 'undecided', why });
}

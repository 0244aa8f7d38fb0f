import { readJwk } from '../../core/keys/reading/formats/jwk.ts';
import type { Key } from '../../core/keys/key.ts';
import { readJson } from '../../core/text/json.ts';
import { type JsonNode, stringOf, valueOf } from '../../core/text/json-node.ts';
import { fail, ok, type Result } from '../../core/text/result.ts';
import type { Span } from '../../core/text/span.ts';
import type { ProcessedSdJwt } from '../../core/token/sd-jwt/processed-sd-jwt.ts';
import type { SdJwt } from '../../core/token/token.ts';
import { thumbprint } from './thumbprint.ts';

/** The keys that may be the holder's, or a sentence that says why there is none. */
export type HolderKeys = Result<FoundKeys, NoKey>;

interface FoundKeys {
  /** At least one. */
  readonly keys: readonly Key[];
  /** The payload itself holds the key. */
  readonly isCertain: boolean;
}

interface NoKey {
  readonly why: string;
  /** The issuer confirmed none that can be read: no key at hand could help. */
  readonly isMissing: boolean;
}

/**
 * The holder's key as the issuer confirmed it: `cnf` with a `jwk` (RFC 7800 §3.2, RFC 9901 §4.1.2), or one of `known` that has
 * the `kid` of `cnf` (RFC 7800 §3.4) or its thumbprint `jkt` (RFC 9449 §6.1). `processed` tells of a `cnf` that was disclosed selectively.
 */
export async function holderKeys(
  sdJwt: SdJwt,
  processed: ProcessedSdJwt | undefined,
  known: readonly Key[],
): Promise<HolderKeys> {
  const { payload } = sdJwt.issuerJwt;
  const own = processed?.payload;
  const root = own ? readJson(own.text).root : payload.json?.root;
  const text = own?.text ?? payload.text ?? '';
  const locate = (span: Span): Span => own?.locate(span) ?? payload.locate(span);
  const cnf = valueOf(root, 'cnf');
  if (!cnf)
    return none(
      'The issuer confirmed no key: the payload has no “cnf”. So nobody can tell whose signature this should be.',
      true,
    );
  const jwk = valueOf(cnf, 'jwk');
  if (jwk) return ofJwk(jwk, text, locate);
  return named(cnf, known);
}

/** The payload only names the key, which must be at hand then. */
async function named(cnf: JsonNode, known: readonly Key[]): Promise<HolderKeys> {
  const [kid, jkt] = [stringOf(cnf, 'kid'), stringOf(cnf, 'jkt')];
  if (kid === undefined && jkt === undefined)
    return none(
      '“cnf” in the payload confirms the key in a way that is not understood here: neither by “jwk” nor by “kid” or “jkt”.',
      false,
    );
  const prints = jkt === undefined ? [] : await Promise.all(known.map((key) => thumbprint(key)));
  const isIt = (key: Key, index: number): boolean => (jkt === undefined ? key.kid === kid : prints[index] === jkt);
  const [first, ...others] = known.filter(isIt);
  if (first) return ok({ keys: [first, ...others], isCertain: false });
  const [how, name] = jkt === undefined ? ['kid', kid ?? ''] : ['thumbprint', jkt];
  return none(
    `“cnf” in the payload names the holder’s key by its ${how}, “${name.slice(0, 80)}”, and no such key is at hand. Add it.`,
    false,
  );
}

function ofJwk(jwk: JsonNode, text: string, locate: (span: Span) => Span): HolderKeys {
  if (jwk.type !== 'object') return none('“jwk” in “cnf” must be an object, a JSON Web Key.', true);
  const { key, problems } = readJwk(jwk, 'jwk', 'token', text);
  if (!key) return none(`The key in “cnf” cannot be read. ${problems[0]?.message ?? ''}`.trim(), true);
  const span = locate(key.span);
  return ok({ keys: [{ ...key, id: `holder-${span.start}`, span, remarks: [] }], isCertain: true });
}

const none = (why: string, isMissing: boolean): HolderKeys => fail({ why, isMissing });

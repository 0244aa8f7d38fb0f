import type { Profile } from '../profile.ts';
import { acme } from './acme.ts';
import { atBound } from './at-bound.ts';
import { atJwt } from './at-jwt.ts';
import { atLegacy } from './at-legacy.ts';
import { caep } from './caep.ts';
import { clientAssertion } from './client-assertion.ts';
import { clientAttestation } from './client-attestation.ts';
import { clientAttestationPop } from './client-attestation-pop.ts';
import { dpopProof } from './dpop-proof.ts';
import { entityStatement } from './entity-statement.ts';
import { idJag } from './id-jag.ts';
import { idToken } from './id-token.ts';
import { introspectionResponse } from './introspection-response.ts';
import { jar } from './jar.ts';
import { jarm } from './jarm.ts';
import { jwe } from './jwe.ts';
import { jws } from './jws.ts';
import { jwt } from './jwt.ts';
import { jwtSvid } from './jwt-svid.ts';
import { kbJwt } from './kb-jwt.ts';
import { keyAttestation } from './key-attestation.ts';
import { kubernetes } from './kubernetes.ts';
import { logoutToken } from './logout-token.ts';
import { openid4vciProof } from './openid4vci-proof.ts';
import { passport } from './passport.ts';
import { risc } from './risc.ts';
import { sdJwt } from './sd-jwt.ts';
import { sdJwtVc } from './sd-jwt-vc.ts';
import { set } from './set.ts';
import { smartHealthCard } from './smart-health-card.ts';
import { statusList } from './status-list.ts';
import { tokenExchange } from './token-exchange.ts';
import { trustMark } from './trust-mark.ts';
import { vapid } from './vapid.ts';
import { vcJose } from './vc-jose.ts';
import { verifierAttestation } from './verifier-attestation.ts';

/** Every profile, sorted by id. */
export const profiles: readonly Profile[] = [
  acme,
  atBound,
  atJwt,
  atLegacy,
  caep,
  clientAssertion,
  clientAttestation,
  clientAttestationPop,
  dpopProof,
  entityStatement,
  idJag,
  idToken,
  introspectionResponse,
  jar,
  jarm,
  jwe,
  jws,
  jwt,
  jwtSvid,
  kbJwt,
  keyAttestation,
  kubernetes,
  logoutToken,
  openid4vciProof,
  passport,
  risc,
  sdJwt,
  sdJwtVc,
  set,
  smartHealthCard,
  statusList,
  tokenExchange,
  trustMark,
  vapid,
  vcJose,
  verifierAttestation,
];

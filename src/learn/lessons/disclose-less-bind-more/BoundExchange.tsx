import { contentOf } from '../../jwt-tools/read-jwt.ts';
import { CheckList } from '../../parts/CheckList.tsx';
import { LiveBox } from '../../parts/LiveBox.tsx';
import { LiveJson } from '../../parts/LiveJson.tsx';
import { LiveMessage } from '../../parts/LiveMessage.tsx';
import { Said } from '../../parts/Said.tsx';
import type { Judgement } from '../../verifier/check.ts';
import type { BoundRequest } from './bound-request.ts';
import type { Sent } from './use-bound.ts';

/** RFC 9449 §7.1. */
function messageOf({ method, url, token, proof }: BoundRequest): string {
  const { host, pathname } = new URL(url);
  const lines = [`${method} ${pathname} HTTP/1.1`, `Host: ${host}`, `Authorization: DPoP ${token}`];
  return [...lines, ...(proof === undefined ? [] : [`DPoP: ${proof}`])].join('\n');
}

/** RFC 9449 §7.1: a proof of another key makes the token invalid, not the proof. */
function challengeOf({ checks }: Judgement): string {
  const isToken = ['access-token', 'cnf'].includes(checks.at(-1)?.id ?? '');
  return `WWW-Authenticate: DPoP error="${isToken ? 'invalid_token' : 'invalid_dpop_proof'}", algs="ES256"`;
}

/** A request with a bound token, and what the API makes of it. */
export function BoundExchange({ sent: { by, request, answer } }: { readonly sent: Sent }) {
  const { token, proof } = request;
  const isIn = answer.status === 200;
  const content = proof === undefined ? undefined : contentOf(proof);
  return (
    <>
      <LiveMessage
        title={by === 'client' ? 'Ada’s client sends' : 'The thief sends'}
        text={messageOf(request)}
        tokens={[token, ...(proof === undefined ? [] : [proof])]}
      />
      {content && (
        <div className="grid gap-3 sm:grid-cols-2">
          <LiveJson title="Header of the proof" text={content.header} part="header" />
          <LiveJson title="Payload of the proof" text={content.payload} part="payload" />
        </div>
      )}
      <LiveBox title="The API’s checks">
        <CheckList checks={answer.checks} />
      </LiveBox>
      <Said label="Answer of the API" tone={isIn ? 'ok' : 'bad'} title={isIn ? '200 OK' : '401 Unauthorized'}>
        {!isIn && <p className="font-mono text-meta">{challengeOf(answer)}</p>}
      </Said>
    </>
  );
}

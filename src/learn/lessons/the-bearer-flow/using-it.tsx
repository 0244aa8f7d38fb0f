import { useState } from 'react';
import { momentNow } from '../../../state/page/clock.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { Clause } from '../../parts/Clause.tsx';
import { LiveMessage } from '../../parts/LiveMessage.tsx';
import { Term } from '../../parts/Term.tsx';
import { Acts } from '../../parts/Acts.tsx';
import { PlaygroundVerdict } from '../../parts/PlaygroundVerdict.tsx';
import { CheckList } from '../../parts/CheckList.tsx';
import type { Judgement } from '../../verifier/check.ts';
import { LiveBox } from '../../parts/LiveBox.tsx';
import { answerOf, requests, type RequestKind } from './api.ts';
import { playground, flowStep } from './flow.tsx';

const request = (token: string): string => `GET /orders HTTP/1.1\nHost: api.example\nAuthorization: Bearer ${token}`;

export const Sending = flowStep({
  says: (
    <p>
      From now on it goes with each request, in the <Term id="authorization-header">Authorization header</Term>: the
      word Bearer, a space, the token. <Clause of="RFC 6750" at="2.1" /> The password stays at home.
    </p>
  ),
  message: (token) => ['The client, to api.example', request(token)],
  asks: 'Somebody else gets hold of this request. What can they do?',
  answers: [
    { text: 'Nothing: the token is Ada’s.', because: 'Nothing in the request shows that it comes from Ada.' },
    {
      text: 'Send it themselves, and be Ada, until the token expires.',
      isRight: true,
      because: 'Bearer means: whoever bears it (RFC 6750 §1.2). No signature helps, for nothing was changed.',
    },
    {
      text: 'Change “sub” to their own name.',
      because: 'Then the signature does not fit. They need not change anything.',
    },
  ],
});

export const Verifying = flowStep({
  says: (
    <p>
      The API asks nobody. It takes the issuer’s public key, which it fetched some time ago, verifies the signature over
      the characters as they came, then looks at <code>exp</code>, <code>iss</code> and <code>aud</code>, and only then
      takes the claims. <Clause of="RFC 7519" at="7.2" />
    </p>
  ),
  message: (token) => ['What the API got', request(token)],
  Live: () => <PlaygroundVerdict playground={playground} />,
  asks: 'In which order?',
  answers: [
    {
      text: 'First read “sub”, load Ada’s data, then verify.',
      because: 'Then a forged token makes the API work for it, and one forgotten check lets it through.',
    },
    {
      text: 'First verify the signature, then time, issuer and audience, then use the claims.',
      isRight: true,
      because: 'Before the signature is checked, every claim is what a stranger typed (RFC 8725 §3.10).',
    },
    {
      text: 'The order makes no difference.',
      because: 'As long as all is checked the verdict is the same, and until then nothing of it may be used.',
    },
  ],
});

/** Requests to try, and the API’s whole answer. */
function Answers() {
  const token = useStore(playground.$token);
  const keys = useStore(playground.$verifiers);
  const [tried, setTried] = useState<{ readonly text: string; readonly message: string; readonly answer: Judgement }>();
  const send = async (kind: RequestKind) => {
    const { message, answer, text } = await answerOf(kind, token, keys[0], momentNow());
    setTried({ message, answer, text });
  };
  return (
    <>
      <Acts acts={requests.map(({ kind, label }) => ({ label, onClick: () => void send(kind), disabled: !keys[0] }))} />
      {tried && (
        <>
          <LiveMessage title="The request" text={tried.message} tokens={[token]} />
          {tried.answer.checks.length > 0 && (
            <LiveBox title="The API’s checks">
              <CheckList checks={tried.answer.checks} />
            </LiveBox>
          )}
          <div role="status">
            <LiveMessage title="The answer" text={tried.text} />
          </div>
        </>
      )}
    </>
  );
}

export const Answering = flowStep({
  says: (
    <>
      <p>
        If all is right the API answers. If not, it says so with a status and with{' '}
        <Term id="www-authenticate">WWW-Authenticate</Term>. <Clause of="RFC 6750" at="3" />
      </p>
      <p>Send the five requests beside this, and look at what comes back.</p>
    </>
  ),
  Live: Answers,
  asks: 'The token is valid, and its scope does not cover what was asked for. Which status is right?',
  answers: [
    { text: '401', because: '401 means: no token, or none that is valid. A new login would not help here.' },
    {
      text: '403 with error="insufficient_scope"',
      isRight: true,
      because: (
        <>
          The API knows who asks, and the answer is no. <Clause of="RFC 6750" at="3.1" />
        </>
      ),
    },
    { text: '200 with an empty list', because: 'Then the client takes a refusal for a fact.' },
  ],
});

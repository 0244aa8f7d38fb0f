import { makePlayground } from '../../state/playground.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { LiveJson } from '../../parts/LiveJson.tsx';
import { LiveToken } from '../../parts/LiveToken.tsx';
import { Match, type Pair } from '../../parts/Match.tsx';
import { Term } from '../../parts/Term.tsx';

const accessToken = makePlayground({
  header: '{"alg":"ES256","typ":"at+jwt","kid":"2026-11"}',
  payload:
    '{"iss":"https://login.example","sub":"ada","aud":"https://photos.example","client_id":"print","scope":"photos:read","iat":now+0,"exp":now+600,"jti":"a-1"}',
});

const idToken = makePlayground({
  header: '{"alg":"ES256","typ":"JWT","kid":"2026-11"}',
  payload:
    '{"iss":"https://login.example","sub":"ada","aud":"print","nonce":"n-0S6_WzA2Mj","iat":now+0,"exp":now+600,"auth_time":now-5}',
});

const pairs: readonly Pair[] = [
  {
    text: 'The authorization code goes to',
    answer: 'the token endpoint',
    because: 'It works once, there, and nowhere else.',
  },
  { text: 'The access token goes to', answer: 'the API', because: 'That is what aud says: https://photos.example.' },
  {
    text: 'The refresh token goes to',
    answer: 'the token endpoint, again and again',
    because: 'It gets a new access token when the old one has expired. An API never sees it.',
  },
  { text: 'The ID token goes to', answer: 'nobody: the client reads it', because: 'That is what aud says: print.' },
];

const answers = ['the API', 'the token endpoint', 'the token endpoint, again and again', 'nobody: the client reads it'];

/** Code, access token, refresh token, ID token. */
export function Tokens() {
  const [access, id] = [useStore(accessToken.$token), useStore(idToken.$token)];
  return (
    <Beside
      text={
        <>
          <p>Four things are handed around. Two of them are JWTs, made here just now: look at “aud” and “typ”.</p>
          <ul className="grid list-disc gap-1 pl-5">
            <li>
              The <Term id="access-token">access token</Term> opens the API. Its <Term id="scope">scope</Term> says what
              for. <Clause of="RFC 9068" at="2.2" />
            </li>
            <li>
              The <Term id="refresh-token">refresh token</Term> lives longer and gets new ones. It is usually a random
              text. <Clause of="RFC 6749" at="1.5" />
            </li>
            <li>
              The <Term id="id-token">ID token</Term> is of <Term id="openid-connect">OpenID Connect</Term>: it tells
              the client who signed in. <Clause of="OpenID Connect Core 1.0" at="2" />
            </li>
          </ul>
          <Match answers={answers} pairs={pairs}>
            Where does each of them go?
          </Match>
        </>
      }
    >
      <LiveToken title="Access token" token={access} keyOfVerifier={useStore(accessToken.$verifiers)[0]} />
      <LiveJson title="Payload of the access token" text={useStore(accessToken.$payload)} part="payload" />
      <LiveToken title="ID token" token={id} keyOfVerifier={useStore(idToken.$verifiers)[0]} />
      <LiveJson title="Payload of the ID token" text={useStore(idToken.$payload)} part="payload" />
    </Beside>
  );
}

import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Match, type Pair } from '../../parts/Match.tsx';
import { Term } from '../../parts/Term.tsx';

const pairs: readonly Pair[] = [
  {
    text: 'GET login.example/authorize?response_type=code&client_id=print …',
    answer: 'authorization endpoint',
    because: 'The browser goes there, with Ada in front of it.',
  },
  {
    text: 'POST login.example/token with grant_type=authorization_code',
    answer: 'token endpoint',
    because: 'The shop itself goes there. Ada and her browser see nothing of it.',
  },
  {
    text: 'GET photos.example/photos/7 with Authorization: Bearer …',
    answer: 'API endpoint',
    because: 'The resource server is there, and the access token goes along.',
  },
];

const answers = ['API endpoint', 'authorization endpoint', 'token endpoint'];

/** Three addresses. */
export function Places() {
  return (
    <Beside
      text={
        <>
          <p>Three addresses are enough, and each has its own visitor.</p>
          <ul className="grid list-disc gap-1 pl-5">
            <li>
              At the <Term id="authorization-endpoint">authorization endpoint</Term> the resource owner signs in and
              agrees. <Clause of="RFC 6749" at="3.1" />
            </li>
            <li>
              At the <Term id="token-endpoint">token endpoint</Term> the client gets tokens.{' '}
              <Clause of="RFC 6749" at="3.2" />
            </li>
            <li>
              At an <Term id="api-endpoint">API endpoint</Term> it uses them.
            </li>
          </ul>
          <p>
            What goes through the browser is the <Term id="front-channel">front channel</Term>: addresses end up in
            histories and logs. So no token travels there, only a code that is worth little by itself.
          </p>
        </>
      }
    >
      <Match answers={answers} pairs={pairs}>
        Which endpoint does each request go to?
      </Match>
    </Beside>
  );
}

import { makePlayground } from '../../state/playground.ts';
import { openToken } from '../../state/open-token.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { Button } from '../../../ui/Button.tsx';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { LiveBox } from '../../parts/LiveBox.tsx';
import { Question, type Answer } from '../../parts/Question.tsx';
import { Term } from '../../parts/Term.tsx';
import { TokenText } from '../../parts/TokenText.tsx';

const playground = makePlayground({
  header: '{"alg":"ES256","typ":"at+jwt"}',
  payload: '{"iss":"https://login.example","sub":"ada","aud":"https://api.example","exp":now+300}',
});

const answers: readonly Answer[] = [
  {
    text: 'A wrong signature',
    because: 'The signature covers header and payload. These are the same, so it fits, wherever they come from.',
  },
  {
    text: 'Another machine, so it refuses',
    because: 'Nothing in this token says from which machine it must come.',
  },
  {
    text: 'The same token as before, so it answers',
    isRight: true,
    because: (
      <>
        That is what “bearer” means: whoever has the token can use it. <Clause of="RFC 6750" at="1.2" /> So it travels
        over TLS only, <Clause of="RFC 6750" at="5.2" /> counts for minutes rather than days, and stays out of addresses
        and logs. Lesson 12 shows how to bind a token to its holder.
      </>
    ),
  },
];

export const Bearer = () => (
  <Beside
    text={
      <>
        <p>
          Most often you meet a JWT in the <code>Authorization</code> header of an HTTP request, behind the word{' '}
          <code>Bearer</code>. <Clause of="RFC 6750" at="2.1" /> A client that has logged in sends it with every request
          to the API. Here it is an OAuth <Term id="access-token">access token</Term>; you meet others as ID tokens
          after a single sign-on, in links that are sent by mail, and between services.
        </p>
        <p>When a server refuses one of yours, copy the whole request into the debugger: it finds the token in it.</p>
        <Question answers={answers}>
          Somebody copies this request and sends it again, from another machine. What does the API see?
        </Question>
      </>
    }
  >
    <Request />
  </Beside>
);

function Request() {
  const token = useStore(playground.$token);
  const tools = (
    <Button look="ghost" onClick={() => openToken(playground)}>
      Open in the debugger
    </Button>
  );
  return (
    <LiveBox title="HTTP request" tools={tools}>
      <p className="px-3.5 py-3 font-mono text-small whitespace-pre-wrap">
        {'GET /orders HTTP/1.1\nHost: api.example\nAccept: application/json\nAuthorization: Bearer '}
        <TokenText token={token} />
      </p>
    </LiveBox>
  );
}

import type { ReactNode } from 'react';
import { makePlayground } from '../../state/playground.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { Beside } from '../../parts/Beside.tsx';
import { LiveMessage } from '../../parts/LiveMessage.tsx';
import { Question, type Answer } from '../../parts/Question.tsx';

/** The one token of the flow: each step shows it where it is by then. */
export const playground = makePlayground({
  header: '{"alg":"ES256","typ":"at+jwt","kid":"2026-11"}',
  payload:
    '{\n  "iss": "https://login.example",\n  "sub": "ada",\n  "aud": "https://api.example",\n  "client_id": "shop",\n  "scope": "orders:read",\n  "iat": now+0,\n  "exp": now+600,\n  "jti": "7f3a"\n}',
});

interface Told {
  readonly says: ReactNode;
  readonly asks: string;
  readonly answers: readonly Answer[];
  /** Title and text of the message, with the token where it goes. */
  readonly message?: (token: string) => readonly [title: string, text: string];
  /** Besides, or in its place. */
  readonly Live?: () => ReactNode;
}

/** One step of the flow: what happens, the message whole, and one question. */
export const flowStep = ({ says, asks, answers, message, Live }: Told) =>
  function FlowStep() {
    const token = useStore(playground.$token);
    const [title = '', text = ''] = message?.(token) ?? [];
    return (
      <Beside
        text={
          <>
            {says}
            <Question answers={answers}>{asks}</Question>
            <p className="text-small text-ink-2 print:hidden">
              <a href="#/learn/simulator/bearer" className="underline underline-offset-2 hover:text-ink">
                Play this flow in the simulator
              </a>
            </p>
          </>
        }
      >
        {text !== '' && <LiveMessage title={title} text={text} tokens={[token]} />}
        {Live && <Live />}
      </Beside>
    );
  };

import { useState } from 'react';
import { momentNow } from '../../../state/page/clock.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { Acts } from '../../parts/Acts.tsx';
import { Beside } from '../../parts/Beside.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveBox } from '../../parts/LiveBox.tsx';
import { LiveToken } from '../../parts/LiveToken.tsx';
import { Said } from '../../parts/Said.tsx';
import { Term } from '../../parts/Term.tsx';
import { useMade } from '../../parts/use-made.ts';
import { callApi, signIn, type Deciding } from './blocked.ts';

interface Call {
  readonly deciding: Deciding;
  readonly isBlocked: boolean;
  readonly status: number;
  readonly says: string;
}

const ways = [
  { value: 'token-alone', label: 'Verify only' },
  { value: 'with-list', label: 'Also ask the list' },
] as const;

/** Ada’s token, her account, and the API. */
function useCalls() {
  const login = useMade(signIn);
  const [isBlocked, setBlocked] = useState(false);
  const [deciding, setDeciding] = useState<Deciding>('token-alone');
  const [calls, setCalls] = useState<readonly Call[]>([]);
  const call = async () => {
    if (!login) return;
    const ended = new Set(isBlocked ? ['a-1'] : []);
    const answer = await callApi(login, { deciding, ended, now: momentNow() });
    setCalls((before) => [...before, { ...answer, deciding, isBlocked }]);
  };
  return { login, isBlocked, block: () => setBlocked(true), deciding, setDeciding, calls, call: () => void call() };
}

/** A session that must end at once. */
export function Ending() {
  const { login, isBlocked, block, deciding, setDeciding, calls, call } = useCalls();
  const gotIn = calls.some((one) => one.isBlocked && one.status === 200);
  return (
    <Beside
      text={
        <>
          <Words />
          <Deed
            when={gotIn && calls.some(({ status }) => status === 401)}
            then="It can be done, at the price of a look-up at each request: then it is a session again, with a longer cookie."
          >
            Block Ada’s account and call the API. Then let the API also ask the list, and call once more.
          </Deed>
          <Acts
            acts={[
              {
                label: 'Block Ada’s account',
                onClick: block,
                isNext: !isBlocked,
                disabled: isBlocked,
              },
              { label: 'Call the API', onClick: call, isNext: isBlocked, disabled: !login },
            ]}
          />
        </>
      }
    >
      <LiveToken title="Ada’s token, good for twelve hours" token={login?.token ?? ''} />
      <Api isBlocked={isBlocked} deciding={deciding} setDeciding={setDeciding} />
      <Answer call={calls.at(-1)} />
    </Beside>
  );
}

const Words = () => (
  <>
    <p>
      <b className="font-semibold">Not for what must end at once.</b> Ada’s phone was stolen. With a{' '}
      <Term id="session">session</Term> the server forgets the session, and that is that. Her JWT is verified offline,
      and nobody asks.
    </p>
    <p>
      Three ways out: a list of ended tokens (<Term id="revocation">revocation</Term>), a question to the login server
      each time (<Term id="introspection">introspection</Term>), or a short <Term id="lifetime">lifetime</Term>.
    </p>
  </>
);

function Answer({ call }: { readonly call: Call | undefined }) {
  if (!call) return null;
  const isIn = call.status === 200;
  return (
    <Said
      label="Answer of the API"
      tone={isIn ? (call.isBlocked ? 'warn' : 'ok') : 'bad'}
      title={isIn ? '200 OK' : '401 Unauthorized'}
    >
      <p>{call.says}</p>
    </Said>
  );
}

interface ApiProps {
  readonly isBlocked: boolean;
  readonly deciding: Deciding;
  readonly setDeciding: (deciding: Deciding) => void;
}

const Api = ({ isBlocked, deciding, setDeciding }: ApiProps) => (
  <LiveBox
    title="The API"
    tools={<Segmented label="How the API decides" options={ways} value={deciding} onChange={setDeciding} />}
  >
    <p role="status" className="px-3.5 py-2 text-small text-ink-2">
      {isBlocked ? 'The login server has blocked Ada.' : 'Ada is signed in.'}
    </p>
  </LiveBox>
);

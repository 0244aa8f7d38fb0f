import { useEffect, useState } from 'react';
import { makePlayground } from '../../state/playground.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { Acts } from '../../parts/Acts.tsx';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveToken } from '../../parts/LiveToken.tsx';
import { Table } from '../../parts/Table.tsx';

const playground = makePlayground({
  header: '{"alg":"ES256","typ":"at+jwt"}',
  payload: '{"iss":"https://login.example","sub":"ada","exp":now+600,"permissions":[]}',
});

/** RFC 6265 §6.1: what a browser holds at least; most hold no more. */
const cookieLimit = 4096;

const permission = (at: number): string => `project-${String(at).padStart(4, '0')}:documents:write`;

/** A token that grows with what its user may do. */
export function Growing() {
  const token = useStore(playground.$token);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const permissions = JSON.stringify(Array.from({ length: count }, (_, at) => permission(at)));
    if (count > 0) playground.writePayload(playground.$payload.get().replace(/\[[^[\]]*\]/, permissions));
  }, [count]);
  return (
    <Beside
      text={
        <>
          <Words />
          <Deed
            when={token.length > cookieLimit}
            then="Now the browser drops the cookie without a word, and Ada cannot sign in because she may do too much. Say who she is, or her role, and let the API look up the rest."
          >
            Give Ada permissions until her token does not fit into a cookie.
          </Deed>
          <Acts acts={[{ label: 'Add 20 permissions', onClick: () => setCount(count + 20), isNext: true }]} />
        </>
      }
    >
      <Table
        columns={['With', 'the token has', 'of a cookie']}
        rows={[
          [
            `${count} permissions`,
            `${token.length.toLocaleString('en')} characters`,
            `${Math.round((token.length / cookieLimit) * 100)} %`,
          ],
        ]}
      />
      <LiveToken title="Ada’s access token" token={token} />
    </Beside>
  );
}

const Words = () => (
  <>
    <p>
      <b className="font-semibold">Not for what grows.</b> A token goes with every request. Base64url makes three bytes
      four characters, and servers take headers of a few kilobytes only.
    </p>
    <p>
      A cookie has room for 4,096 bytes, of which name and flags take some. <Clause of="RFC 6265" at="6.1" />
    </p>
  </>
);

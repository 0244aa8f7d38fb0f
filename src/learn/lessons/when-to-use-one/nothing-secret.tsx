import { makePlayground } from '../../state/playground.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { contentOf } from '../../jwt-tools/read-jwt.ts';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveJson } from '../../parts/LiveJson.tsx';
import { Term } from '../../parts/Term.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';

const playground = makePlayground({
  header: '{"alg":"ES256","typ":"JWT"}',
  payload: '{\n  "sub": "ada",\n  "pin": "",\n  "exp": now+600\n}',
});

/** A secret that was typed, as one reads it out of the token. */
const pinIn = (payload: string): string => /"pin"\s*:\s*"([^"]+)"/.exec(payload)?.[1] ?? '';

/** Whoever holds the token reads it. */
export function NothingSecret() {
  const token = useStore(playground.$token);
  const read = token === '' ? '{}' : contentOf(token).payload;
  return (
    <Beside
      text={
        <>
          <p>
            <b className="font-semibold">Not for secrets.</b> The payload is <Term id="encode">encoded</Term>, not
            encrypted. The user, their browser, each proxy that ends TLS and each log that keeps the header can read it.
          </p>
          <p>
            So no password, no PIN, no card number, nothing about a person that the receiver does not need.{' '}
            <Clause of="RFC 7519" at="12" />
          </p>
          <Deed
            when={pinIn(read) !== ''}
            then={`It took no key to read “${pinIn(read)}” out of the token. The signature keeps it from being changed, not from being read.`}
          >
            Type a PIN between the empty quotes of “pin”, and look at what a proxy reads.
          </Deed>
        </>
      }
    >
      <PlaygroundView playground={playground} shows={['payload', 'token']} edits={['payload']} />
      <LiveJson title="What a proxy reads, without any key" text={read} part="payload" />
    </Beside>
  );
}

import { use, useState } from 'react';
import { makePlayground } from '../../state/playground.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { Button } from '../../../ui/Button.tsx';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveBox } from '../../parts/LiveBox.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';
import { ThisStep } from '../../parts/this-step.ts';
import { TokenText } from '../../parts/TokenText.tsx';

/** RFC 7519 §3.1, with the key of RFC 7515 appendix A.1.1. */
const playground = makePlayground({
  header: '{"typ":"JWT",\r\n "alg":"HS256"}',
  payload: '{"iss":"joe",\r\n "exp":1300819380,\r\n "http://example.com/is_root":true}',
  secret: '{"kty":"oct","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow"}',
});

const printed =
  'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';

export function OpenStandard() {
  const { isDone } = use(ThisStep);
  const [compared, setCompared] = useState(false);
  const same = useStore(playground.$token) === printed;
  return (
    <Beside
      text={
        <>
          <Intro />
          <Deed
            when={compared && same}
            then="They are equal to the last character. Two programs that share nothing but the standard made the same token."
          >
            <p>Will the two tokens be equal? Make your guess, then look.</p>
            <Button className="mt-2 font-normal" onClick={() => setCompared(true)}>
              Show what the RFC prints
            </Button>
          </Deed>
        </>
      }
    >
      <PlaygroundView playground={playground} shows={['token']} />
      {(compared || isDone) && (
        <LiveBox title="Printed in RFC 7519 §3.1" meta={same ? 'equal' : 'not equal'}>
          <p className="px-3.5 py-3 text-small">
            <TokenText token={printed} />
          </p>
        </LiveBox>
      )}
    </Beside>
  );
}

const Intro = () => (
  <>
    <p>
      A JWT belongs to no product. RFC 7519 is an open standard: everyone can read it, free of charge, and whoever
      follows it can make tokens that others read. So a service in one language and an API in another understand each
      other without having met.
    </p>
    <p>
      The RFC prints an example of 2015 <Clause of="RFC 7519" at="3.1" /> and the secret that signed it{' '}
      <Clause of="RFC 7515" at="A.1" />. Your browser has just signed the same header and payload with the same secret.
    </p>
  </>
);

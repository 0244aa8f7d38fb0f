import { readJson } from '../../../core/text/json.ts';
import { stringOf } from '../../../core/text/json-node.ts';
import { makePlayground } from '../../state/playground.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { count } from '../../../core/text/words.ts';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveBox } from '../../parts/LiveBox.tsx';
import { Term } from '../../parts/Term.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';
import { TokenText } from '../../parts/TokenText.tsx';

const playground = makePlayground({ header: '{"alg":"HS256"}', payload: '{"sub":"ada","exp":now+300}' });

export function UrlSafe() {
  const payload = useStore(playground.$payload);
  const subject = stringOf(readJson(payload).root, 'sub') ?? '';
  return (
    <Beside
      text={
        <>
          <p>
            JSON has quotes, braces and whatever stands in its strings. In a URL or an HTTP header they would have to be
            escaped, and on the way somebody escapes them twice or not at all. A JWT travels as it is: it is made of
            letters, digits, <code>-</code>, <code>_</code> and periods.
          </p>
          <p>
            And it is compact: no white space, no line break, one line. This form is the{' '}
            <Term id="compact-serialization">compact serialization</Term>, and it is the only one that a JWT may have.{' '}
            <Clause of="RFC 7519" at="1" />
          </p>
          <Deed
            when={/[^\w .-]/.test(subject)}
            then="The JSON needs more escapes the odder the name is. The token needs none: in it the name is in base64url, which the next lesson takes apart."
          >
            Make the name hard on a URL: put an &amp; or an ü into it.
          </Deed>
        </>
      }
    >
      <PlaygroundView playground={playground} shows={['payload']} edits={['payload']} />
      <InAddress json={payload} />
    </Beside>
  );
}

/** The same claims in an address, as JSON and as a token. */
function InAddress({ json }: { readonly json: string }) {
  const token = useStore(playground.$token);
  const escaped = escapedForUrl(json);
  return (
    <>
      <LiveBox title="The JSON in a URL" meta={count(escapesIn(escaped), 'escape')}>
        <p className="px-3.5 py-3 font-mono text-small break-all text-ink-3">
          https://api.example/?it=<span className="text-ink">{escaped}</span>
        </p>
      </LiveBox>
      <LiveBox title="The token in a URL" meta={count(escapesIn(escapedForUrl(token)), 'escape')}>
        <p className="px-3.5 py-3 text-small text-ink-3">
          <span className="font-mono">https://api.example/?it=</span>
          <TokenText token={escapedForUrl(token)} />
        </p>
      </LiveBox>
    </>
  );
}

/** A lone surrogate, as between two key presses, has no UTF-8 and thus no escape. */
const escapedForUrl = (text: string): string => encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '?'));

const escapesIn = (text: string): number => text.match(/%[\dA-F]{2}/g)?.length ?? 0;

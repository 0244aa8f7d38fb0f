import { memberOf } from '../../../core/text/json-node.ts';
import { removeMember } from '../../../core/text/remove-member.ts';
import { setMember } from '../../../core/text/set-member.ts';
import { makePlayground } from '../../state/playground.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { Tick } from '../../../ui/Tick.tsx';
import { count } from '../../../core/text/words.ts';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveBox } from '../../parts/LiveBox.tsx';
import { PlaygroundView } from '../../parts/PlaygroundView.tsx';
import { useClaims } from '../../parts/use-playground.ts';
import { baggage, fullPayload, type Baggage } from './baggage.ts';

const playground = makePlayground({ header: '{"alg":"ES256","typ":"JWT"}', payload: fullPayload });

/** Characters. */
const GOAL = 400;

export function Small() {
  const length = useStore(playground.$token).length;
  return (
    <Beside
      text={
        <>
          <p>
            A token travels with every single request. What is in it is sent a thousand times, signed, checked, and
            written into logs. It is also as old as the token: whatever changes while it counts is wrong in it.
          </p>
          <p>
            And there are limits. A browser has to keep no more than 4096 bytes of a cookie,{' '}
            <Clause of="RFC 6265" at="6.1" /> and many servers refuse a request whose headers are beyond 8 or 16 KB.
            Then just the users with the most rights cannot log in.
          </p>
          <Deed
            when={length > 0 && length < GOAL}
            then="Who it is, for whom, until when, and a role: the rest the API can look up by sub when it needs it, and then it is up to date."
          >
            Bring this token under {GOAL} characters. What need not travel along?
          </Deed>
        </>
      }
    >
      <Packing />
      <Size length={length} />
      <div className="grid max-h-72 overflow-auto">
        <PlaygroundView playground={playground} shows={['token']} />
      </div>
    </Beside>
  );
}

function Packing() {
  const claims = useClaims(playground);
  const payload = useStore(playground.$payload);
  const pack = ({ name, value }: Baggage, isIn: boolean) =>
    playground.writePayload(isIn ? setMember(payload, name, JSON.stringify(value)) : removeMember(payload, name));
  return (
    <LiveBox title="What goes in, beside iss, sub, aud, exp and role" swatch="bg-payload">
      <div className="grid gap-2 px-3.5 py-2.5">
        {baggage.map((item) => (
          <Tick
            key={item.name}
            checked={memberOf(claims, item.name) !== undefined}
            onChange={(isIn) => pack(item, isIn)}
          >
            {item.title}
          </Tick>
        ))}
      </div>
    </LiveBox>
  );
}

/** Of a cookie, in bytes (RFC 6265 §6.1). */
const LIMIT = 4096;

function Size({ length }: { readonly length: number }) {
  return (
    <div className="text-small">
      <div className="h-2 overflow-hidden rounded-full bg-sunken">
        <div
          className={`h-full rounded-full ${length > LIMIT ? 'bg-bad' : 'bg-payload'}`}
          style={{ width: `${Math.min(100, (100 * length) / LIMIT)}%` }}
        />
      </div>
      <p className="mt-1 tabular-nums" role="status">
        {count(length, 'character')} with every request
        {length > LIMIT && '; more than a browser has to keep of a cookie'}
      </p>
    </div>
  );
}

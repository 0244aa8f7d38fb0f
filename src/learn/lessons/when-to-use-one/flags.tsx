import { useState } from 'react';
import { makePlayground } from '../../state/playground.ts';
import { useStore } from '../../../state/page/use-store.ts';
import { Tick } from '../../../ui/Tick.tsx';
import { Beside } from '../../parts/Beside.tsx';
import { Clause } from '../../parts/Clause.tsx';
import { Deed } from '../../parts/Deed.tsx';
import { LiveBox } from '../../parts/LiveBox.tsx';
import { LiveMessage } from '../../parts/LiveMessage.tsx';
import { Table } from '../../parts/Table.tsx';
import { Term } from '../../parts/Term.tsx';

const playground = makePlayground({
  header: '{"alg":"ES256","typ":"JWT"}',
  payload: '{"iss":"https://shop.example","sub":"ada","exp":now+600}',
});

const flags = [
  {
    name: 'HttpOnly',
    risk: 'A script reads document.cookie',
    with: 'It sees nothing of it.',
    without: 'It has the token.',
  },
  {
    name: 'Secure',
    risk: 'Somebody follows an http:// address',
    with: 'The cookie stays at home.',
    without: 'The token goes over the wire in the clear.',
  },
  {
    name: 'SameSite=Strict',
    risk: 'evil.example posts a form to the shop',
    with: 'The request comes without it.',
    without: 'It may go along: the shop thinks it is Ada.',
  },
] as const;

/** The flags of a cookie, one by one. */
export function Flags() {
  const token = useStore(playground.$token);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const line = [`token=${token}`, 'Path=/', 'Max-Age=600', ...ticked].join('; ');
  return (
    <Beside
      text={
        <>
          <p>
            A cookie is as safe as its <Term id="http-only">flags</Term>. They stand behind its value and are for the
            browser. <Clause of="RFC 6265" at="4.1.2" />
          </p>
          <Deed
            when={flags.every(({ name }) => ticked.includes(name))}
            then="Three words, three attacks fewer. Max-Age lets it go when the token expires."
          >
            Close the three holes.
          </Deed>
          <Ticks ticked={ticked} setTicked={setTicked} />
        </>
      }
    >
      <LiveMessage title="The server answers" text={`HTTP/1.1 200 OK\nSet-Cookie: ${line}`} tokens={[token]} />
      <Table
        columns={['What happens', 'Then']}
        rows={flags.map((flag) => [flag.risk, ticked.includes(flag.name) ? flag.with : <b key="b">{flag.without}</b>])}
      />
    </Beside>
  );
}

interface TicksProps {
  readonly ticked: readonly string[];
  readonly setTicked: (ticked: readonly string[]) => void;
}

const Ticks = ({ ticked, setTicked }: TicksProps) => (
  <LiveBox title="Flags">
    <div className="grid gap-1.5 px-3.5 py-2.5">
      {flags.map(({ name }) => (
        <Tick
          key={name}
          checked={ticked.includes(name)}
          onChange={(isOn) => setTicked(isOn ? [...ticked, name] : ticked.filter((one) => one !== name))}
        >
          <code>{name}</code>
        </Tick>
      ))}
    </div>
  </LiveBox>
);

import { utcWords } from '../../core/audit/instant.ts';
import type { FaultAnswer } from '../../core/messages/fault-answer.ts';
import { $offers, takeOver, type Offer } from '../../state/messages/offers.ts';
import { $said, $saidFault } from '../../state/messages/said.ts';
import { $acceptsNow } from '../../state/messages/accepts-now.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import type { Tone } from '../../ui/tone.ts';
import { Causes, Checked, Others, titleOf, Written } from './WhatItMeans.tsx';

/** The error message that was pasted with the token, held against the token. */
export function SaidBeside() {
  const [first, ...others] = useStore($said);
  if (!first) return null;
  return (
    <Panel title="Error message" meta={titleOf(first)} className="mx-2.5 mt-3 sm:mx-6">
      <div className="grid gap-y-1 px-3.5 py-2.5 text-small text-ink-2 [overflow-wrap:anywhere]">
        <Written said={first} />
        <Checked said={first} />
        <Fault />
        <AcceptsNow />
        <Offers />
        <details>
          <summary className="w-fit rounded-control text-meta text-ink-3 hover:text-ink">Causes</summary>
          <Causes said={first} />
        </details>
        <Others others={others} />
      </div>
    </Panel>
  );
}

const words: Readonly<Record<FaultAnswer['state'], readonly [Tone, string]>> = {
  has: ['bad', 'This token has this fault'],
  'has-not': ['ok', 'This token does not have this fault now'],
  unclear: ['neutral', 'Not clear yet'],
};

function Fault() {
  const answer = useStore($saidFault);
  if (!answer) return null;
  const [tone, title] = words[answer.state];
  return (
    <p role="status">
      <Tag tone={tone}>{title}</Tag> {answer.text}
    </p>
  );
}

/** Whether this library accepts the token now. */
function AcceptsNow() {
  const words = useStore($acceptsNow);
  return words === undefined ? null : <p>{words}</p>;
}

function Offers() {
  const offers = useStore($offers);
  if (offers.length === 0) return null;
  return (
    <ul aria-label="What the message says of the server" className="grid gap-y-1">
      {offers.map((offer) => (
        <li key={`${offer.kind} ${offer.value}`} className="flex flex-wrap items-center gap-x-2">
          <span className="min-w-0">{sentenceOf(offer)}</span>
          <Button onClick={() => takeOver(offer)}>{labels[offer.kind]}</Button>
        </li>
      ))}
    </ul>
  );
}

const labels: Readonly<Record<Offer['kind'], string>> = {
  audience: 'Expect this audience',
  issuer: 'Expect this issuer',
  skew: 'Allow this skew',
  clock: 'Use this time',
};

function sentenceOf({ kind, value }: Offer): string {
  if (kind === 'audience' || kind === 'issuer') return `The software expects the ${kind} “${value}”.`;
  return kind === 'skew'
    ? `The software allows ${value} seconds of clock skew.`
    : `The clock of the software said ${utcWords(value)}.`;
}

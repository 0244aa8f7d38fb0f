import type { ClaimClass } from '../../core/registry/claims.ts';
import type { Playground } from '../state/playground.ts';
import { $explanations } from '../../state/circumstances/explanations.ts';
import { useStore } from '../../state/page/use-store.ts';
import { ReferenceLink } from '../../ui/ReferenceLink.tsx';
import { Tag } from '../../ui/Tag.tsx';
import type { Tone } from '../../ui/tone.ts';
import { LiveBox } from './LiveBox.tsx';

const tones: Readonly<Record<ClaimClass, Tone>> = { registered: 'info', public: 'ok', private: 'neutral' };

/** Every claim of a live token with its kind and what is known of it. */
export function ClaimsTable({ playground }: { readonly playground: Playground }) {
  const parsed = useStore(playground.$parsed);
  const explain = useStore($explanations);
  const rows = (parsed.kind === 'jws' && explain?.claimRows(parsed.payload)) || [];
  return (
    <LiveBox title="Claims">
      <ul aria-label="Claims">
        {rows.map(({ name, class: kind, meaning, reference, address, span }) => (
          <li
            key={span.start}
            className="grid grid-cols-[1fr_auto] gap-x-3 border-t border-line px-3.5 py-1.5 text-small first:border-t-0"
          >
            <span className="[overflow-wrap:anywhere]">
              <b className="font-mono text-payload">{name}</b> {meaning ?? 'Known to those who agreed upon it'}
            </span>
            <Tag tone={tones[kind]}>{kind}</Tag>
            <ReferenceLink text={reference} address={address} />
          </li>
        ))}
      </ul>
    </LiveBox>
  );
}

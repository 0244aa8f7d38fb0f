import type { Playground } from '../state/playground.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Segmented } from '../../ui/Segmented.tsx';

const options = [
  { value: 'issuer', label: 'the issuer, with the key' },
  { value: 'stranger', label: 'somebody on the way, without it' },
] as const;

/** Whether edits are signed: only who has the key can do that. */
export function WhoEdits({ playground }: { readonly playground: Playground }) {
  const signs = useStore(playground.$signs);
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span aria-hidden className="text-meta text-ink-2">
        You are
      </span>
      <Segmented
        label="You are"
        options={options}
        value={signs ? 'issuer' : 'stranger'}
        onChange={(who) => playground.setSigns(who === 'issuer')}
      />
    </div>
  );
}

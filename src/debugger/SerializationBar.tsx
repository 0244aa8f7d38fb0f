import type { Serialization } from '../core/token/token.ts';
import { $conversionProblem, $serialization, writeAs } from '../state/serialization.ts';
import { useStore } from '../state/use-store.ts';
import { Segmented } from '../ui/Segmented.tsx';

const forms: readonly { readonly value: Serialization; readonly label: string }[] = [
  { value: 'compact', label: 'Compact' },
  { value: 'flattened', label: 'Flattened' },
  { value: 'general', label: 'General' },
];

/** Writes the token in view in another serialization, with the same signatures and keys (RFC 7515 §7, RFC 7516 §7). */
export function SerializationBar() {
  const serialization = useStore($serialization);
  const problem = useStore($conversionProblem);
  if (serialization === undefined) return null;
  return (
    <div className="grid gap-1.5 border-t border-line px-3.5 py-2 text-meta text-ink-2">
      <div className="flex flex-wrap items-center gap-2">
        <span>Written as</span>
        <Segmented
          label="Write the token as"
          options={forms}
          value={serialization}
          onChange={(to) => void writeAs(to)}
        />
      </div>
      <p role="status" className="text-warn empty:hidden [overflow-wrap:anywhere]">
        {problem}
      </p>
    </div>
  );
}

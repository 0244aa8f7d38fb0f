import { Braces } from 'lucide-react';
import type { Serialization } from '../../core/token/token.ts';
import { FoldingPanel } from '../../panes/FoldingPanel.tsx';
import { $conversionProblem, $serialization, writeAs } from '../../state/making/serialization.ts';
import { useStore } from '../../state/page/use-store.ts';
import { Segmented } from '../../ui/Segmented.tsx';

const forms: readonly { readonly value: Serialization; readonly label: string }[] = [
  { value: 'compact', label: 'Compact' },
  { value: 'flattened', label: 'Flattened' },
  { value: 'general', label: 'General' },
];

/** How the token is written down, and the other ways (RFC 7515 §7, RFC 7516 §7). */
export function SerializationPane() {
  const serialization = useStore($serialization);
  const problem = useStore($conversionProblem);
  if (serialization === undefined) return null;
  const form = forms.find(({ value }) => value === serialization)?.label;
  return (
    <FoldingPanel
      fold="serialization"
      title="Serialization"
      result={form === 'Compact' ? form : `${form} JSON`}
      icon={<Braces size={16} aria-hidden />}
      isReason={problem !== undefined}
    >
      <div className="flex flex-wrap items-center gap-2 px-4 py-2.5 text-meta text-ink-2">
        <span>Written as</span>
        <Segmented
          label="Write the token as"
          options={forms}
          value={serialization}
          onChange={(to) => void writeAs(to)}
        />
      </div>
      <p role="status" className="px-4 pb-2.5 text-meta text-warn empty:hidden [overflow-wrap:anywhere]">
        {problem}
      </p>
    </FoldingPanel>
  );
}

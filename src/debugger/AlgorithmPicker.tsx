import { algorithms } from '../core/registry/algorithms.ts';
import { chooseAlgorithm } from '../state/editing.ts';
import { $jws } from '../state/session.ts';
import { $algorithm } from '../state/parts.ts';
import { useStore } from '../state/use-store.ts';

const choices = [...algorithms.values()].filter(({ scheme }) => scheme !== undefined);

/** Changes `alg` in the header; a key that fits can then be made with one click. */
export function AlgorithmPicker() {
  const jws = useStore($jws);
  const algorithm = useStore($algorithm) ?? '';
  if (!jws) return null;
  const isListed = choices.some(({ name }) => name === algorithm);
  return (
    <select
      aria-label="Algorithm"
      value={algorithm}
      onChange={(event) => chooseAlgorithm(event.target.value)}
      className="min-h-7 max-w-36 rounded-control border border-line-strong bg-panel px-1.5 text-meta text-ink"
    >
      {!isListed && <option value={algorithm}>{algorithm === '' ? 'choose alg' : algorithm.slice(0, 24)}</option>}
      {choices.map(({ name, title }) => (
        <option key={name} value={name} title={title}>
          {name}
        </option>
      ))}
    </select>
  );
}

import { useId, useState } from 'react';
import { BlockView, type Lit } from './BlockView.tsx';
import { BITS, blocksOf, sharing, type ByteCell, type SextetCell } from './bits.ts';
import { byteWords, sextetWords } from './cell-words.ts';

interface Props {
  readonly bytes: Uint8Array;
  /** Over what the slider moves: what is read in this direction. */
  readonly walks: 'byte' | 'sextet';
}

/** More bits than these would be a wall of digits. */
const MOST_BYTES = 48;

/** Text, bytes, bits and base64url over each other; what belongs together lights up under the pointer and the slider. */
export function BitMap({ bytes, walks }: Props) {
  const [walked, setWalked] = useState(0);
  const [pointed, setPointed] = useState<Lit>();
  const blocks = blocksOf(bytes.subarray(0, MOST_BYTES));
  const cells: Cells = {
    byte: blocks.flatMap((block) => block.bytes),
    sextet: blocks.flatMap((block) => block.sextets),
  };
  const count = cells[walks].length;
  if (count === 0) return <p className="px-3.5 py-3 text-small text-ink-3">There is nothing to show yet.</p>;
  const lit: Lit = pointed ?? { kind: walks, index: Math.min(walked, count - 1) };
  const others = sharing(lit.index, BITS[lit.kind], BITS[lit.kind === 'byte' ? 'sextet' : 'byte']);
  const words = wordsFor(lit, others, cells);
  return (
    <div>
      <Walker words={words} at={Math.min(walked, count - 1)} count={count} walks={walks} onWalk={setWalked} />
      <p aria-hidden className="px-3.5 pt-2 text-meta text-ink-3">
        From top to bottom: text, bytes in hex, bits, the value of six bits, base64url.
      </p>
      <div
        aria-hidden
        className="flex flex-wrap gap-x-1.5 gap-y-3 px-3.5 py-3"
        onPointerLeave={() => setPointed(undefined)}
      >
        {blocks.map((block, at) => (
          <BlockView key={at} block={block} lit={lit} others={others} onPoint={setPointed} />
        ))}
      </div>
      {bytes.length > MOST_BYTES && (
        <p className="px-3.5 pb-2 text-meta text-ink-3">Only the first {MOST_BYTES} bytes are drawn.</p>
      )}
    </div>
  );
}

interface Cells {
  readonly byte: readonly ByteCell[];
  readonly sextet: readonly SextetCell[];
}

function wordsFor({ kind, index }: Lit, others: readonly number[], { byte, sextet }: Cells): string {
  return kind === 'byte'
    ? byteWords(
        byte[index],
        others.flatMap((at) => sextet[at] ?? []),
      )
    : sextetWords(
        sextet[index],
        others.flatMap((at) => byte[at] ?? []),
      );
}

interface WalkerProps {
  readonly words: string;
  readonly at: number;
  readonly count: number;
  readonly walks: 'byte' | 'sextet';
  readonly onWalk: (index: number) => void;
}

function Walker({ words, at, count, walks, onWalk }: WalkerProps) {
  const id = useId();
  return (
    <div className="grid gap-1 border-b border-line bg-raised px-3.5 py-2 text-small">
      <label htmlFor={id} className="text-meta text-ink-2">
        {walks === 'byte' ? 'Go from byte to byte' : 'Go from character to character'}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={count - 1}
        value={at}
        aria-valuetext={words}
        onChange={(event) => onWalk(Number(event.target.value))}
        className="w-full accent-accent"
      />
      <p aria-hidden className="min-h-[3lh] sm:min-h-[2lh]">
        {words}
      </p>
    </div>
  );
}

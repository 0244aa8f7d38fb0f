import type { ReactNode } from 'react';
import { BITS, type Block } from './bits.ts';
import { shown } from './cell-words.ts';

/** The cell that is looked at. */
export interface Lit {
  readonly kind: 'byte' | 'sextet';
  readonly index: number;
}

interface Props {
  readonly block: Block;
  readonly lit: Lit;
  /** The cells of the other kind that share bits with it. */
  readonly others: readonly number[];
  readonly onPoint: (lit: Lit) => void;
}

interface CellView {
  readonly index: number;
  readonly content: ReactNode;
}

/** Columns are bits: a byte is eight wide, a base64url character six. */
export function BlockView({ block: { bytes, sextets, bits }, lit, others, onPoint }: Props) {
  const row = (kind: Lit['kind'], cells: readonly CellView[]) => (
    <Row kind={kind} cells={cells} lit={lit} others={others} onPoint={onPoint} />
  );
  const first = (bytes[0]?.index ?? 0) * BITS.byte;
  const isLit = (bit: number): boolean => Math.floor((first + bit) / BITS[lit.kind]) === lit.index;
  return (
    <div className="grid min-w-0 auto-rows-[22px] grid-cols-[repeat(24,minmax(0,11px))] gap-y-0.5 font-mono text-small leading-none">
      {row(
        'byte',
        bytes.map(({ index, character, isFirst }) => ({ index, content: isFirst ? shown(character) : '…' })),
      )}
      {row(
        'byte',
        bytes.map(({ index, value }) => ({ index, content: value.toString(16).toUpperCase().padStart(2, '0') })),
      )}
      {Array.from(bits, (bit, at) => (
        <span key={at} className={`grid place-items-center ${bitLook(at, bytes.length * BITS.byte, isLit(at))}`}>
          {bit}
        </span>
      ))}
      <Polyfill bits={BITS.block - bits.length} />
      {row(
        'sextet',
        sextets.map(({ index, value }) => ({ index, content: value })),
      )}
      {row(
        'sextet',
        sextets.map(({ index, character }) => ({ index, content: <b className="text-body">{character}</b> })),
      )}
    </div>
  );
}

function bitLook(at: number, owned: number, isLit: boolean): string {
  if (isLit) return 'bg-accent text-accent-ink';
  return at >= owned ? 'text-ink-3 italic' : '';
}

interface RowProps extends Omit<Props, 'block'> {
  readonly kind: Lit['kind'];
  readonly cells: readonly CellView[];
}

function Row({ kind, cells, lit, others, onPoint }: RowProps) {
  const tone = (index: number): string => {
    if (kind === lit.kind && index === lit.index) return 'border-accent bg-accent text-accent-ink';
    return kind !== lit.kind && others.includes(index) ? 'border-accent bg-info-bg' : 'border-line bg-panel';
  };
  const width = kind === 'byte' ? 'col-span-8' : 'col-span-6';
  return (
    <>
      {cells.map(({ index, content }) => (
        <span
          key={index}
          onPointerEnter={() => onPoint({ kind, index })}
          className={`mx-px grid place-items-center overflow-hidden rounded-[3px] border ${width} ${tone(index)}`}
        >
          {content}
        </span>
      ))}
      <Polyfill bits={BITS.block - cells.length * BITS[kind]} />
    </>
  );
}

const Polyfill = ({ bits }: { readonly bits: number }) =>
  bits === 0 ? null : <span style={{ gridColumn: `span ${bits}` }} />;

interface Props {
  readonly bytes: Uint8Array;
  /** Bytes that differ from these are marked. */
  readonly against?: Uint8Array | undefined;
}

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0');

/** Bytes in hex, sixteen to a row where there is room. */
export const ByteGrid = ({ bytes, against }: Props) => (
  <p className="flex flex-wrap gap-x-1 gap-y-0.5 font-mono text-small text-signature">
    {Array.from(bytes, (byte, at) => (
      <span
        key={at}
        className={`w-[2.4ch] rounded-[3px] text-center ${against && against[at] !== byte ? 'bg-warn-bg font-semibold text-warn' : ''}`}
      >
        {hex(byte)}
      </span>
    ))}
  </p>
);

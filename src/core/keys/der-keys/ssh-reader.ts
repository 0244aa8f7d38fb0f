/** Reads the length-prefixed pieces of SSH (RFC 4251 §5), one after the other; undefined once the bytes end too early. */
export interface SshReader {
  /** The next `string`. */
  bytes(): Uint8Array | undefined;
  /** The same as ASCII text. */
  text(): string | undefined;
  uint32(): number | undefined;
}

export function sshReader(source: Uint8Array): SshReader {
  let at = 0;
  const uint32 = (): number | undefined => {
    const four = source.subarray(at, at + 4);
    if (four.length < 4) return undefined;
    at += 4;
    return four.reduce((sum, byte) => sum * 256 + byte, 0);
  };
  const bytes = (): Uint8Array | undefined => {
    const length = uint32();
    if (length === undefined || at + length > source.length) return undefined;
    at += length;
    return source.subarray(at - length, at);
  };
  const text = (): string | undefined => {
    const read = bytes();
    return read && new TextDecoder().decode(read);
  };
  return { bytes, text, uint32 };
}

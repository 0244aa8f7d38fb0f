/** Where this copy of Jotter stands. */
export interface OwnAddress {
  /** Without query and fragment: "https://example.com/jotter/". */
  readonly address: string;
  /** Whom it leads here: everybody, those on this machine, or nobody else, for it is a file. */
  readonly reach: 'everyone' | 'machine' | 'file';
}

export function ownAddress(): OwnAddress {
  const { href, protocol, hostname } = location;
  const address = href.replace(/[?#].*$/s, '');
  if (protocol === 'file:') return { address, reach: 'file' };
  const isHere = /^(?:localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return { address, reach: isHere ? 'machine' : 'everyone' };
}

/** Where this copy of Jotter stands, for links that others shall open. */
export interface OwnAddress {
  /** Without query and fragment. */
  readonly address: string;
  /** Whom it leads here: everybody, those on this machine, or nobody else, for it is a file. */
  readonly reach: 'everyone' | 'machine' | 'file';
}

export function ownAddress(): OwnAddress {
  const { origin, pathname, protocol, hostname } = location;
  if (protocol === 'file:') return { address: '', reach: 'file' };
  const isHere = /^(?:localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return { address: origin + pathname, reach: isHere ? 'machine' : 'everyone' };
}

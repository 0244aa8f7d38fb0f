/** A request that this page made, as the browser measured it. */
export interface LedgerEntry {
  readonly address: string;
  /** What asked for it: "script", "link", "fetch" and so on, in the words of Resource Timing. */
  readonly by: string;
  /** Milliseconds after the page began. */
  readonly at: number;
  /** Bytes of the body as it came over the wire; 0 from a cache, and where another host does not tell. */
  readonly bytes: number;
  /** To the host that gave the page; out of the memory of this page (data: and blob:); or to another. */
  readonly to: 'own' | 'memory' | 'other';
}

/** Calls back with requests as they are measured, those from before the call first, until the returned function is called. */
export function onRequests(told: (entries: readonly LedgerEntry[]) => void): () => void {
  const observer = new PerformanceObserver((list) => told(list.getEntries().flatMap(entryOf)));
  observer.observe({ type: 'navigation', buffered: true });
  observer.observe({ type: 'resource', buffered: true });
  return () => observer.disconnect();
}

function entryOf(entry: PerformanceEntry): readonly LedgerEntry[] {
  if (!(entry instanceof PerformanceResourceTiming)) return [];
  const { name, initiatorType, startTime, encodedBodySize } = entry;
  // What is behind the # is not sent, and may be a token.
  const address = /^(?:data|blob):/.test(name) ? name : name.replace(/#.*$/s, '');
  return [{ address, by: initiatorType, at: startTime, bytes: encodedBodySize, to: destinationOf(name) }];
}

function destinationOf(address: string): LedgerEntry['to'] {
  if (/^(?:data|blob|about):/.test(address)) return 'memory';
  // From a file, every page of this machine has the origin "null": what counts is whether there is a host.
  const { host, protocol } = new URL(address, document.baseURI);
  return host === location.host && protocol === location.protocol ? 'own' : 'other';
}

/** The pages of this app, by their fragment: `#/keys`. Anything else is the debugger. */
export const pages = ['debugger', 'keys'] as const;

export type PageName = (typeof pages)[number];

/** The page that an address leads to. */
export function readRoute(hash: string): PageName {
  const name = /^#\/([a-z-]+)/.exec(hash)?.[1];
  return pages.find((page) => page === name) ?? 'debugger';
}

export const currentRoute = (): PageName => readRoute(location.hash);

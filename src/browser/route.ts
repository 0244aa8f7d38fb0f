/** The pages of this app, by their fragment: `#/keys`, `#/rules/expired`, `#/learn/three-parts`. Anything else is the debugger. */
const pages = ['debugger', 'compare', 'new', 'keys', 'rules', 'learn', 'trust', 'hand-off'] as const;

export type PageName = (typeof pages)[number];

/** The page that an address leads to. */
export function readRoute(hash: string): PageName {
  const name = /^#\/([a-z-]+)/.exec(hash)?.[1];
  return pages.find((page) => page === name) ?? 'debugger';
}

/** What an address names on its page: the rule of `#/rules/expired`, the term of `#/learn/glossary/claim`. */
export const readTopic = (hash: string): string | undefined => /^#\/[a-z-]+\/([\w/-]{1,80})/.exec(hash)?.[1];

export const currentTopic = (): string | undefined => readTopic(location.hash);

export const currentRoute = (): PageName => readRoute(location.hash);

/** Leads to a page of this app: `rules/expired`; the empty text is the debugger. */
export function goTo(path: string): void {
  location.hash = `#/${path}`;
}

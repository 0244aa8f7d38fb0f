/** Where this copy of Jotter is, without what stands behind it: "https://example.com/jotter/". */
export const ownAddress = (): string => location.href.replace(/[?#].*$/s, '');

/** Whether the page is one file, opened from a disk: no other page can open it there. */
export const isOneFile = (): boolean => import.meta.env.MODE === 'single';

/** Whether commands are given with Cmd, not with Ctrl. */
export const isMac = /Mac|iP(?:hone|ad)/.test(globalThis.navigator?.platform ?? '');

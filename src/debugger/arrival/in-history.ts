/** Said of every link that is opened: the page clears its own address, but not what the browser has written down. */
export const IN_HISTORY = 'Your browser’s history keeps this link and what is in it.';

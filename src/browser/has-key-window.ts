/** Where the page is one file, there is no window that fetches keys. */
export const hasKeyWindow = import.meta.env.MODE !== 'single';

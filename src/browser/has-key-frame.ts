/** Where the page is one file, there is no frame that fetches keys. */
export const hasKeyFrame = import.meta.env.MODE !== 'single';

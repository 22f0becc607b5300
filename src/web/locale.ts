/** The page's words are English, so its dates and numbers are too: in the reader's own kind of English, else the British. */
export const LOCALE = globalThis.navigator?.languages?.find((tag) => /^en\b/.test(tag)) ?? 'en-GB'

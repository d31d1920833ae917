// A preview is what visitors get: HTML and CSS.
export const csr = false;

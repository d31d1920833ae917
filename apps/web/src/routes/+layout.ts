export const csr = false;
export const prerender = false;
export const trailingSlash = 'never';

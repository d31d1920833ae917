/** Variables of a process by name. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** The variables that a command was called with; every other file of the tools asks here. */
export const variables: Variables = process.env;

/** The variables that a command was called with; every other file of the tools asks here. */
export const variables: Readonly<Record<string, string | undefined>> = process.env;

/** Writes one line of a command's answer. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Ends a command that could not look at anything. @param sentence with its line end @returns the exit code for that */
export function unusable(sentence: string): 2 {
  process.stderr.write(sentence);
  return 2;
}

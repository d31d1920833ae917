import { readFileSync } from 'node:fs';

const intervalMs = 500;

/**
 * The processes between this one and whoever typed the command: the package manager and the shells that it starts,
 * nearest first. Empty where the system does not tell (it has no `/proc`), or where this was started without one.
 */
export function callersOf(processId: number): number[] {
  const shell = parentOf(processId);
  const manager = shell === null ? null : parentOf(shell);
  if (shell === null || manager === null || !/\bpnpm\b/.test(commandOf(manager))) return [];
  const itsShell = parentOf(manager);
  const npx = itsShell === null ? null : parentOf(itsShell);
  // Started by npx, pnpm outlives the end of npx and nobody would tell it.
  const isFromNpx = itsShell !== null && npx !== null && commandOf(npx).startsWith('npm exec');
  return isFromNpx ? [shell, manager, itsShell, npx] : [shell, manager];
}

/** Calls back once when one of the callers has ended: whoever ended it meant this process too. */
export function whenCallersEnd(processId: number, ended: () => void): void {
  const callers = callersOf(processId);
  if (callers.length === 0) return;
  const timer = setInterval(() => {
    const isWhole = callers.every((caller, place) => parentOf(callers[place - 1] ?? processId) === caller);
    if (isWhole) return;
    clearInterval(timer);
    ended();
  }, intervalMs);
  timer.unref();
}

function parentOf(processId: number): number | null {
  // The name between the brackets may hold anything, so what counts stands after the last one.
  const [, parent] = /\) \S (\d+)[^)]*$/.exec(read(processId, 'stat')) ?? [];
  return parent === undefined || parent === '0' ? null : Number(parent);
}

function commandOf(processId: number): string {
  return read(processId, 'cmdline').replaceAll('\0', ' ').trim();
}

function read(processId: number, name: 'stat' | 'cmdline'): string {
  try {
    return readFileSync(`/proc/${String(processId)}/${name}`, 'utf8');
  } catch {
    return '';
  }
}

// Loaded before each process of an installation: when the launcher was killed and could not stop the others, they stop by themselves.
const launcher = process.ppid;
const intervalMs = 1_000;

setInterval(() => {
  if (process.ppid !== launcher) process.kill(process.pid, 'SIGTERM');
}, intervalMs).unref();

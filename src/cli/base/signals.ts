/**
 * Registers something to remove before a signal ends the process, and returns what cancels that. Long work should give way
 * now and then (`nextTurn`), because a signal is heard only between two turns of the event loop.
 */
export function onSignal(takeAway: () => void): () => void {
  if (pending.size === 0) startListening()
  pending.add(takeAway)
  return () => {
    pending.delete(takeAway)
  }
}

/**
 * Lets signals end the process at once again where there is nothing to take away: before what may wait for ever, since
 * a pipe without a reader lets no turn go by.
 */
export function restoreSignals(): void {
  if (pending.size === 0) stopListening()
}

/** One turn of the event loop. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve)
  })
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const pending = new Set<() => void>()

/** Nobody stops listening when the last thing is gone: a signal that came meanwhile would be lost. */
function startListening(): void {
  stopListening()
  for (const signal of SIGNALS) process.on(signal, end)
}

function stopListening(): void {
  for (const signal of SIGNALS) process.removeListener(signal, end)
}

/** Takes everything away, and has the process end as the signal would have ended it. */
function end(signal: NodeJS.Signals): void {
  try {
    for (const takeAway of pending) takeAway()
  } finally {
    stopListening()
    process.kill(process.pid, signal)
  }
}

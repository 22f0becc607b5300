import { useSyncExternalStore } from 'react'

/** What the page remembers in this browser, and nowhere else. */
const PREFIX = 'sitrep:'
const CHANGED = 'sitrep:remembered'

export function recall(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key)
  } catch {
    return null
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + key, value)
  } catch {
    // A browser that keeps nothing still shows everything.
  }
  window.dispatchEvent(new Event(CHANGED))
}

export function useRemembered(key: string, otherwise: string): [string, (value: string) => void] {
  const value = useSyncExternalStore(follow, () => recall(key)) ?? otherwise
  return [value, (next) => remember(key, next)]
}

function follow(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener)
  window.addEventListener('storage', listener)
  return () => {
    window.removeEventListener(CHANGED, listener)
    window.removeEventListener('storage', listener)
  }
}

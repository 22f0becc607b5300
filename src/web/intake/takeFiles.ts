import { api } from '../api.ts'
import { plural } from '../words.ts'

export interface FileState {
  readonly name: string
  readonly status: 'waiting' | 'sending' | 'done' | 'failed'
  readonly note: string
  /** The first report it held. */
  readonly report?: string
}

/** Sends files one after another; one that fails does not stop the rest. */
export async function takeFiles(
  files: readonly File[],
  show: (states: readonly FileState[]) => void,
): Promise<void> {
  const states: FileState[] = files.map(({ name }) => ({ name, status: 'waiting', note: '' }))
  const set = (i: number, state: Omit<FileState, 'name'>) => {
    states[i] = { name: files[i]?.name ?? '', ...state }
    show([...states])
  }
  show([...states])
  for (const [i, file] of files.entries()) {
    set(i, { status: 'sending', note: '' })
    try {
      set(i, { status: 'done', ...(await takeOne(file)) })
    } catch (error) {
      set(i, { status: 'failed', note: (error as Error).message })
    }
  }
}

async function takeOne(file: File): Promise<{ note: string; report?: string }> {
  if (/\.opml$/i.test(file.name)) {
    const { items } = await api.addSource({ opml: await file.text() })
    return { note: plural(items.filter(({ isNew }) => isNew).length, 'new feed') }
  }
  const { id, items } = await api.takeFile(file)
  const fresh = items.filter(({ isNew }) => isNew).length
  return { note: fresh === 0 ? 'already here' : plural(fresh, 'report'), report: id }
}

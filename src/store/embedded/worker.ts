import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'

/**
 * Starts a module of this package in a thread. From source, Node 20 cannot load TypeScript there by itself, so the
 * thread first registers the loader that runs the rest; the built package starts the JavaScript directly.
 */
export function startThread(module: URL, data: unknown): Worker {
  if (!module.pathname.endsWith('.ts')) return new Worker(module, { workerData: data })
  const loader = createRequire(import.meta.url)
    .resolve('tsx/package.json')
    .replace('package.json', 'dist/esm/api/index.mjs')
  const code = `import(${JSON.stringify(loader)}).then(({ register }) => {
    register()
    return import(${JSON.stringify(module.href)})
  })`
  return new Worker(code, { eval: true, workerData: data, execArgv: [] })
}

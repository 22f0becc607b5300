import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const page = defineConfig({
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
  },
})

export { page as default }

import { defineConfig } from 'vite';

/** GraphiQL as files that the server has on its disk: nothing is loaded from elsewhere. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/graphiql/',
  build: {
    outDir: '../../../dist/apps/web/graphiql',
    emptyOutDir: true,
    // The editor is one large part by nature.
    chunkSizeWarningLimit: 10_000,
    reportCompressedSize: false,
    rolldownOptions: {
      // React's "use client" marks say nothing to a page that is all client.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
  logLevel: 'warn',
});

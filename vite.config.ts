// Builds the browser's page, src/ui, into dist/ui: no inlined script or style, so that the page's Content-Security-Policy needs no exception.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: "src/ui",
  plugins: [react()],
  build: {
    outDir: "../../dist/ui",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    chunkSizeWarningLimit: 400,
    reportCompressedSize: true,
    // What every screen is made of is one file: many small ones cost a new visit more than they save.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "parts", test: /src[\\/]ui[\\/](?:parts|api|shell)[\\/]/ }] } } },
  },
});

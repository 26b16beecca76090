// The bundle: /web/stage.js with its pieces, the style sheet as it is, and the fonts with their licence.
import { readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";

const fonts = "node_modules/@fontsource/atkinson-hyperlegible";

/** Files that keep their names, because the style sheet and the pages ask for them by name. */
const named: Record<string, string> = {
  "site.css": "src/site.css",
  "session.css": "src/session.css",
  "fonts/atkinson-400.woff2": `${fonts}/files/atkinson-hyperlegible-latin-400-normal.woff2`,
  "fonts/atkinson-400-italic.woff2": `${fonts}/files/atkinson-hyperlegible-latin-400-italic.woff2`,
  "fonts/atkinson-700.woff2": `${fonts}/files/atkinson-hyperlegible-latin-700-normal.woff2`,
  "fonts/atkinson-400-ext.woff2": `${fonts}/files/atkinson-hyperlegible-latin-ext-400-normal.woff2`,
  "fonts/atkinson-700-ext.woff2": `${fonts}/files/atkinson-hyperlegible-latin-ext-700-normal.woff2`,
  "licences/atkinson-hyperlegible.txt": `${fonts}/LICENSE`,
  "licences/three.txt": "node_modules/three/LICENSE",
};

function namedFiles(): Plugin {
  return {
    name: "named-files",
    generateBundle() {
      for (const [fileName, from] of Object.entries(named)) {
        this.emitFile({ type: "asset", fileName, source: readFileSync(from) });
      }
    },
  };
}

export default defineConfig({
  base: "/web/",
  publicDir: false,
  plugins: [namedFiles()],
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: true,
    modulePreload: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: { stage: "src/stage.ts", session: "src/session.ts", mirror: "src/mirror.ts" },
      output: { entryFileNames: "[name].js", chunkFileNames: "pieces/[name]-[hash].js" },
    },
  },
});

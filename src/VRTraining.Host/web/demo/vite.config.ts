// Looks at the style sheet and the painter without a host: `npm run demo`. Nothing of it is shipped.
import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";

const root = import.meta.dirname;

/** The repository's Assets and the fonts, at the addresses that the host serves them at. */
function served(): Plugin {
  const assets = process.env["DEMO_ASSETS"] ?? join(root, "../../../../Assets");
  const folders: Record<string, string> = { "/assets/": assets, "/web/": join(root, "../dist") };
  return {
    name: "served",
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const path = new URL(request.url ?? "/", "http://demo").pathname;
        const prefix = Object.keys(folders).find((each) => path.startsWith(each));
        const file = prefix && join(folders[prefix]!, path.slice(prefix.length));
        if (!file) {
          next();
        } else if (existsSync(file)) {
          response.setHeader("Content-Type", file.endsWith(".css") ? "text/css" : "application/octet-stream");
          createReadStream(file).pipe(response);
        } else {
          response.writeHead(404).end();
        }
      });
    },
  };
}

export default defineConfig({ root, plugins: [served()], server: { port: 5199, fs: { allow: [join(root, "..")] } } });

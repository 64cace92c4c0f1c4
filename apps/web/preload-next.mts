import { type Plugin } from 'vite';

interface Chunk {
  readonly type: string;
  readonly facadeModuleId?: string | null;
  readonly imports?: readonly string[];
}

/**
 * Names in a page the scripts that its first script will ask for, so that the browser fetches all of them at once and not one behind the other.
 */
export function preloadNext(page: string, modules: readonly string[]): Plugin {
  return {
    name: 'preload-next',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path, bundle = {} }) => {
        if (path !== page) return html;
        const chunks: Readonly<Record<string, Chunk | undefined>> = bundle;
        const found = new Set<string>();
        const add = (file: string): void => {
          if (found.has(file)) return;
          found.add(file);
          chunks[file]?.imports?.forEach(add);
        };
        for (const [file, chunk] of Object.entries(chunks))
          if (modules.some((module) => chunk?.facadeModuleId?.endsWith(module))) add(file);
        const missing = [...found].filter((file) => !html.includes(file));
        return missing.map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
          injectTo: 'head',
        }));
      },
    },
  };
}

#!/usr/bin/env node
// Makes dist/report.js, the report's script: one file without imports, for the C++ build to embed in the binary.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

/** A style sheet is imported as its text. @type {import('esbuild').Plugin} */
const styles = {
    name: 'styles',
    setup({ onLoad }) {
        onLoad({ filter: /\.css$/ }, async ({ path }) => {
            const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'css', minify: true });
            return { contents: code, loader: 'text' };
        });
    },
};

const root = new URL('../', import.meta.url);
const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(root),
    entryPoints: ['src/report/main.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [styles],
    write: false,
});
const script = outputFiles.map((file) => file.text).join('');

// An inline script ends at the first `</script`, wherever it stands, and `<!--` changes how it is read.
if (/<\/script|<!--/i.test(script)) throw new Error("the report's script can't stand in a page");
mkdirSync(new URL('dist/', root), { recursive: true });
writeFileSync(new URL('dist/report.js', root), script);

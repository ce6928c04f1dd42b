import { defineConfig, type Plugin } from 'vite';

// The report's script: one file without imports, for the C++ build to embed in the binary.
export default defineConfig({
    plugins: [noScriptEnd()],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
        target: 'es2022',
        outDir: 'dist',
        emptyOutDir: true,
        copyPublicDir: false,
        lib: { entry: 'src/report/main.ts', name: 'cheguReport', formats: ['iife'], fileName: () => 'report.js' },
    },
});

/** An inline script ends at the first `</script`, wherever it stands, and `<!--` changes how it is read. */
function noScriptEnd(): Plugin {
    return {
        name: 'no-script-end',
        generateBundle(_, files) {
            for (const file of Object.values(files))
                if (file.type === 'chunk' && /<\/script|<!--/i.test(file.code))
                    this.error(`${file.fileName} can't stand in a page`);
        },
    };
}

import { defineConfig } from 'vitest/config';

// One browser at a time: the pictures are large and the machines small.
export default defineConfig({
    test: {
        include: ['test/page/**/*.test.ts'],
        fileParallelism: false,
        testTimeout: 120_000,
        hookTimeout: 120_000,
    },
});

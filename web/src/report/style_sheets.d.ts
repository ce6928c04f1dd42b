// A style sheet is imported as its text (tools/build_report.mjs).
declare module '*.css' {
    const text: string;
    export default text;
}

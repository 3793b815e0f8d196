// CommonJS that Node itself loads: `import()` here goes to Node, past vitest's module runner.
module.exports = (url) => import(url);

// Usage: node parse-asyncapi.cjs NODE_MODULES DOCUMENT. Prints each complaint of the official
// AsyncAPI parser, exits with 1 when one is an error.
const fs = require('fs');
const path = require('path');
const { Parser } = require(path.join(process.argv[2], '@asyncapi/parser'));

new Parser().parse(fs.readFileSync(process.argv[3], 'utf8')).then(({ document, diagnostics }) => {
  const errors = diagnostics.filter((d) => d.severity === 0);
  errors.forEach((d) => console.log(`${d.path.join('.')}: ${d.message}`));
  diagnostics
    .filter((d) => d.severity === 1)
    .forEach((d) => console.log(`warning ${d.path.join('.')}: ${d.message}`));
  process.exit(document && errors.length === 0 ? 0 : 1);
});
